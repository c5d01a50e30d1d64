import { readdirSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAddresses } from '../../src/cms/read/addresses'
import { readAround, readNews } from '../../src/cms/read/around'
import { readAroundInSections } from '../../src/cms/read/around-in-sections'
import { readAroundNames } from '../../src/cms/read/around-names'
import { findAsReader } from '../../src/cms/read/as-reader'
import { readAddressesOfYear, readCensus, readTakenBackAddresses } from '../../src/cms/read/census'
import { readChanges } from '../../src/cms/read/changes'
import { readCommentary, readLanguagesElsewhere } from '../../src/cms/read/commentary'
import { readCorrections } from '../../src/cms/read/corrections'
import { readFeed } from '../../src/cms/read/feeds'
import { isOut } from '../../src/cms/read/is-out'
import { readIssueBook } from '../../src/cms/read/issue-book'
import { readWithdrawn } from '../../src/cms/read/last-changes'
import { readAnalyst, readSection } from '../../src/cms/read/lists'
import { resolveOldAddress } from '../../src/cms/read/old-addresses'
import { readPictureFiles } from '../../src/cms/read/picture-files'
import { readArchive, readHome, readIssue } from '../../src/cms/read/published'
import { readRedirects, readRedirectsOf } from '../../src/cms/read/redirections'
import { readReleaseIds, readReleaseList } from '../../src/cms/read/release-list'
import { readReleaseSnapshot } from '../../src/cms/read/release-snapshots'
import { readSearchDocuments, readSearchNames } from '../../src/cms/read/search-documents'
import { readSite } from '../../src/cms/read/site'
import { readSitemapPlaces } from '../../src/cms/read/sitemap-places'
import { readStandingPage } from '../../src/cms/read/standing-page'
import {
  readTakenBack,
  readTakenBackIssue,
  readTakenBackNumber,
} from '../../src/cms/read/taken-back'
import { readTrends } from '../../src/cms/read/trends'
import { readAskedTrends } from '../../src/cms/read/trends-asked'
import { marksOfYear } from '../../src/cms/read/trends-marks'
import { readAnalysts, readSections } from '../../src/cms/read/trends-places'
import { readYear } from '../../src/cms/read/year-of-publications'
import { readWeeks, weekIn } from '../../src/cms/read/years'
import { remembering } from '../../src/edition/remembering'
import type { Publication } from '../../src/payload-types'
import { type Command, watchCommands } from '../support/database-commands'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks
/** Of all releases, one of them taken back. */
let releases: string[]
let publications: Publication[]

const gone = { week: '2030-W52', slug: 'the-house-in-the-week-of-2030-12-23' }
const known = { week: '2031-W11', slug: 'the-house-votes' }

beforeAll(async () => {
  room = await openReviewedWeeks()
  const taken = room.issues[gone.week]
  const body = { why: 'It went out too early.' }
  await room.ask('POST', `/issues/${taken?.id}/take-back`, { as: room.editor, body })
  const all = { depth: 0, pagination: false, overrideAccess: true } as const
  releases = (await room.payload.find({ collection: 'releases', ...all })).docs.map(({ id }) => id)
  publications = (await room.payload.find({ collection: 'publications', ...all })).docs
})

afterAll(() => room.close())

type Question = {
  ask: () => Promise<unknown>
  /** How many releases it asks for by name, because it is about them. */
  about?: number
}

const load = (year: number) => marksOfYear(room.payload, year)
const asReader = (path: string) => async () => {
  const { body, status } = await room.ask('GET', path)
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
  return body
}

