import { afterAll, beforeAll, expect, test } from 'vitest'
import { coverPictures, nameContributors } from '../../src/cms/actions/older-approvals'
import { hashOf } from '../../src/cms/content'
import { changeDocument } from '../../src/cms/storage/change-document'
import type { Commentary, Issue, Media, Text } from '../../src/payload-types'
import { verdictId } from '../support/make'
import { bodyWith, uploadPicture } from '../support/picture'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

/** A text with a picture, approved as it was before approvals covered pictures. */
async function approvedBefore(): Promise<{ text: Text; picture: Media }> {
  const commentary = await room.commentary({ issue })
  const picture = await uploadPicture(room, room.analyst)
  const text = await room.bring(
    await room.text(commentary, { body: bodyWith(picture) }),
    'approved',
  )
  await room.payload.db.updateOne({
    ...{ collection: 'texts', id: text.id },
    data: { approvedHash: hashOf(text, commentary, {}), revision: text.revision },
  })
  return { text, picture }
}

test('An approval of before goes on for pictures that nobody has touched since, and says so', async () => {
  const { text } = await approvedBefore()
  await coverPictures(room.payload)
  await coverPictures(room.payload)
  expect(await room.look(text)).toMatchObject({
    state: 'approved',
    approvedHash: text.approvedHash,
    approvedBy: 'Ed Itor',
  })
  const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
  const steps = (body.trail as { step: string }[]).map(({ step }) => step)
  expect(steps).toEqual(['coverPictures', 'approve', 'review', 'submit'])
})

test('An approval of before is void where a picture was touched since', async () => {
  const { picture, text } = await approvedBefore()
  const { id } = picture
  await changeDocument(room.payload, { collection: 'media', id }, (known) => ({
    ...{ ...known, credit: { en: 'Somebody else' }, updatedAt: new Date().toISOString() },
  }))
  await coverPictures(room.payload)
  expect(await room.step(text, 'reopen', room.analyst)).toMatchObject({
    status: 409,
    body: { reason: 'wrong-state' },
  })
  expect((await room.look(text)).state).toBe('draft')
})

test('Whoever set facts and described pictures before that was kept is known by the log', async () => {
  const commentary = await room.commentary({ issue })
  const picture = await uploadPicture(room, room.analyst)
  const body = { verdict: await verdictId(room.payload, 'worse') }
  await room.ask('PATCH', `/commentaries/${commentary.id}`, { as: room.second, body })
  const forget = (collection: 'commentaries' | 'media', { id }: Commentary | Media) =>
    changeDocument(room.payload, { collection, id }, (known) => ({ ...known, contributors: [] }))
  await forget('commentaries', commentary)
  await forget('media', picture)
  await nameContributors(room.payload)
  const known = async (collection: 'commentaries' | 'media', { id }: Commentary | Media) => {
    const { contributors } = await room.payload.findByID({ collection, id, depth: 0 })
    return new Set(contributors ?? [])
  }
  const both = new Set([room.analyst.id, room.second.id])
  expect(await known('commentaries', commentary)).toEqual(both)
  expect(await known('media', picture)).toEqual(new Set([room.analyst.id]))
})
