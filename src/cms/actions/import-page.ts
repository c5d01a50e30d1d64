import type { Payload } from 'payload'
import { cleanWords } from '../../domain/clean-words'
import type { Locale } from '../../domain/locale'
import { checkBody } from '../../domain/rich-text'
import type { Verdict } from '../../domain/verdict'
import type { Week } from '../../domain/week'
import type { Text } from '../../payload-types'
import type { RecordedActor } from '../actor'
import { writtenByAction } from '../hooks/guard-text'
import { standingOf } from '../imported-pages'
import { carrying, type NewEntry } from '../log/carry'
import { idOf } from '../person'
import { asOneWrite } from '../storage/as-one-write'
import { newId } from '../storage/new-id'
import { whileBusy } from '../storage/repeat'
import type { ImportNames, NamedSection } from './import-names'

/** A page of the old site, as the importer understood it. */
export type ImportedPage = {
  language: Locale
  week: Week | null
  section: NamedSection | null
  verdict: Verdict | null
  analysts: readonly string[]
  title: string
  lead: string | null
  /** A Lexical state that `checkBody` passes. */
  body: Text['body']
  archive: {
    file: string
    fileKey: string
    fingerprint: string
    match: string
    address: string | null
    /** What the page did not say, a line each, for whoever completes it. */
    problems: string
  }
}

/**
 * Brings a page of the old site to the desk: a commentary, its one text as a draft, and an entry in
 * the log. Written without Payload's Local API, for speed, and without its hooks, which ask for a
 * person where there is none. What a crash leaves half-way, `discardUnfinishedImports` takes away.
 */
export function importPage(
  payload: Payload,
  names: ImportNames,
  asItStands: ImportedPage,
  actor: RecordedActor,
): Promise<{ commentary: string; text: string; issue: string | null }> {
  const page = clean(asItStands)
  return whileBusy(async () => {
    const [commentary, text] = [newId(payload), newId(payload)]
    const facts = await factsFor(names, page)
    const words = wordsFor(page, await names.address(page.title, page.language, facts.issue))
    await asOneWrite(payload, async (req) => {
      await payload.db.create({
        collection: 'commentaries',
        customID: commentary,
        data: {
          ...facts,
          workingTitle: page.title,
          original: page.language,
          archive: { ...page.archive, isArchive: true },
        },
        returning: false,
        req,
      })
      await payload.db.create({
        collection: 'texts',
        customID: text,
        data: {
          ...words,
          commentary,
          language: page.language,
          state: 'draft',
          key: `${commentary}:${page.language}`,
          contributors: [],
          ...carrying({}, entryOf(page, actor)),
        },
        returning: false,
        req,
      })
    })
    return { commentary, text, issue: facts.issue }
  })
}

/**
 * Brings a changed page to a draft that nobody has touched since its import; null when somebody has,
 * or when it is gone. What the page does not say any more clears nothing. The words before are kept
 * as a version.
 */
export function reimportPage(
  payload: Payload,
  names: ImportNames,
  id: string,
  asItStands: ImportedPage,
  actor: RecordedActor,
): Promise<{ issue: string | null } | null> {
  const page = clean(asItStands)
  return whileBusy(async () => {
    const standing = await standingOf(payload, id)
    if (!standing?.isDraft || standing.isEdited) return null
    const { commentary, text } = standing
    const said = Object.entries(await factsFor(names, page)).filter(
      ([, value]) => !isNothing(value),
    )
    const facts = Object.fromEntries(said)
    const issue = typeof facts.issue === 'string' ? facts.issue : idOf(commentary.issue)
    const isSameAddress = page.title === text.title && issue === idOf(commentary.issue)
    const slug = isSameAddress ? text.slug : await names.address(page.title, page.language, issue)
    await asOneWrite(payload, async (req) => {
      await payload.update({
        collection: 'texts',
        id: text.id,
        data: wordsFor(page, slug ?? null),
        context: {
          ...{ ...writtenByAction, entry: entryOf(page, actor) },
          basedOn: text.revision ?? 1,
        },
        overrideAccess: true,
        depth: 0,
        req,
      })
      // Last, because by this the page is known as brought in, with all of its words.
      const archive = { ...page.archive, isArchive: true }
      const data = { ...facts, workingTitle: page.title, archive }
      await payload.db.updateOne({
        ...{ collection: 'commentaries', id: commentary.id, returning: false, req },
        data: { ...data, revision: commentary.revision ?? 1 },
      })
    })
    return { issue }
  })
}

const lines: ReadonlySet<string> = new Set(['title', 'names', 'analysts'])

/** By the rule for whatever is typed at the desk; what the importer knows a page by stays. */
function clean(page: ImportedPage): ImportedPage {
  return { ...cleanWords(page, lines), archive: page.archive }
}

async function factsFor(names: ImportNames, page: ImportedPage) {
  const analysts: string[] = []
  for (const name of page.analysts)
    analysts.push(await names.analyst({ name, language: page.language }))
  return {
    issue: page.week && (await names.issue(page.week)),
    section: page.section && (await names.section(page.section)),
    verdict: page.verdict && names.verdict(page.verdict),
    analysts: [...new Set(analysts)],
  }
}

/** The words of a page, checked by the rules that every save at the desk passes. */
function wordsFor({ title, lead, body, language }: ImportedPage, slug: string | null) {
  const checked = checkBody(body)
  if (!checked.ok) throw new Error(`The body cannot be kept: ${checked.reason}.`)
  return { title, lead, body, slug, label: `${title} (${language})` }
}

function entryOf(page: ImportedPage, actor: RecordedActor): NewEntry {
  return { ...actor, step: 'import', to: 'draft', note: page.archive.file }
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
