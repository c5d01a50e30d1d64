import type { Payload } from 'payload'
import { latestEntry } from '../../src/cms/log/latest-entry'
import { newId } from '../../src/cms/storage/new-id'
import { locales } from '../../src/domain/locale'
import { shiftWeek, weekId, weekOf } from '../../src/domain/week'
import { insertRows, type Row } from '../support/insert-rows'
import { bodyOf, makeAnalyst, makeSection, verdictId } from '../support/make'

const firstMonday = '1990-01-01'
const inAnIssue = 8
/** Of ten releases nine print a commentary of their own, the tenth corrects the ninth of these. */
const inATen = 9
/** So many tens are written at once. */
const tensAtOnce = 40

type Place = { week: string; slug: string }

/**
 * An archive that grows by releases, written as rows, each of one commentary in all languages, with
 * the texts that were printed and their part of the log. The people who are named wrote and
 * translated them in turns.
 */
export type Archive = {
  /** Makes it so many, a multiple of ten; tells where a commentary in the middle is. */
  growTo(releases: number): Promise<Place>
}

const tables = [
  'issues',
  'commentaries',
  'texts',
  'releases',
  'publications',
  'audit-entries',
] as const

type Rows = Record<(typeof tables)[number], Row[]>

export async function beginArchive(payload: Payload, people: string[] = []): Promise<Archive> {
  const around = { ...(await makeNames(payload)), people, issues: [] as string[] }
  let tens = 0
  return {
    async growTo(releases) {
      while (tens < releases / 10) {
        const rows = Object.fromEntries(tables.map((table) => [table, [] as Row[]])) as Rows
        const last = Math.min(tens + tensAtOnce, releases / 10)
        for (; tens < last; tens += 1)
          for (let at = 0; at < inATen; at += 1)
            addCommentary(payload, rows, around, tens * inATen + at)
        await addToLog(payload, rows)
        for (const table of tables) await insertRows(payload, table, rows[table])
      }
      return placeOf(Math.floor(tens / 2) * inATen)
    },
  }
}

type Around = {
  people: string[]
  sections: string[]
  analysts: string[]
  verdict: string
  issues: string[]
}

async function makeNames(payload: Payload): Promise<Omit<Around, 'issues' | 'people'>> {
  const [sections, analysts]: [string[], string[]] = [[], []]
  for (const name of ['Harbours', 'Provinces', 'Money', 'Neighbours'])
    sections.push((await makeSection(payload, name)).id)
  for (const name of ['Lena Morav', 'Joren Vask', 'Anna Lund'])
    analysts.push((await makeAnalyst(payload, name)).id)
  for (const id of sections) await open(payload, 'sections', id)
  for (const id of analysts) await open(payload, 'analysts', id)
  return { sections, analysts, verdict: await verdictId(payload, 'same') }
}

async function open(payload: Payload, collection: 'sections' | 'analysts', id: string) {
  await payload.db.updateOne({ collection, id, data: { isPublic: true }, returning: false })
}

function addCommentary(payload: Payload, rows: Rows, around: Around, place: number): void {
  const number = Math.floor(place / inAnIssue)
  const issue = around.issues[number] ?? newId(payload)
  if (around.issues[number] === undefined) {
    around.issues[number] = issue
    const { start, end, week } = weekAt(number)
    const releasedAt = momentOf(number * inAnIssue)
    rows.issues.push({ id: issue, start, end, week, releasedAt, number: number + 1 })
  }
  const commentary = newId(payload)
  const personAt = (step: number) => around.people[(place + step) % around.people.length]
  const texts = locales.map(() => newId(payload))
  rows.commentaries.push({
    ...{ id: commentary, issue, workingTitle: `Piece ${place}`, createdBy: personAt(0) },
    section: around.sections[place % around.sections.length],
    analysts: [around.analysts[place % around.analysts.length]],
  })
  const facts = { place, issue, commentary, texts, around }
  const isCorrected = place % inATen === inATen - 1
  for (const [index, language] of locales.entries())
    rows.texts.push({
      ...{ id: texts[index] ?? '', commentary, language, key: `${commentary}:${language}` },
      ...{ author: personAt(0), translator: index === 0 ? null : personAt(index) },
      ...{ title: `Piece ${place} in ${language}`, lead: 'What it means.', body },
      ...{ slug: `piece-${place}`, state: 'published' },
    })
  const correction = isCorrected ? print(payload, rows, { ...facts, kind: 'correction' }) : null
  print(payload, rows, { ...facts, kind: 'first', retiredBy: correction })
}

/** What a text went through before it was printed; no chain, which nothing here looks at. */
const steps = ['submit', 'review', 'approve', 'publish']

async function addToLog(payload: Payload, rows: Rows): Promise<void> {
  let seq = (await latestEntry(payload))?.seq ?? 0
  for (const { id } of rows.texts)
    for (const [index, step] of steps.entries()) {
      seq += 1
      rows['audit-entries'].push({
        ...{ id: newId(payload), seq, subject: `texts:${id}`, number: index + 1, step },
        ...{ key: `texts:${id}:${index + 1}`, at: momentOf(0), prevHash: '', hash: String(seq) },
      })
    }
}

type Printing = {
  place: number
  issue: string
  commentary: string
  texts: readonly string[]
  around: Around
  kind: 'first' | 'correction'
  retiredBy?: string | null
}

function print(
  payload: Payload,
  rows: Rows,
  { around, commentary, issue, kind, place, retiredBy = null, texts }: Printing,
): string {
  const at = momentOf(place)
  const release = newId(payload)
  rows.releases.push({
    ...{ id: release, issue, state: 'committed', finished: true, size: locales.length },
    ...{ stagedAt: at, committedAt: at },
  })
  for (const [index, language] of locales.entries())
    rows.publications.push({
      ...{ id: newId(payload), release, retiredBy, commentary, issue, kind, language },
      text: texts[index],
      state: retiredBy === null ? 'visible' : 'replaced',
      ...placeOf(place),
      ...{ title: `Piece ${place} in ${language}`, lead: 'What it means.', body },
      section: around.sections[place % around.sections.length],
      analysts: [around.analysts[place % around.analysts.length]],
      ...{ verdict: around.verdict, position: place % inAnIssue, isArchive: false },
      ...{ publishedAt: at, firstPublishedAt: at },
      ...{ printKey: `${release} ${language}`, numberKey: `${release} ${language}` },
      number: place * locales.length + index + 1,
    })
  return release
}

const body = bodyOf('The assembly of Lower Vellany met twice.', 'It settled nothing.')

function placeOf(place: number): Place {
  return { week: weekAt(Math.floor(place / inAnIssue)).week, slug: `piece-${place}` }
}

export function weekAt(number: number) {
  const first = weekOf(firstMonday)
  if (!first.ok) throw new Error(first.reason)
  const week = shiftWeek(first.value, number)
  return { ...week, week: weekId(week) }
}

/** The moment at which something was printed, in the order of places. */
function momentOf(place: number): string {
  return new Date(Date.parse(`${firstMonday}T12:00:00Z`) + place * 6 * 60 * 60 * 1000).toISOString()
}
