import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAround } from '../../src/cms/read/around'
import { publicationRows } from '../../src/cms/read/data-rows'
import { readReleaseIds, readReleaseList } from '../../src/cms/read/release-list'
import { readReleaseSnapshot } from '../../src/cms/read/release-snapshots'
import { readSitemapPlaces } from '../../src/cms/read/sitemap-places'
import { sitemapRows } from '../../src/cms/read/sitemap-rows'
import { verdictRows } from '../../src/cms/read/verdict-rows'
import { readYear } from '../../src/cms/read/year-of-publications'
import { bodyOf, makeSection, verdictId } from '../support/make'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

const yearOf = (year: number) => readYear(room.payload, year)

async function rowCalled(title: string, year = 2031) {
  const row = publicationRows(await yearOf(year)).find((one) => one.title === title)
  if (!row) throw new Error(`There is no row called ${title}.`)
  return row
}

/** The release that printed a note. */
async function releaseOf(note: string): Promise<string> {
  const { docs } = await room.payload.find({
    collection: 'publications',
    where: { note: { equals: note } },
    depth: 0,
    overrideAccess: true,
  })
  return String(docs[0]?.release)
}

describe('The rows of a year', () => {
  test('are all that is out in it, by week, place and language', async () => {
    const rows = publicationRows(await yearOf(2031))
    const told = rows.map(({ week, language, title, status }) => [week, language, title, status])
    expect(told).toHaveLength(11)
    expect(told.filter(([week]) => week === '2031-W11')).toEqual([
      ['2031-W11', 'en', 'The house votes', 'corrected'],
      ['2031-W11', 'be', 'Дом галасуе', 'current'],
      ['2031-W11', 'be', 'Паромы ходзяць', 'current'],
      ['2031-W11', 'en', 'Another vote', 'current'],
    ])
    expect(rows.map(({ week }) => week)).toEqual(rows.map(({ week }) => week).sort())
    expect(publicationRows(await yearOf(2031))).toEqual(rows)
  })

  test('belong to the ISO year of their week', async () => {
    const titles = publicationRows(await yearOf(2030)).map(({ title }) => title)
    expect(titles).toEqual(['The house in the week of 2030-12-23'])
    expect(publicationRows(await yearOf(1999))).toEqual([])
  })

  test('say what was corrected, and when, earliest first', async () => {
    const row = await rowCalled('The house votes')
    expect(row.corrections).toMatchObject([
      { note: 'It was 41 votes.', previousVerdict: null },
      { note: 'It was 42 votes.', previousVerdict: null },
    ])
    expect(row.lastChanged).toBe(row.corrections[1]?.date)
    expect(row.firstPublished && row.firstPublished < row.lastChanged).toBe(true)
    expect(row).toMatchObject({ id: `${row.commentary}-en`, verdict: 'worse', year: 2031 })
    expect(row.analysts).toEqual([{ slug: 'mira-solen', name: 'Mira Solen' }])
  })

  test('keep what was retracted, with the note and without verdict and reason', async () => {
    const row = await rowCalled('No roads')
    expect(row).toMatchObject({ status: 'retracted', verdict: null, reason: null })
    expect(row.retraction).toMatchObject({ date: row.lastChanged, note: 'There are roads.' })
  })

  test('say nothing of replaced words, or of what is not out', async () => {
    const seen = JSON.stringify([
      publicationRows(await yearOf(2031)),
      verdictRows(await yearOf(2031)),
      await readReleaseList(room.payload),
    ])
    expect(seen).not.toMatch(/Once\.|Nine berths\.|Not out yet|Still being read/)
    expect(seen).not.toMatch(/newsroom\.example|Ann Author|Ed Itor/)
  })
})

describe('The verdicts of a year', () => {
  test('are told once for each commentary, with where it can be read', async () => {
    const rows = verdictRows(await yearOf(2031))
    expect(rows).toHaveLength(8)
    const { commentary } = await rowCalled('The house waits')
    expect(rows.find(({ id }) => id === commentary)).toMatchObject({
      value: 'same',
      status: 'current',
      section: 'the-ruling-house',
      readable: [
        { locale: 'en', slug: 'the-house-waits' },
        { locale: 'be', slug: 'dom-chakae' },
      ],
    })
  })

  test('end with the words that gave their reasons', async () => {
    const { commentary, lastChanged } = await rowCalled('No roads')
    const rows = verdictRows(await yearOf(2031))
    const row = rows.find(({ id }) => id === commentary)
    expect(row).toMatchObject({ value: null, status: 'retracted', readable: [] })
    expect(row?.history.map(({ value }) => value)).toEqual(['worse', null])
    expect(row?.history[1]?.date).toBe(lastChanged)
  })
})

