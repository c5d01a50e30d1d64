import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mend } from '../../src/cms/actions/mend'
import { withholdThrough } from '../../src/cms/withholding'
import { withholdingIn } from '../../src/edition/withdrawal'
import { WithheldFiles, withheldIn } from '../../src/front/withheld'
import { withheldGroups } from '../../src/front/withhold'
import type { Issue, Text } from '../../src/payload-types'
import { type PrintedEdition, printEdition } from '../support/printed-edition'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let edition: PrintedEdition

beforeAll(async () => {
  room = await openStaffedNewsroom()
  edition = await printEdition(room.payload)
  withholdThrough(withholdingIn(edition.folder))
  await out('2031-03-03', 'The week before')
})

afterAll(async () => {
  edition?.remove()
  await room?.close()
})

async function out(day: string, ...titles: string[]): Promise<{ issue: Issue; texts: Text[] }> {
  const issue = await room.issueOf(day)
  const texts: Text[] = []
  for (const title of titles) {
    const text = await room.text(await room.commentary({ issue }), { title })
    texts.push(await room.bring(text, 'approved'))
  }
  expect((await room.release(issue)).status).toBe(200)
  return { issue, texts }
}

/** The files that readers would still be served, and that say something else once all is printed. */
async function servedInVain(): Promise<string[]> {
  const withheld = new WithheldFiles(edition.folder)
  withheld.look()
  const anew = await printEdition(room.payload)
  await anew.finish()
  const [now, then] = [edition.files(), anew.files()]
  anew.remove()
  return [...now.keys()].filter(
    (file) => now.get(file) !== then.get(file) && withheld.of(file) === null,
  )
}

async function withheldNow(): Promise<string[]> {
  return (await withheldGroups(edition.folder)).map(({ group }) => group)
}

describe.each([
  [
    'taken back',
    '2031-03-10',
    ({ issue }: { issue: Issue }) =>
      room.ask('POST', `/issues/${issue.id}/take-back`, {
        as: room.editor,
        body: { why: 'It names a source.' },
      }),
  ],
  [
    'retracted',
    '2031-03-17',
    ({ texts: [text] }: { texts: Text[] }) =>
      room.step(text ?? '', 'retract', room.editor, 'It was false.'),
  ],
] as const)('What is %s', (_, day, take) => {
  test('is withheld in everything that says something of it, before anything is printed', async () => {
    const released = await out(day, 'It names the source', 'Another piece')
    await edition.finish()
    expect(await withheldNow()).toEqual([])
    expect((await take(released)).status).toBe(200)
    expect(await withheldNow()).toHaveLength(1)
    expect(await servedInVain()).toEqual([])
  })

  test('is served again as it is now, once that is printed', async () => {
    await edition.finish()
    expect(await withheldNow()).toEqual([])
    expect(await servedInVain()).toEqual([])
  })
})

test('What was retracted stays withheld until the log says so, however long that takes', async () => {
  const { texts } = await out('2031-03-31', 'It was false')
  await edition.finish()
  // As if the server died between the commit and all that follows it.
  const { db } = room.payload
  const send = db.updateOne.bind(db)
  db.updateOne = ((asked: { collection: string; data: { state?: unknown } }) =>
    asked.collection === 'texts' && asked.data.state !== undefined
      ? Promise.reject(Object.assign(new Error('away'), { name: 'MongoNetworkError' }))
      : send(asked as never)) as never
  const { status } = await room.step(texts[0] ?? '', 'retract', room.editor, 'It was false.')
  db.updateOne = send as never
  expect(status).toBe(200)
  const [group = ''] = await withheldNow()
  const earlier = Date.now() / 1000 - 3600
  for (const name of readdirSync(withheldIn(edition.folder)))
    utimesSync(join(withheldIn(edition.folder), name), earlier, earlier)
  const mark = (await withheldGroups(edition.folder)).find((one) => one.group === group)
  expect(Date.now() - (mark?.since ?? 0)).toBeGreaterThan(60_000)
  await edition.finish()
  expect(await withheldNow()).toEqual([group])
  await mend(room.payload)
  await edition.finish()
  expect(await withheldNow()).toEqual([])
  expect(await servedInVain()).toEqual([])
})

test('What nobody took back after all is served again after a minute', async () => {
  const { issue } = await out('2031-03-24', 'It stays')
  await edition.finish()
  const { docs } = await room.payload.find({
    ...{ collection: 'releases', where: { issue: { equals: issue.id } }, overrideAccess: true },
  })
  await withholdingIn(edition.folder).withhold(room.payload, docs[0]?.id ?? '')
  await edition.finish()
  expect(await withheldNow()).toHaveLength(1)
  const withheld = withheldIn(edition.folder)
  const earlier = Date.now() / 1000 - 61
  for (const name of readdirSync(withheld)) utimesSync(join(withheld, name), earlier, earlier)
  await edition.finish()
  expect(await withheldNow()).toEqual([])
})
