import type { Payload } from 'payload'
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

/** An archive that grows by releases, written as rows, each of one commentary in all languages. */
export type Archive = {
  /** Makes it so many, a multiple of ten; tells where a commentary in the middle is. */
  growTo(releases: number): Promise<Place>
}

const tables = ['issues', 'commentaries', 'releases', 'publications'] as const

type Rows = Record<(typeof tables)[number], Row[]>

export async function beginArchive(payload: Payload): Promise<Archive> {
  const around = { ...(await makeNames(payload)), issues: [] as string[] }
  let tens = 0
  return {
    async growTo(releases) {
      while (tens < releases / 10) {
        const rows: Rows = { issues: [], commentaries: [], releases: [], publications: [] }
        const last = Math.min(tens + tensAtOnce, releases / 10)
        for (; tens < last; tens += 1)
          for (let at = 0; at < inATen; at += 1)
            addCommentary(payload, rows, around, tens * inATen + at)
        for (const table of tables) await insertRows(payload, table, rows[table])
      }
      return placeOf(Math.floor(tens / 2) * inATen)
    },
  }
}

type Around = { sections: string[]; analysts: string[]; verdict: string; issues: string[] }

async function makeNames(payload: Payload): Promise<Omit<Around, 'issues'>> {
  const [sections, analysts]: [string[], string[]] = [[], []]
  for (const name of ['Harbours', 'Provinces', 'Money', 'Neighbours'])
    sections.push((await makeSection(payload, name)).id)
  for (const name of ['Mira Solen', 'Joren Vask', 'Anna Lund'])
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
  rows.commentaries.push({ id: commentary, workingTitle: `Piece ${place}` })
  const facts = { place, issue, commentary, around }
  const isCorrected = place % inATen === inATen - 1
  const correction = isCorrected ? print(payload, rows, { ...facts, kind: 'correction' }) : null
  print(payload, rows, { ...facts, kind: 'first', retiredBy: correction })
}

type Printing = {
  place: number
  issue: string
  commentary: string
  around: Around
  kind: 'first' | 'correction'
  retiredBy?: string | null
}

function print(
  payload: Payload,
  rows: Rows,
  { around, commentary, issue, kind, place, retiredBy = null }: Printing,
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

function weekAt(number: number) {
  const first = weekOf(firstMonday)
  if (!first.ok) throw new Error(first.reason)
  const week = shiftWeek(first.value, number)
  return { ...week, week: weekId(week) }
}

/** The moment at which something was printed, in the order of places. */
function momentOf(place: number): string {
  return new Date(Date.parse(`${firstMonday}T12:00:00Z`) + place * 6 * 60 * 60 * 1000).toISOString()
}