/** Every question that readers can ask, and the keeper for them. */
const questions: Record<string, Question> = {
  'GET /publications': { ask: asReader('/publications?limit=10') },
  'GET /publications of a section': {
    ask: asReader('/publications?where[section.slug][equals]=harbours&sort=-week'),
  },
  'GET /publications/count': { ask: asReader('/publications/count') },
  'GET /publications/:id': {
    ask: async () => {
      const seen = await findAsReader(room.payload, 'publications', { limit: 1 })
      return asReader(`/publications/${seen.docs[0]?.id}`)()
    },
  },
  isOut: {
    ask: () => isOut(room.payload, { kind: 'commentary', locale: 'en', ...known }),
  },
  readAddresses: { ask: () => readAddresses(room.payload, weekIn(2031)) },
  readAddressesOfYear: { ask: () => readAddressesOfYear(room.payload, 2031) },
  readAnalyst: { ask: () => readAnalyst(room.payload, 'en', room.byline.slug) },
  readAnalysts: { ask: () => readAnalysts(room.payload) },
  readArchive: { ask: () => readArchive(room.payload, 'en', 2031) },
  readAround: { ask: () => readAround(room.payload, releases.slice(0, 1)), about: 1 },
  readAroundNames: {
    ask: () => readAroundNames(room.payload, { analysts: [room.byline.id], pictures: ['none'] }),
  },
  readAroundInSections: { ask: () => readAroundInSections(room.payload, publications) },
  readAskedTrends: {
    ask: () => readAskedTrends(room.payload, 'en', new URLSearchParams('year=2031'), load),
  },
  readCensus: { ask: () => readCensus(room.payload) },
  readChanges: { ask: () => readChanges(room.payload, 0) },
  readCommentary: { ask: () => readCommentary(room.payload, 'en', known.week, known.slug) },
  readCorrections: { ask: () => readCorrections(room.payload, 'en', 2031) },
  readFeed: { ask: () => readFeed(room.payload, 'en') },
  readHome: { ask: () => readHome(room.payload, 'en') },
  readIssue: { ask: () => readIssue(room.payload, 'en', known.week) },
  readIssueBook: { ask: () => readIssueBook(room.payload, 'en', known.week) },
  readLanguagesElsewhere: {
    ask: () => readLanguagesElsewhere(room.payload, known.week, known.slug),
  },
  readNews: { ask: () => readNews(room.payload, releases.slice(0, 1)), about: 1 },
  readPictureFiles: { ask: () => readPictureFiles(room.payload) },
  readRedirects: { ask: () => readRedirects(room.payload) },
  readRedirectsOf: {
    ask: () =>
      readRedirectsOf(
        room.payload,
        publications.map(({ id }) => id),
      ),
  },
  readReleaseIds: { ask: () => readReleaseIds(room.payload) },
  readReleaseList: { ask: () => readReleaseList(room.payload, 2), about: 2 },
  readReleaseSnapshot: {
    ask: () => Promise.all(releases.map((id) => readReleaseSnapshot(room.payload, id))),
    about: 1,
  },
  readSearchDocuments: { ask: () => readSearchDocuments(room.payload, 'en', 2031) },
  readSearchNames: { ask: () => readSearchNames(room.payload, 'en') },
  readSection: { ask: () => readSection(room.payload, 'en', 'harbours', 2031) },
  readSections: { ask: () => readSections(room.payload) },
  readSite: { ask: () => readSite(room.payload, 'en') },
  readSitemapPlaces: { ask: () => readSitemapPlaces(room.payload) },
  readStandingPage: { ask: () => readStandingPage(room.payload, 'en', 'about') },
  readTakenBack: { ask: () => readTakenBack(room.payload, 'en', gone.week, gone.slug) },
  readTakenBackAddresses: { ask: () => readTakenBackAddresses(room.payload) },
  readTakenBackIssue: { ask: () => readTakenBackIssue(room.payload, gone.week) },
  readTakenBackNumber: { ask: () => readTakenBackNumber(room.payload, 1) },
  readTrends: { ask: () => readTrends(room.payload, 'en', { year: 2031 }, load) },
  readWeeks: { ask: () => readWeeks(room.payload, {}) },
  readWithdrawn: { ask: () => readWithdrawn(room.payload, weekIn(2030)) },
  readYear: { ask: () => readYear(room.payload, 2031) },
  resolveOldAddress: {
    ask: async () => {
      const paths = ['/p/1', `/en/issues/2030-w52/${gone.slug}`, `/analytics/${known.slug}`]
      return Promise.all(paths.map((path) => resolveOldAddress(room.payload, path)))
    },
  },
}

