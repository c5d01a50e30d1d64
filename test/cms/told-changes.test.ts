import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TrailEntry } from '../../src/cms/read/trail'
import type { AuditEntry, Commentary, Issue, Media, Text, User } from '../../src/payload-types'
import { makeAnalyst, makeSection, verdictId } from '../support/make'
import { bodyWith, uploadPicture } from '../support/picture'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue
let commentary: Commentary
let picture: Media
let text: Text

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
  commentary = await room.commentary({ issue, verdict: 'worse' })
  picture = await uploadPicture(room, room.analyst)
  text = await room.text(commentary, { body: bodyWith(picture) })
  await room.change(text, room.editor, { translator: room.translator.id })
})

afterAll(() => room.close())

const change = (as: User, body: object) =>
  room.ask('PATCH', `/commentaries/${commentary.id}`, { as, body })

async function trailFor(as: User, language = 'en'): Promise<TrailEntry[]> {
  const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as, language })
  return body.trail as TrailEntry[]
}

async function newestOf(subject: string): Promise<AuditEntry | undefined> {
  const { docs } = await room.payload.find({
    ...{ collection: 'audit-entries', where: { subject: { equals: subject } } },
    ...{ sort: '-seq', limit: 1 },
  })
  return docs[0]
}

describe('The trail of a text says', () => {
  test('which verdict became which, to everybody who may read it and in their language', async () => {
    await room.bring(text, 'approved')
    expect(
      (await change(room.second, { verdict: await verdictId(room.payload, 'better') })).status,
    ).toBe(200)
    for (const as of [room.analyst, room.translator, room.editor, room.admin]) {
      const trail = await trailFor(as)
      const verdict = [{ of: 'verdict', from: 'worse', to: 'better' }]
      expect(trail).toContainEqual(
        expect.objectContaining({ step: 'changed', who: 'Sec Ond', changes: verdict, to: null }),
      )
      const reopened = { step: 'reopen', cause: 'facts', from: 'approved', to: 'draft' }
      expect(trail).toContainEqual(expect.objectContaining(reopened))
    }
    const changed = (await trailFor(room.editor, 'be')).find(({ step }) => step === 'changed')
    expect(changed?.changes).toEqual([{ of: 'verdict', from: 'горш', to: 'лепш' }])
    expect(await newestOf(`commentaries:${commentary.id}`)).toMatchObject({
      ...{ step: 'changed', from: 'verdict:worse', to: 'verdict:better' },
    })
  })

  test('which section became which by its name in their language, and into which issue it went', async () => {
    const section = await makeSection(room.payload, 'The granaries')
    const where = { id: section.id, locale: 'ru', data: { name: 'Амбары' } } as const
    await room.payload.update({ collection: 'sections', ...where })
    const next = await room.issueOf('2031-03-10')
    await change(room.second, { section: section.id, issue: next.id })
    const [changed] = await trailFor(room.editor, 'ru')
    expect(changed?.changes).toEqual([
      { of: 'issue', from: issue.week, to: next.week },
      { of: 'section', from: expect.any(String), to: 'Амбары' },
    ])
  })

  test('that the byline changed, and only to administrators which names stood there', async () => {
    const pen = await makeAnalyst(room.payload, 'Aspen Quill')
    await change(room.second, { analysts: [pen.id] })
    for (const as of [room.translator, room.editor]) {
      const [changed] = await trailFor(as)
      expect(changed?.changes).toEqual([{ of: 'analysts', from: null, to: null }])
      expect(JSON.stringify(await trailFor(as))).not.toMatch(/Mira Solen|Aspen Quill/)
    }
    const [told] = await trailFor(room.admin)
    expect(told?.changes).toEqual([{ of: 'analysts', from: 'Mira Solen', to: 'Aspen Quill' }])
    const entry = await newestOf(`commentaries:${commentary.id}`)
    expect(JSON.stringify(entry)).not.toMatch(/Mira|Aspen|quill/)
  })

  test('of a picture what was changed in which language, and none of its words', async () => {
    await room.bring(text, 'approved')
    const body = { alt: 'Zq9 field', credit: 'Zq9 museum' }
    await room.ask('PATCH', `/media/${picture.id}`, { as: room.second, body })
    const trail = await trailFor(room.translator)
    const told = [
      { of: 'alt', from: null, to: 'English' },
      { of: 'credit', from: null, to: 'English' },
    ]
    expect(trail).toContainEqual(expect.objectContaining({ step: 'changed', changes: told }))
    expect(trail).toContainEqual(expect.objectContaining({ step: 'reopen', cause: 'picture' }))
    const entry = await newestOf(`media:${picture.id}`)
    expect(entry).toMatchObject({ from: 'alt: credit:', to: 'alt:en credit:en' })
    const whole = await room.payload.find({ collection: 'audit-entries', pagination: false })
    expect(JSON.stringify(whole.docs)).not.toContain('Zq9')
  })

  test('nothing of a save that changed no fact, nor of other pieces', async () => {
    const before = (await trailFor(room.admin)).length
    await change(room.editor, { workingTitle: 'Another name for colleagues' })
    const other = await room.commentary({ issue })
    const body = { verdict: await verdictId(room.payload, 'worse') }
    await room.ask('PATCH', `/commentaries/${other.id}`, { as: room.editor, body })
    expect(await trailFor(room.admin)).toHaveLength(before)
  })

  test('no name of whoever may stand behind a byline', async () => {
    await change(room.analyst, { verdict: await verdictId(room.payload, 'same') })
    const refused = await trailFor(room.translator)
    expect(JSON.stringify(refused)).not.toContain('Ann Author')
  })
})

test('The log says which role became which, and who was retired', async () => {
  const person = await room.hire('editor', 'Former Editor')
  const path = `/users/${person.id}`
  await room.ask('PATCH', path, { as: room.admin, body: { role: 'translator', isRetired: true } })
  expect(await newestOf(`users:${person.id}`)).toMatchObject({
    ...{ from: 'role:editor retired:no', to: 'role:translator retired:yes' },
  })
})
