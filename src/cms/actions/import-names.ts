import type { Payload } from 'payload'
import { issueNumberKey } from '../../domain/issue-number'
import type { Locale } from '../../domain/locale'
import { slugOf, slugWithNumber } from '../../domain/slug'
import type { Verdict } from '../../domain/verdict'
import { type Week, weekId } from '../../domain/week'
import type { RecordedActor } from '../actor'
import { carrying } from '../log/carry'
import { newId } from '../storage/new-id'

/** A section as an old page names it. `match` is what its names are compared by, one for all forms. */
export type NamedSection = { names: Partial<Record<Locale, string>>; match: string; place: number }

/** A byline as an old page prints it, in the language of the page. */
export type NamedAnalyst = { name: string; language: Locale }

type Named = { id: string; name?: unknown; slug?: string; match?: string | null }

/**
 * What imported pages refer to by name: issues, sections, analysts, verdicts. Reads each collection
 * once; what is missing is made, recorded in the log and remembered.
 */
export class ImportNames {
  private constructor(
    private readonly payload: Payload,
    private readonly actor: RecordedActor,
    private readonly keyOf: (name: string) => string,
    private readonly known: Record<
      'issues' | 'sections' | 'analysts' | 'verdicts',
      Map<string, string>
    >,
    private readonly slugs: Set<string>,
  ) {}

  /** Addresses of the texts of an issue, by the issue's id. */
  private readonly addresses = new Map<string, Set<string>>()

  static async read(payload: Payload, actor: RecordedActor, keyOf: (name: string) => string) {
    const slugs = new Set<string>()
    const [issues, verdicts] = [new Map<string, string>(), new Map<string, string>()]
    for (const { id, start } of await all<{ id: string; start: string }>(payload, 'issues'))
      issues.set(start, id)
    for (const { id, value } of await all<{ id: string; value: string }>(payload, 'verdicts'))
      verdicts.set(value, id)
    const named = async (collection: 'sections' | 'analysts') => {
      const ids = new Map<string, string>()
      for (const document of await all<Named>(payload, collection)) {
        slugs.add(`${collection}/${document.slug}`)
        for (const name of namesOf(document)) ids.set(keyOf(name), document.id)
        if (document.match) ids.set(document.match, document.id)
      }
      return ids
    }
    const [sections, analysts] = [await named('sections'), await named('analysts')]
    return new ImportNames(payload, actor, keyOf, { issues, sections, analysts, verdicts }, slugs)
  }

  async issue(week: Week): Promise<string> {
    const name = weekId(week)
    return this.findOrMake('issues', [week.start], () => ({
      ...{ ...week, week: name },
      numberKey: issueNumberKey(null, name),
    }))
  }

  async section({ names, match, place }: NamedSection): Promise<string> {
    const keys = [match, ...Object.values(names).map(this.keyOf)]
    return this.findOrMake('sections', keys, () => ({
      name: names,
      slug: this.freeSlug('sections', names.en ?? Object.values(names)[0] ?? ''),
      match,
      position: place,
      isRetired: false,
      isPublic: false,
    }))
  }

  async analyst({ name, language }: NamedAnalyst): Promise<string> {
    return this.findOrMake('analysts', [this.keyOf(name)], () => ({
      name: { [language]: name },
      slug: this.freeSlug('analysts', name),
      match: this.keyOf(name),
      isPublic: false,
    }))
  }

  verdict(value: Verdict): string | null {
    return this.known.verdicts.get(value) ?? null
  }

  /** An address that no other text of the issue has in that language; null without letters. */
  async address(title: string, language: Locale, issue: string | null): Promise<string | null> {
    const wanted = slugOf(title)
    if (wanted === '' || issue === null) return wanted || null
    const taken = this.addresses.get(issue) ?? (await this.addressesOf(issue))
    let slug = wanted
    for (let count = 2; taken.has(`${language}/${slug}`); count += 1)
      slug = slugWithNumber(wanted, count)
    taken.add(`${language}/${slug}`)
    return slug
  }

  private async addressesOf(issue: string): Promise<Set<string>> {
    const { docs } = await this.payload.find({
      collection: 'texts',
      where: { 'commentary.issue': { equals: issue } },
      select: { slug: true, language: true },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const taken = new Set(docs.map(({ language, slug }) => `${language}/${slug}`))
    this.addresses.set(issue, taken)
    return taken
  }

  private async findOrMake(
    collection: 'issues' | 'sections' | 'analysts',
    keys: readonly string[],
    data: () => Record<string, unknown>,
  ): Promise<string> {
    const ids = this.known[collection]
    const found = keys.map((key) => ids.get(key)).find((id) => id !== undefined)
    if (found !== undefined) return found
    const id = newId(this.payload)
    await this.payload.db.create({
      collection,
      data: {
        ...data(),
        ...carrying({}, { ...this.actor, step: 'created', note: 'import' }),
      },
      customID: id,
      locale: 'all',
      returning: false,
    })
    for (const key of keys) ids.set(key, id)
    if (collection === 'issues') this.addresses.set(id, new Set())
    return id
  }

  private freeSlug(collection: string, name: string): string {
    const wanted = slugOf(name) || 'unnamed'
    let slug = wanted
    for (let count = 2; this.slugs.has(`${collection}/${slug}`); count += 1)
      slug = slugWithNumber(wanted, count)
    this.slugs.add(`${collection}/${slug}`)
    return slug
  }
}

async function all<Document>(
  payload: Payload,
  collection: 'issues' | 'sections' | 'analysts' | 'verdicts',
) {
  const { docs } = await payload.db.find<Document & { id: string }>({
    collection,
    locale: 'all',
    pagination: false,
    limit: 0,
  })
  return docs
}

/** A localized name as the adapters give it: an object of languages. */
function namesOf({ name }: Named): string[] {
  const values: unknown[] = typeof name === 'object' && name !== null ? Object.values(name) : [name]
  return values.filter((value): value is string => typeof value === 'string' && value.trim() !== '')
}
