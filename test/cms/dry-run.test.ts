import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DryRun, TriedText } from '../../src/cms/actions/dry-run'
import type { Issue, Text } from '../../src/payload-types'
import { bodyOf } from '../support/make'
import { planning } from '../support/plans'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let desk: ReturnType<typeof planning>
let monday = new Date('2032-03-01')

beforeAll(async () => {
  room = await openStaffedNewsroom()
  desk = planning(room)
})

afterAll(() => room.close())

async function anIssue(): Promise<Issue> {
  const issue = await room.issueOf(monday.toISOString().slice(0, 10))
  monday = new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000)
  return issue
}

type Tried = Omit<DryRun, 'texts'> & { texts: (TriedText & { reasons: string[] })[] }

async function tried(issue: Issue, query = '?policy=together', language = 'en'): Promise<Tried> {
  const { body, status } = await desk.tryOut(issue, query, room.editor, language)
  expect(status).toBe(200)
  return body as unknown as Tried
}

/** What a dry run says of each text, as `title (language): outcome, reasons`. */
function said({ texts }: Tried): string[] {
  return texts.map(({ language, outcome, reasons, title }) =>
    [`${title} (${language}): ${outcome}`, ...reasons].join(', '),
  )
}

function linkingTo(url: string): NonNullable<Text['body']> {
  const body = bodyOf('See there.')
  const link = {
    ...{ type: 'link', version: 3, direction: 'ltr', format: '', indent: 0, id: 'a'.repeat(24) },
    fields: { linkType: 'custom', url, newTab: false },
    children: [
      { type: 'text', text: 'there', format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
    ],
  }
  const [first] = body.root.children
  const paragraph = { ...first, type: 'paragraph', version: 1, children: [link] }
  return { root: { ...body.root, children: [...body.root.children, paragraph] } }
}

/** Everything that a dry run could have written to. */
async function everything(): Promise<string> {
  const kept = await Promise.all(
    (
      ['texts', 'releases', 'publications', 'audit-entries', 'issues', 'release-plans'] as const
    ).map((collection) =>
      room.payload.db.find({ collection, limit: 0, pagination: false, sort: 'id' }),
    ),
  )
  return JSON.stringify(kept.map(({ docs }) => docs))
}

describe('A dry run', () => {
  test('names every text with what is in its way, in the language of whoever asks', async () => {
    const issue = await anIssue()
    const { commentary } = await desk.piece(issue, 'Piece', ['en'])
    const russian = await room.text(commentary, { title: 'Piece ru', language: 'ru' })
    await room.bring(russian, 'inReview')
    expect(said(await tried(issue))).toEqual([
      'Piece en (en): stays',
      'Piece (be): stays, not started',
      'Piece ru (ru): stays, not approved (In review)',
    ])
    expect(said(await tried(issue, '?policy=asReady', 'be'))).toEqual([
      'Piece en (en): goes',
      'Piece (be): stays, не пачаты',
      'Piece ru (ru): stays, не ўхвалены (Чытае рэдактар)',
    ])
    expect((await tried(issue)).refusal).toBe('notReady')
  })

  test('says what a text lacks since somebody looked away', async () => {
    const issue = await anIssue()
    const commentary = await room.commentary({ issue })
    const text = await room.text(commentary, { title: 'Bare' })
    await room.change(text, room.analyst, { reason: '' })
    const [row] = (await tried(issue)).texts
    expect(row?.reasons).toEqual(['not approved (Draft)', 'lacks the reason for the verdict'])
  })

  test('knows a translation whose original was rewritten', async () => {
    const issue = await anIssue()
    const commentary = await room.commentary({ issue })
    const original = await room.bring(
      await room.text(commentary, { title: 'New words' }),
      'approved',
    )
    const translation = await room.text(commentary, { title: 'Alte Worte', language: 'ru' })
    await room.change(translation, room.editor, { translatedFrom: original.id })
    await room.bring(translation, 'approved')
    expect(said(await tried(issue, '')).at(-1)).toBe('Alte Worte (ru): goes')
    await room.change(original, room.analyst, { lead: 'Other words.' })
    await room.bring(original, 'approved')
    expect(said(await tried(issue, '')).at(-1)).toBe(
      'Alte Worte (ru): stays, the original has changed since it was translated',
    )
    await room.release(issue)
    expect(await desk.readersSee(issue)).toEqual(['New words'])
  })

  test('finds a link to where readers find nothing, and none in a link to what goes out too', async () => {
    const issue = await anIssue()
    const week = issue.week?.toLowerCase()
    await desk.approved(issue, 'Target')
    await desk.approved(issue, 'To the target', {
      body: linkingTo(`/en/issues/${week}/target#note`),
    })
    await desk.approved(issue, 'To its section', {
      body: linkingTo('/en/sections/the-ruling-house'),
    })
    await desk.approved(issue, 'To nothing', { body: linkingTo(`/en/issues/${week}/nothing`) })
    await desk.approved(issue, 'To the one with nothing', {
      body: linkingTo(`/en/issues/${week}/to-nothing`),
    })
    await desk.approved(issue, 'Elsewhere', { body: linkingTo('https://elsewhere.example/x') })
    const english = (await tried(issue, '')).texts.filter(({ language }) => language === 'en')
    expect(english.map(({ outcome, title }) => `${title}: ${outcome}`)).toEqual([
      'Target: goes',
      'To the target: goes',
      'To its section: goes',
      'To nothing: stays',
      'To the one with nothing: stays',
      'Elsewhere: goes',
    ])
    expect(english[3]?.reasons).toEqual([
      `links to /en/issues/${week}/nothing, where readers find nothing`,
    ])
    expect(await room.release(issue)).toMatchObject({ status: 200 })
    expect(await desk.readersSee(issue)).toHaveLength(4)
  })

  test('finds two texts with one address', async () => {
    const issue = await anIssue()
    await desk.approved(issue, 'Twin')
    await desk.approved(issue, 'Twin')
    const { refusal, texts } = await tried(issue, '')
    expect(refusal).toBe('addressTaken')
    const twins = texts.filter(({ language }) => language === 'en')
    expect(twins.map(({ reasons }) => reasons.length)).toEqual([0, 1])
    expect(twins[1]?.reasons[0]).toMatch(/another text has its address, \/en\/issues\/.*\/twin/)
  })

  test('shows what readers would see, and which addresses change', async () => {
    const issue = await anIssue()
    const week = issue.week?.toLowerCase()
    const { commentary } = await desk.piece(issue, 'First', ['en'])
    await room.release(issue)
    await desk.approved(issue, 'First be', { language: 'be', commentary: commentary.id })
    await desk.approved(issue, 'Second')
    const from = `/en/issues/${week}/second`
    const data = { from, to: '/en' }
    await room.payload.create({ collection: 'redirects', data, overrideAccess: true })
    const { addresses, readers } = await tried(issue, '')
    expect(readers).toEqual({
      en: [
        { title: 'First en', isNew: false },
        { title: 'Second', isNew: true },
      ],
      be: [{ title: 'First be', isNew: true }],
      ru: [],
    })
    expect(addresses).toEqual({
      appear: [`/be/issues/${week}/first-be`, from],
      leadOn: [],
      noLongerLead: [data],
    })
  })

  test('writes nothing, and the release then does what it said', async () => {
    const issue = await anIssue()
    await desk.piece(issue, 'Said', ['en', 'be', 'ru'])
    const slipped = await desk.approved(issue, 'Slipped')
    const data = { title: 'Slipped in behind everybody’s back' }
    await room.payload.db.updateOne({ collection: 'texts', id: slipped.id, data })
    const before = await everything()
    const { texts } = await tried(issue, '')
    expect(await everything()).toBe(before)
    const goes = texts.filter(({ outcome }) => outcome === 'goes').map(({ title }) => title)
    const { body } = await room.release(issue)
    expect((body.printed as { title: string }[]).map(({ title }) => title).sort()).toEqual(
      goes.sort(),
    )
    expect(goes).toHaveLength(3)
  })
})