/** What only the desk asks. */
const askedAtDesk = [
  ...['readLateChange', 'readPlanOf', 'readPlansInTrouble', 'readReleasesOfIssue', 'readSeen'],
  ...['readSeenMoments', 'readSeenOfText', 'readTextStanding', 'readIssueWords'],
  ...['readWaitingChanges', 'readAllWaiting'],
]

describe('What readers ask of publications', () => {
  test('names no releases, so that it costs the same whatever their number', async () => {
    const found: string[] = []
    for (const [name, { about = 0, ask }] of Object.entries(questions)) {
      const watch = watchCommands(room.payload)
      await ask()
      watch.stop()
      const most = Math.max(0, ...watch.commands.map(releasesNamed))
      if (most > about) found.push(`${name} names ${most} releases`)
    }
    expect(found).toEqual([])
  })

  test('is answered in the same way to whoever remembers the answers to print many pages', async () => {
    const { payload } = room
    const places = await readAddresses(payload, {})
    const all: Record<string, Question['ask']> = {
      ...Object.fromEntries(Object.entries(questions).map(([name, { ask }]) => [name, ask])),
      ...Object.fromEntries(
        places.flatMap(({ language, week, slug }) => [
          [`${language} ${week} ${slug}`, () => readCommentary(room.payload, language, week, slug)],
          [`${language} ${week}`, () => readIssue(room.payload, language, week)],
        ]),
      ),
    }
    expect(places.length).toBeGreaterThan(10)
    const remembered = remembering(payload)
    const different: string[] = []
    // Twice, because the second time hardly anything is asked.
    for (const [name, ask] of [...Object.entries(all), ...Object.entries(all)]) {
      room.payload = payload
      const plain = await ask()
      room.payload = remembered
      if (!isDeepStrictEqual(said(await ask()), said(plain))) different.push(name)
    }
    room.payload = payload
    expect(different).toEqual([])
  })

  test('is all in this list', async () => {
    const folder = new URL('../../src/cms/read/', import.meta.url)
    const exported: string[] = []
    for (const file of readdirSync(folder)) {
      const names = Object.keys(await import(new URL(file, folder).pathname))
      exported.push(...names.filter((name) => /^(read|resolve)[A-Z]/.test(name)))
    }
    const listed = [...Object.keys(questions), ...askedAtDesk]
    expect(exported.filter((name) => !listed.includes(name))).toEqual([])
  })

  test('is about something here that was printed, corrected and taken back', async () => {
    expect(new Set(publications.map(({ state }) => state))).toEqual(
      new Set(['visible', 'replaced', 'takenBack']),
    )
    expect(await readTakenBack(room.payload, 'en', gone.week, gone.slug)).not.toBeNull()
    expect(await readCommentary(room.payload, 'en', known.week, known.slug)).not.toBeNull()
  })
})

/** An answer without what it can be asked further. */
function said(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer
  return Object.entries(answer).filter(([, value]) => typeof value !== 'function')
}

/**
 * How many releases a question to the publications names in one list; on SQLite, which joins their
 * table instead, all of them.
 */
function releasesNamed({ on, said }: Command): number {
  if (on !== 'publications') return 0
  const words = JSON.stringify(said)
  if (/\bjoin\b[^)]*releases/i.test(words)) return releases.length
  const lists = listsIn(said).map((list) => list.filter((one) => releases.includes(String(one))))
  return Math.max(0, ...lists.map((list) => new Set(list).size))
}

function listsIn(value: unknown): unknown[][] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(listsIn)
  return Array.isArray(value) ? [value, ...inner] : inner
}