describe('A release', () => {
  test('is told as it was printed, as far as it can still be read', async () => {
    const ids = await readReleaseIds(room.payload)
    expect(ids.map(({ date }) => date)).toEqual(ids.map(({ date }) => date).sort())
    const snapshots = await Promise.all(ids.map(({ id }) => readReleaseSnapshot(room.payload, id)))
    const tenth = snapshots.find((one) => one?.printed.some(({ title }) => title === 'Дом чакае'))
    expect(tenth?.withdrawnAt).toBeNull()
    expect(tenth?.printed.map(({ title, status }) => [title, status])).toEqual(
      expect.arrayContaining([
        ['The house waits', 'current'],
        ['Дом чакае', 'current'],
        [null, 'replaced'],
      ]),
    )
    const gone = tenth?.printed.find(({ status }) => status === 'replaced')
    expect(gone).toMatchObject({
      verdict: 'better',
      analysts: [],
      reason: null,
      text: null,
      slug: null,
    })
    const waits = tenth?.printed.find(({ title }) => title === 'The house waits')
    expect(waits?.text).toContain('The assembly of Lower Vellany met twice.')
    expect(JSON.stringify(snapshots)).not.toMatch(/Once\.|Nine berths\.|newsroom\.example|Ed Itor/)
  })

  test('says less once a later one has replaced what it printed', async () => {
    const [first, second] = [
      await releaseOf('It was 41 votes.'),
      await releaseOf('It was 42 votes.'),
    ]
    expect((await readAround(room.payload, [second])).releases).toEqual([second, first])
    const snapshot = await readReleaseSnapshot(room.payload, first)
    expect(snapshot?.printed).toMatchObject([
      { kind: 'correction', status: 'replaced', note: 'It was 41 votes.', title: null, lead: null },
    ])
  })

  test('that nobody saw is none', async () => {
    expect(await readReleaseSnapshot(room.payload, 'nothing')).toBeNull()
    const { docs } = await room.payload.find({ collection: 'releases', overrideAccess: true })
    const of = { collection: 'releases', id: docs[0]?.id ?? '', returning: false } as const
    await room.payload.db.updateOne({ ...of, data: { state: 'staged' } })
    const seen = await readReleaseSnapshot(room.payload, of.id)
    const ids = (await readReleaseIds(room.payload)).map(({ id }) => id)
    await room.payload.db.updateOne({ ...of, data: { state: 'committed' } })
    expect([seen, ids.includes(of.id)]).toEqual([null, false])
  })
})

test('A sitemap has every issue and commentary that can be read, and nothing that was retracted', async () => {
  const rows = sitemapRows(await yearOf(2031))
  expect(rows.map(({ week, languages }) => [week, languages.map(({ slug }) => slug)])).toEqual([
    ['2031-W01', ['']],
    ['2031-W01', ['the-house-in-the-week-of-2030-12-30']],
    ['2031-W10', ['', '']],
    ['2031-W10', ['the-house-waits', 'dom-chakae']],
    ['2031-W11', ['', '']],
    ['2031-W11', ['the-house-votes', 'dom-galasue']],
    ['2031-W11', ['paromy-hodzyac']],
    ['2031-W11', ['another-vote']],
    ['2031-W12', ['', '']],
    ['2031-W12', ['the-house-rests', 'dom-otdyhaet']],
  ])
  const { lastChanged } = await rowCalled('The house votes')
  expect(rows.filter(({ week }) => week === '2031-W11')[0]?.changedAt).toBe(lastChanged)
})

test('The places for a sitemap are those that have a page, with its languages', async () => {
  await makeSection(room.payload, 'Nothing in it yet')
  const { years, sections, analysts, standing } = await readSitemapPlaces(room.payload)
  expect(years).toEqual([2031, 2030])
  expect(sections).toEqual([
    { slug: 'harbours', languages: ['en', 'be'] },
    { slug: 'provinces', languages: ['en'] },
    { slug: 'the-ruling-house', languages: ['en', 'be', 'ru'] },
  ])
  expect(analysts).toEqual([{ slug: 'mira-solen', languages: ['en', 'be', 'ru'] }])
  expect(standing.map(({ languages }) => languages)).toEqual([[], []])
})

