import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planRelease } from '../../src/cms/actions/plan-release'
import { releaseDue } from '../../src/cms/actions/release-due'
import { atMoment } from '../../src/cms/clock'
import { readIssue } from '../../src/cms/read/published'
import { takeBackAgain } from '../../src/cms/start/take-back-again'
import { editionTells } from '../../src/edition/kept-told'
import { toldByEdition } from '../../src/edition/told-by-edition'
import { withhold } from '../../src/front/withhold'
import type { Text } from '../../src/payload-types'
import { type PrintedEdition, printEdition } from '../support/printed-edition'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let edition: PrintedEdition
/** By week. */
const texts: Record<string, Text> = {}
const releases: Record<string, string> = {}

beforeAll(async () => {
  room = await openStaffedNewsroom()
  for (const [week, day] of Object.entries({
    w10: '2031-03-03',
    w11: '2031-03-10',
    w12: '2031-03-17',
  })) {
    const issue = await room.issueOf(day)
    const text = await room.text(await room.commentary({ issue }), { title: `Names of ${week}` })
    texts[week] = await room.bring(text, 'approved')
    const { body } = await room.release(issue)
    releases[week] = (body as { release: string }).release
  }
  edition = await printEdition(room.payload)
})

afterAll(async () => {
  edition?.remove()
  await room?.close()
})

const seen = async (week: string) =>
  (await readIssue(room.payload, 'en', `2031-${week}`))?.commentaries.length ?? 0

describe('An edition that lies beside an older copy of the database', () => {
  test('tells what was taken back and what was retracted since', async () => {
    const issue = (await room.look(texts.w12 as Text)).commentary
    const { issue: last } = await room.payload.findByID({
      ...{ collection: 'commentaries', id: String(issue), depth: 0, overrideAccess: true },
    })
    const body = { why: 'It names a source.' }
    await room.ask('POST', `/issues/${last}/take-back`, { as: room.editor, body })
    await room.step(texts.w11 as Text, 'retract', room.editor, 'It was false.')
    await edition.follow()
    expect(await toldByEdition(edition.folder)).toEqual({
      takenBack: [releases.w12],
      withheld: [],
      retracted: [
        {
          commentary: String(texts.w11?.commentary),
          language: 'en',
          address: expect.stringContaining('/en/issues/2031-w11/names-of-w11'),
        },
      ],
    })
  })

  test('tells as well what was taken back and not printed any more', async () => {
    await withhold(edition.folder, releases.w10 as string, { gone: ['x.html'], changing: [] })
    expect((await toldByEdition(edition.folder)).withheld).toEqual([releases.w10])
  })

  test.each(['cut off', 'away'])(
    'and where that is %s, nobody takes it for nothing',
    async (how) => {
      const file = join(edition.folder, 'current/data/releases.json')
      const whole = edition.read('data/releases.json') ?? ''
      rmSync(file)
      if (how === 'cut off') writeFileSync(file, whole.slice(0, 40))
      await expect(toldByEdition(edition.folder)).rejects.toThrow()
      writeFileSync(file, whole)
    },
  )

  test('and where nothing was ever printed, tells nothing', async () => {
    const nothing = { takenBack: [], retracted: [], withheld: [] }
    expect(await toldByEdition(join(edition.folder, 'nowhere'))).toEqual(nothing)
  })

  test('is remembered by a start that is cut off, until the database knows it', async () => {
    const place = join(edition.folder, 'of-another-start')
    const told = { takenBack: ['one'], retracted: [], withheld: [] }
    expect(await editionTells.kept(place)).toBeNull()
    await editionTells.keep(place, told)
    expect(await editionTells.kept(`${place}/`)).toEqual(told)
    writeFileSync(`${place}.told-before-restore.json`, '{')
    await expect(editionTells.kept(place)).rejects.toThrow()
    await editionTells.forget(place)
    expect(await editionTells.kept(place)).toBeNull()
  })
})

const nothing = { takenBack: 0, toRetract: [], unknown: 0, plans: 0 }

describe('The copy that is put back', () => {
  test('has what was retracted told to a person', async () => {
    // In this copy the first week stands, and its text was not retracted.
    const { commentary } = texts.w10 as Text
    const address = 'https://review.example/en/issues/2031-w10/names-of-w10'
    const retracted = [{ commentary: String(commentary), language: 'en' as const, address }]
    const told = { takenBack: [], retracted, withheld: [] }
    expect(await takeBackAgain(room.payload, told)).toEqual({ ...nothing, toRetract: [address] })
    expect(await seen('w10')).toBe(1)
  })

  test('leaves a retraction of the last moments as it is, and says of what it knows nothing', async () => {
    const { docs } = await room.payload.find({
      collection: 'publications',
      where: { kind: { equals: 'retraction' } },
      ...{ depth: 0, overrideAccess: true },
    })
    const withheld = [String(docs[0]?.release), 'unknown']
    const told = { takenBack: [], retracted: [], withheld }
    expect(await takeBackAgain(room.payload, told)).toEqual({ ...nothing, unknown: 1 })
    expect((await readIssue(room.payload, 'en', '2031-w11'))?.commentaries[0]?.isRetracted).toBe(
      true,
    )
  })

  test('shows nothing that was taken back, and its log says why', async () => {
    const takenBack = [releases.w10 as string, 'unknown', releases.w12 as string]
    const asked = { takenBack, retracted: [], withheld: [] }
    expect(await takeBackAgain(room.payload, asked)).toEqual({ ...nothing, takenBack: 1 })
    expect(await seen('w10')).toBe(0)
    const { docs } = await room.payload.find({
      collection: 'audit-entries',
      where: { subject: { equals: `releases:${releases.w10}` } },
      sort: '-seq',
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ step: 'takeBack', actorRole: 'system' })
    expect(docs[0]?.note).toContain('Readers were told')
    expect(await takeBackAgain(room.payload, asked)).toEqual(nothing)
  })

  test('carries out no plan whose hour has passed', async () => {
    const issue = await room.issueOf('2031-03-24')
    const text = await room.text(await room.commentary({ issue }), { title: 'Planned' })
    await room.bring(text, 'approved')
    const hour = new Date(Date.now() - 60 * 60 * 1000).toISOString().slice(0, 16)
    await atMoment(new Date(Date.now() - 3 * 60 * 60 * 1000), async () => {
      const terms = { policy: 'together', leads: [], deadline: null } as const
      const planned = await planRelease(room.payload, room.editor, {
        ...{ ...terms, issue: issue.id, hour, zone: 'UTC' },
      })
      expect(planned).toMatchObject({ ok: true })
    })
    const told = { takenBack: [], retracted: [], withheld: [] }
    expect(await takeBackAgain(room.payload, told)).toEqual({ ...nothing, plans: 1 })
    await releaseDue(room.payload)
    expect(await seen('w13')).toBe(0)
  })
})
