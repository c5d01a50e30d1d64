import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffedNewsroom } from '../support/staffed-newsroom'

const mailbox = await vi.hoisted(async () => {
  const { openMailbox } = await import('../support/mailbox')
  return openMailbox()
})

const { openStaffedNewsroom } = await import('../support/staffed-newsroom')

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(async () => {
  await room.close()
  await mailbox.close()
})

/** A text that its own administrator has written, in review. */
async function ownText() {
  const issue = await room.issueOf('2031-03-03')
  const text = await room.text(await room.commentary({ issue }), { title: 'A secret headline' })
  expect((await room.change(text, room.admin, { lead: 'Mine.' })).status).toBe(200)
  return room.bring(text, 'inReview')
}

test('Everybody is told of an approval without a second reader, and nothing of the text', async () => {
  await room.hire('translator', 'Bel Arus', { languages: ['be'] })
  const text = await ownText()
  const step = 'override'
  expect(await room.step(text, step, room.admin, '')).toMatchObject({ status: 422 })
  expect(await room.step(text, step, room.editor, 'Why not.')).toMatchObject({ status: 403 })
  expect(await room.step(text, step, room.admin, 'A secret reason.')).toMatchObject({ status: 200 })
  await expect.poll(() => mailbox.letters.length, { timeout: 20_000 }).toBe(6)
  const told = mailbox.letters.map(({ to, subject }) => `${to}: ${subject}`).sort()
  expect(told).toEqual([
    'ada.admin@newsroom.example: A text was approved without a second reader',
    'ann.author@newsroom.example: A text was approved without a second reader',
    'bel.arus@newsroom.example: Тэкст ухвалены без другога чытача',
    'ed.itor@newsroom.example: A text was approved without a second reader',
    'sec.ond@newsroom.example: A text was approved without a second reader',
    'tara.nslator@newsroom.example: A text was approved without a second reader',
  ])
  for (const { html, text: words } of mailbox.letters) {
    expect(words).toContain('Ada Admin')
    expect(words).toContain(`/admin/collections/texts/${text.id}`)
    expect(words + html).not.toMatch(/secret/)
  }
  expect(mailbox.letters.find(({ to }) => to.startsWith('ed'))?.text).toContain(
    'Ada Admin approved a text (English, 3–9\u00a0March\u00a02031) without a second reader.',
  )
  const { body } = await room.ask('GET', `/texts/${text.id}/steps`, { as: room.editor })
  const entry = { step, who: 'Ada Admin', note: 'A secret reason.' }
  expect(body.trail).toMatchObject({ 0: entry })
})

test('Everybody is told that readers were shown a name alone, and neither the name nor why', async () => {
  mailbox.empty()
  const { byline } = room
  await room.payload.update({ collection: 'analysts', id: byline.id, data: { isPublic: true } })
  const body = { name: 'A secret name' }
  await room.ask('PATCH', `/analysts/${byline.id}`, { as: room.admin, body })
  const path = `/analysts/${byline.id}/waiting`
  const { changes } = (await room.ask('GET', path, { as: room.admin })).body as {
    changes: { id: string; answers: string[] }[]
  }
  expect(changes).toMatchObject([{ answers: ['withdraw', 'override'] }])
  const override = (as: typeof room.admin, note: string) =>
    room.ask('POST', path, { as, body: { change: changes[0]?.id, answer: 'override', note } })
  expect(await override(room.admin, ' ')).toMatchObject({ status: 422 })
  expect(await override(room.editor, 'Why not.')).toMatchObject({ status: 403 })
  expect(await override(room.admin, 'A secret reason.')).toMatchObject({ status: 200 })
  await expect.poll(() => mailbox.letters.length, { timeout: 20_000 }).toBe(6)
  for (const { html, subject, text: words } of mailbox.letters) {
    expect(words).toContain('Ada Admin')
    expect(words).toContain(`/admin/collections/analysts/${byline.id}`)
    expect(subject + words + html).not.toMatch(/secret/)
  }
  const { docs } = await room.payload.find({
    collection: 'audit-entries',
    where: { step: { equals: 'overrideChange' } },
    overrideAccess: true,
  })
  expect(docs).toMatchObject([
    { actorName: 'Ada Admin', note: 'name (en): A secret reason.', to: 'A secret name' },
  ])
})

test('Everybody is told that the words of an issue were approved alone', async () => {
  mailbox.empty()
  const issue = await room.issueOf('2031-04-07')
  const body = { title: 'A secret title' }
  await room.ask('PATCH', `/issues/${issue.id}`, { as: room.admin, body })
  const path = `/issues/${issue.id}/words`
  const { words } = (await room.ask('GET', path, { as: room.admin })).body as {
    words: { language: string; hash: string; mayOverride: boolean }[]
  }
  const own = words.find(({ language }) => language === 'en')
  expect(own?.mayOverride).toBe(true)
  const alone = { language: 'en', hash: own?.hash, override: true, note: 'A secret reason.' }
  expect(await room.ask('POST', path, { as: room.admin, body: alone })).toMatchObject({
    status: 200,
  })
  await expect.poll(() => mailbox.letters.length, { timeout: 20_000 }).toBe(6)
  for (const { html, subject, text } of mailbox.letters) {
    expect(text).toContain(`/admin/collections/issues/${issue.id}`)
    expect(subject + text + html).not.toMatch(/secret/)
  }
})