test('A verdict that was corrected tells what it was, and a correction taken back ends that', async () => {
  const { payload, analyst, second, editor } = room
  const { commentary, id } = await rowCalled('The house rests')
  const worse = await verdictId(payload, 'worse')
  const { docs } = await payload.find({
    collection: 'texts',
    where: { and: [{ commentary: { equals: commentary } }, { language: { equals: 'en' } }] },
    depth: 0,
    overrideAccess: true,
  })
  const [text] = docs
  if (!text) throw new Error('There is no text.')
  await room.step(text, 'revise', analyst)
  await room.ask('PATCH', `/commentaries/${commentary}`, { as: second, body: { verdict: worse } })
  await room.change(text, analyst, { body: bodyOf('It does not rest.') })
  await room.bring(text, 'approved')
  expect(await room.step(text, 'correct', second, 'It got worse.')).toMatchObject({ status: 200 })
  const verdict = async () => verdictRows(await yearOf(2031)).find((row) => row.id === commentary)
  expect(await verdict()).toMatchObject({ value: 'worse', status: 'corrected' })
  expect((await verdict())?.history.map(({ value }) => value)).toEqual(['better', 'worse'])
  expect((await rowCalled('The house rests')).corrections).toMatchObject([
    { note: 'It got worse.', previousVerdict: 'better' },
  ])

  const issue = room.issues['2031-W12']?.id
  const release = await releaseOf('It got worse.')
  const body = { why: 'It was right before.', release }
  expect(await room.ask('POST', `/issues/${issue}/take-back`, { as: editor, body })).toMatchObject({
    status: 200,
  })
  expect(await verdict()).toMatchObject({ value: 'better', status: 'current' })
  const row = await rowCalled('The house rests')
  expect(row).toMatchObject({ id, status: 'current', corrections: [], verdict: 'better' })
  const taken = await readReleaseSnapshot(payload, release)
  expect(row.lastChanged).toBe(taken?.withdrawnAt)
  expect(taken?.printed).toMatchObject([{ status: 'withdrawn', note: null, title: null }])
})

test('What was taken back keeps a row with nothing but its names and the date', async () => {
  const { payload, editor } = room
  const before = await rowCalled('The house in the week of 2030-12-23', 2030)
  const issue = room.issues['2030-W52']?.id
  const body = { why: 'It endangers somebody.' }
  expect(await room.ask('POST', `/issues/${issue}/take-back`, { as: editor, body })).toMatchObject({
    status: 200,
  })
  const [row, ...others] = publicationRows(await yearOf(2030))
  expect(others).toEqual([])
  expect(row).toEqual({
    ...{ id: before.id, commentary: before.commentary, number: before.number },
    ...{ week: '2030-W52', year: 2030, language: 'en', status: 'withdrawn' },
    ...{ section: null, analysts: [], verdict: null, reason: null, title: null, slug: null },
    ...{ isArchive: false, firstPublished: null, lastChanged: row?.lastChanged },
    ...{ corrections: [], retraction: null },
  })
  expect((row?.lastChanged ?? '') > before.lastChanged).toBe(true)
  expect(verdictRows(await yearOf(2030))).toMatchObject([
    { id: before.commentary, value: null, status: 'withdrawn', section: null, history: [] },
  ])
  expect(sitemapRows(await yearOf(2030))).toEqual([])
  const [newest] = await readReleaseList(payload)
  expect(newest?.withdrawnAt).toBe(row?.lastChanged)
  expect(newest?.printed).toMatchObject([{ status: 'withdrawn', title: null, slug: null }])
  expect(JSON.stringify(newest)).not.toMatch(/endangers|house/)
})

test('What comes out again after it was taken back has the same id and is withdrawn no more', async () => {
  const [gone] = publicationRows(await yearOf(2030))
  const issue = room.issues['2030-W52']
  if (!issue) throw new Error('There is no such issue.')
  expect(await room.release(issue)).toMatchObject({ status: 200 })
  const [row, ...others] = publicationRows(await yearOf(2030))
  expect(others).toEqual([])
  expect(row).toMatchObject({ id: gone?.id, number: gone?.number, status: 'current' })
  expect((row?.lastChanged ?? '') > (gone?.lastChanged ?? '')).toBe(true)
})
