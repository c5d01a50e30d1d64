import type { CollectionSlug, Payload } from 'payload'
import { folded } from '../../domain/folding'
import { onePerProcess } from '../one-per-process'

/** What documents of each collection are called, in the fields by which lists are searched. */
export const titleFields = {
  texts: ['label', 'title'],
  commentaries: ['workingTitle'],
  issues: ['week', 'title'],
  analysts: ['name'],
  sections: ['name'],
  media: ['filename', 'alt'],
} as const satisfies Partial<Record<CollectionSlug, readonly string[]>>

export type Titled = keyof typeof titleFields

type Row = { id: string; updatedAt: string } & Record<string, unknown>
type Titles = { rows: Map<string, string>; newest: string; looking: Promise<void> }

const known = onePerProcess('titles', () => new WeakMap<Payload, Map<Titled, Titles>>())

const rowsAtOnce = 2000

/** Milliseconds by which the clocks of two servers may differ without a title being missed. */
const clockTolerance = 15 * 60_000

/**
 * The ids of documents whose titles hold every word of a question, in any language, the newest first,
 * or the first of them. Upper and lower case, ё and е, ў and у, apostrophes and accents are no
 * differences, on any database. Each server keeps the titles in its memory, since no database finds
 * a part of a word by an index, and asks before each search only for what has changed.
 */
export async function idsByTitle(
  payload: Payload,
  collection: Titled,
  question: string,
  { atMost, atOnce = rowsAtOnce }: { atMost: number; atOnce?: number },
): Promise<string[]> {
  const titles = titlesOf(payload, collection)
  // After those that began before: one that is under way may have missed what was saved just now.
  const own = titles.looking.then(() => look(payload, collection, titles, atOnce))
  titles.looking = own.catch(() => {})
  await own
  const words = wordsOf(question)
  const found: string[] = []
  const all = [...titles.rows]
  for (let at = all.length - 1; at >= 0 && found.length < atMost; at -= 1) {
    const [id, title] = all[at] ?? ['', '']
    if (words.every((word) => title.includes(word))) found.push(id)
  }
  return found
}

function titlesOf(payload: Payload, collection: Titled): Titles {
  const all = known.get(payload) ?? new Map<Titled, Titles>()
  known.set(payload, all)
  const titles = all.get(collection) ?? { rows: new Map(), newest: '', looking: Promise.resolve() }
  all.set(collection, titles)
  return titles
}

async function look(
  payload: Payload,
  collection: Titled,
  titles: Titles,
  atOnce: number,
): Promise<void> {
  await readChanged(payload, collection, titles, atOnce)
  // With a condition, else MongoDB answers with an estimate.
  const { totalDocs } = await payload.db.count({ collection, where: { id: { exists: true } } })
  if (totalDocs === titles.rows.size) return
  // Something was deleted, or brought in with a date of long ago.
  titles.rows.clear()
  titles.newest = ''
  await readChanged(payload, collection, titles, atOnce)
}

async function readChanged(
  payload: Payload,
  collection: Titled,
  titles: Titles,
  atOnce: number,
): Promise<void> {
  const changed: Row[] = []
  const since = titles.newest && new Date(Date.parse(titles.newest) - clockTolerance).toISOString()
  for (let isMore = true; isMore; ) {
    const last = changed.at(-1)
    const docs = await rowsAfter(payload, collection, { since, after: last?.id, atOnce })
    changed.push(...docs)
    isMore = docs.length === atOnce
    await new Promise((next) => setImmediate(next))
  }
  for (const row of changed.sort((one, other) => (one.updatedAt < other.updatedAt ? -1 : 1))) {
    // Last in the order of their changes.
    titles.rows.delete(row.id)
    titles.rows.set(row.id, titleOf(row, collection))
    if (row.updatedAt > titles.newest) titles.newest = row.updatedAt
  }
}

type Portion = { since: string; after: string | undefined; atOnce: number }

/** By id, because a row that changes meanwhile would take another one's place in any other order. */
async function rowsAfter(
  payload: Payload,
  collection: Titled,
  { after, atOnce, since }: Portion,
): Promise<Row[]> {
  const fields = titleFields[collection].map((field) => [field, true] as const)
  const { docs } = await payload.db.find<Row>({
    collection,
    where: {
      and: [
        ...(since ? [{ updatedAt: { greater_than_equal: since } }] : []),
        ...(after === undefined ? [] : [{ id: { greater_than: after } }]),
      ],
    },
    select: { ...Object.fromEntries(fields), updatedAt: true },
    ...{ sort: 'id', limit: atOnce, pagination: false, locale: 'all' },
  })
  return docs
}

function titleOf(row: Row, collection: Titled): string {
  return titleFields[collection].flatMap((field) => wordsOf(wordsIn(row[field]))).join(' ')
}

/** A localized field holds one string for each language. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : ''
}

/** Folded as Belarusian, by which the letters of all three languages fall together. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => folded(word, 'be'))
    .filter((word) => word !== '')
}
