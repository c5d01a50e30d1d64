import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isStale } from '../../src/cms/stale-translation'
import type { Text } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

let monday = 3

/** An original and its translation, both still with their writers. */
async function pair(): Promise<{ original: Text; translation: Text }> {
  const issue = await room.issueOf(`2031-03-${String(monday).padStart(2, '0')}`)
  monday += 7
  const commentary = await room.commentary({ issue })
  const original = await room.text(commentary, { title: 'The original' })
  const { body } = await room.ask('POST', `/commentaries/${commentary.id}/texts`, {
    as: room.analyst,
    body: { language: 'be' },
  })
  const translation = await room.look({ id: body.id } as Text)
  const { title, lead, reason, body: words } = original
  await room.change(translation, room.analyst, {
    title,
    lead,
    reason,
    body: words,
    slug: 'the-translation',
  })
  return { original, translation }
}

const stale = async (text: Text) => isStale(room.payload, await room.look(text))

async function told(text: Text): Promise<unknown> {
  const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
  return body.isStale
}

describe('A translation', () => {
  test('is stale once its original says something else, and until it is compared again', async () => {
    const { original, translation } = await pair()
    expect(await stale(translation)).toBe(false)
    await room.bring(translation, 'submitted')
    expect(await stale(translation)).toBe(false)
    await room.change(original, room.analyst, { lead: 'Another lead.' })
    expect([await stale(translation), await told(translation)]).toEqual([true, true])
    await room.step(translation, 'review', room.editor)
    await room.step(translation, 'approve', room.editor)
    expect([await stale(translation), await told(translation)]).toEqual([false, false])
    await room.change(original, room.analyst, { reason: 'Another reason.' })
    expect(await stale(translation)).toBe(true)
    await room.change(original, room.analyst, { reason: original.reason })
    expect(await stale(translation)).toBe(false)
    await room.change(original, room.analyst, { slug: 'another-address' })
    expect(await stale(translation)).toBe(false)
  })

  test('is not called up to date by a save, nor by a wording brought back', async () => {
    const { original, translation } = await pair()
    await room.bring(translation, 'approved')
    const { docs } = await room.payload.findVersions({
      collection: 'texts',
      where: { parent: { equals: translation.id } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    await room.change(original, room.analyst, { lead: 'Another lead.' })
    await room.step(translation, 'reopen', room.editor)
    const forged = { title: 'Changed', originalHash: null }
    await room.change(translation, room.editor, forged)
    const { id } = translation
    const asEditor = { user: room.editor, overrideAccess: true }
    await room.payload.update({ collection: 'texts', id, data: forged, ...asEditor })
    expect(await stale(translation)).toBe(true)
    const restored = await room.ask('POST', `/texts/versions/${docs[0]?.id}`, { as: room.editor })
    expect(restored.status).toBe(200)
    expect(await stale(translation)).toBe(true)
  })

  test('and an original is never stale', async () => {
    const { original } = await pair()
    await room.bring(original, 'approved')
    await room.change(original, room.analyst, { lead: 'Another lead.' })
    expect(await stale(original)).toBe(false)
  })
})
