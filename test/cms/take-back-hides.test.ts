import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mend } from '../../src/cms/actions/mend'
import type { Analyst, Issue, Media, Section, Text } from '../../src/payload-types'
import { around, away } from '../support/around'
import { bodyOf, makeAnalyst, makeCommentary, makeSection, makeText } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

type Shown = { section?: Section; analyst?: Analyst; pictures?: Media[] }

async function publish(issue: Issue, title: string, { pictures = [], ...facts }: Shown) {
  const body = bodyOf(title)
  const uploads = pictures.map(({ id }) => ({
    ...{ type: 'upload', version: 3, format: '', relationTo: 'media', value: id, fields: null },
  }))
  const words = { root: { ...body.root, children: [...body.root.children, ...uploads] } }
  const named = { issue, section: room.section, analyst: room.byline, ...facts }
  const commentary = await makeCommentary(room.payload, room.second, named)
  const draft = await makeText(room.payload, room.second, commentary, { title, body: words })
  const text = await room.bring(draft, 'approved')
  expect(await room.release(issue)).toMatchObject({ status: 200 })
  return text
}

async function picture(): Promise<Media> {
  const image = { width: 120, height: 80, channels: 3, background: '#567' } as const
  const bytes = await sharp({ create: image }).png().toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'field.png')
  form.set('_payload', JSON.stringify({ alt: 'A field.' }))
  const { body } = await room.ask('POST', '/media', { as: room.second, form })
  return body.doc as Media
}

async function takeBack(issue: Issue, status = 200) {
  const body = { why: 'It went out by mistake.' }
  const answer = await room.ask('POST', `/issues/${issue.id}/take-back`, { as: room.editor, body })
  expect(answer.status).toBe(status)
}

/** Which of some documents readers know. */
async function known(paths: Record<string, string>): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(paths).map(async ([name, path]) =>
      (await room.ask('GET', path)).status === 200 ? [name] : [],
    ),
  )
  return answers.flat()
}

test('What nobody else shows is hidden with it: bylines, sections and pictures', async () => {
  const { payload } = room
  const [own, portrait, shared] = [await picture(), await picture(), await picture()]
  const analyst = await makeAnalyst(payload, 'Only Here')
  const photo = { as: room.editor, body: { photo: portrait.id } }
  await room.ask('PATCH', `/analysts/${analyst.id}`, photo)
  const section = await makeSection(payload, 'Only this once')
  const standing = await room.issueOf('2031-03-03')
  await publish(standing, 'Stands', { pictures: [shared] })
  const issue = await room.issueOf('2031-03-10')
  await publish(issue, 'Beside it', {})
  await publish(issue, 'Goes', { section, analyst, pictures: [own, shared] })
  const paths = {
    byline: `/analysts/${analyst.id}`,
    portrait: `/media/${portrait.id}`,
    section: `/sections/${section.id}`,
    picture: `/media/${own.id}`,
    'shared byline': `/analysts/${room.byline.id}`,
    'shared section': `/sections/${room.section.id}`,
    'shared picture': `/media/${shared.id}`,
  }
  expect(await known(paths)).toEqual(Object.keys(paths))
  await takeBack(issue)
  expect(await known(paths)).toEqual(['shared byline', 'shared section', 'shared picture'])
  await room.release(issue)
  expect(await known(paths)).toEqual(Object.keys(paths))
})

test('A picture of what was retracted is hidden unless something else shows it, and is back with its text', async () => {
  const [own, shared] = [await picture(), await picture()]
  const issue = await room.issueOf('2031-03-24')
  await publish(issue, 'Stays', { pictures: [shared] })
  // A translation of the same shows the same.
  const other: Text = await publish(issue, 'Was false, too', { pictures: [own] })
  expect((await room.step(other, 'retract', room.editor, 'It was false.')).status).toBe(200)
  const text: Text = await publish(issue, 'Was false', { pictures: [own, shared] })
  const paths = { own: `/media/${own.id}`, shared: `/media/${shared.id}` }
  expect(await known(paths)).toEqual(['own', 'shared'])
  expect((await room.step(text, 'retract', room.editor, 'It was false.')).status).toBe(200)
  expect(await known(paths)).toEqual(['shared'])
  const { docs } = await room.payload.find({
    ...{ collection: 'releases', where: { issue: { equals: issue.id } }, sort: '-stagedAt' },
    ...{ limit: 1, overrideAccess: true },
  })
  const { status } = await room.ask('POST', `/issues/${issue.id}/take-back`, {
    as: room.editor,
    body: { why: 'It was true.', release: docs[0]?.id },
  })
  expect(status).toBe(200)
  expect(await known(paths)).toEqual(['own', 'shared'])
})

test('What follows late when a correction is taken back opens nothing of what is taken back as well', async () => {
  const own = await picture()
  const issue = await room.issueOf('2031-03-31')
  const text: Text = await publish(issue, 'Names a source', { pictures: [own] })
  await room.step(text, 'revise', room.editor)
  await room.change(text, room.editor, { lead: 'Names a source.' })
  for (const step of ['submit', 'review'] as const) await room.step(text, step, room.editor)
  await room.step(text, 'approve', room.admin)
  expect((await room.step(text, 'correct', room.admin, 'A word.')).status).toBe(200)
  const paths = { own: `/media/${own.id}` }
  expect(await known(paths)).toEqual(['own'])
  let refused = 0
  const leave = around(room.payload, 'updateOne', async ({ collection, data }, send) => {
    if (collection !== 'releases' || data?.finished !== true || refused > 0) return send()
    refused += 1
    throw away()
  })
  await takeBack(issue, 202)
  leave()
  await mend(room.payload)
  expect(await known(paths)).toEqual([])
})

test('A picture that is also the portrait of a known byline stays', async () => {
  const face = await picture()
  const photo = { as: room.editor, body: { photo: face.id } }
  await room.ask('PATCH', `/analysts/${room.byline.id}`, photo)
  await room.sayYes(`/analysts/${room.byline.id}`)
  const analyst = await makeAnalyst(room.payload, 'Somebody Else')
  const issue = await room.issueOf('2031-03-17')
  const text: Text = await publish(issue, 'With a face', { analyst, pictures: [face] })
  await takeBack(issue)
  expect((await room.look(text)).state).toBe('approved')
  expect(await known({ face: `/media/${face.id}` })).toEqual(['face'])
})
