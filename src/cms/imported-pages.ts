import type { Payload } from 'payload'
import { plainText } from '../domain/plain-text'
import type { Commentary, Issue, Section, Text } from '../payload-types'
import { idOf } from './person'

/** What an imported commentary is found again by. */
export type ImportedRecord = {
  id: string
  file: string
  fileKey: string
  fingerprint: string
  match: string
}

/** Every imported commentary, a page of them at a time. */
export async function* importedRecords(payload: Payload): AsyncGenerator<ImportedRecord> {
  for (let page = 1, more = true; more; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<Commentary>({
      collection: 'commentaries',
      where: { 'archive.isArchive': { equals: true } },
      select: { archive: true },
      sort: 'id',
      limit: 1000,
      page,
    })
    for (const { id, archive } of docs) {
      const { file, fileKey, fingerprint, match } = archive ?? {}
      yield {
        id,
        file: file ?? '',
        fileKey: fileKey ?? '',
        fingerprint: fingerprint ?? '',
        match: match ?? '',
      }
    }
    more = hasNextPage
    await new Promise((next) => setImmediate(next))
  }
}

/** The issue that a commentary belongs to now. */
export async function issueOf(payload: Payload, commentary: string): Promise<string | null> {
  const where = { id: { equals: commentary } }
  const select = { issue: true } as const
  const found = await payload.db.findOne<Commentary>({ collection: 'commentaries', where, select })
  return idOf(found?.issue)
}

/** What became of an imported commentary at the desk; null when it is gone. */
export async function standingOf(payload: Payload, id: string) {
  const { docs: texts } = await payload.find({
    collection: 'texts',
    where: { commentary: { equals: id } },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const commentary = await payload.db.findOne<Commentary>({
    collection: 'commentaries',
    where: { id: { equals: id } },
  })
  const text = texts.find(({ language }) => language === commentary?.original) ?? texts[0]
  if (!commentary || !text) return null
  const [issue, section] = [idOf(commentary.issue), idOf(commentary.section)]
  const week = issue
    ? await payload.db.findOne<Issue>({ collection: 'issues', where: { id: { equals: issue } } })
    : null
  const named = section
    ? await payload.db.findOne<Section>({
        collection: 'sections',
        where: { id: { equals: section } },
      })
    : null
  return {
    commentary,
    text,
    language: text.language,
    title: text.title ?? '',
    lines: [text.lead ?? '', ...plainText(text.body).split('\n')],
    week: week?.start ?? null,
    section: named?.match ?? null,
    isDraft: texts.every(({ state }) => state === 'draft'),
    isEdited: texts.some(isEdited) || (await wasChanged(payload, commentary)),
  }
}

/** Somebody changed it at the desk; an import names no contributor. */
export function isEdited({ contributors }: Pick<Text, 'contributors'>): boolean {
  return (contributors ?? []).length > 0
}

/** By the log, or by what is on its way there. */
async function wasChanged(payload: Payload, { entries, id }: Commentary): Promise<boolean> {
  if ((entries ?? 0) > 0) return true
  const { totalDocs } = await payload.db.count({
    collection: 'audit-entries',
    where: { subject: { equals: `commentaries:${id}` } },
  })
  return totalDocs > 0
}
