import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followAllReleases } from '../../src/cms/actions/follow-all-releases'
import { followRelease } from '../../src/cms/actions/follow-release'
import { mend } from '../../src/cms/actions/mend'
import {
  ofCommittedNow,
  replacedNow,
  takenBackNow,
  visibleNow,
} from '../../src/cms/publications-now'
import { findAsReader } from '../../src/cms/read/as-reader'
import { correctionNotes } from '../../src/cms/read/correction-notes'
import { loadNames } from '../../src/cms/read/names'
import { readTakenBack } from '../../src/cms/read/taken-back'
import { readYear } from '../../src/cms/read/year-of-publications'
import { newId } from '../../src/cms/storage/new-id'
import {
  type PublicationState,
  publicationState,
  type ReleaseState,
} from '../../src/domain/publication'
import { watchCommands } from '../support/database-commands'
import { insertRows } from '../support/insert-rows'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let room: Newsroom

beforeAll(async () => {
  room = await openNewsroom()
})

afterAll(() => room.close())

/** Publications follow their release later, or after a crash, only where nothing is one write. */
const lagsBehind = process.env.TEST_DATABASE === 'standalone'

type Release = { state: ReleaseState; finished: boolean }
type Printed = {
  release: string
  retiredBy?: string | null
  text?: string
  kind?: 'first' | 'correction'
  state: PublicationState
  week: string
}

let printed = 0

async function release(data: Release): Promise<string> {
  const id = newId(room.payload)
  const [stagedAt, committedAt] = ['2031-03-03T10:00:00.000Z', '2031-03-03T10:00:01.000Z']
  const takenBackAt = data.state === 'takenBack' ? '2031-03-04T10:00:00.000Z' : null
  await insertRows(room.payload, 'releases', [{ id, stagedAt, committedAt, takenBackAt, ...data }])
  return id
}

async function publication({ retiredBy = null, ...data }: Printed): Promise<string> {
  const id = newId(room.payload)
  printed += 1
  const common = {
    language: 'en',
    kind: 'first',
    title: `Copy ${printed}`,
    slug: `copy-${printed}`,
  }
  const at = {
    publishedAt: '2031-03-03T10:00:00.000Z',
    firstPublishedAt: '2031-03-03T10:00:00.000Z',
  }
  const keys = { printKey: id, numberKey: id, number: printed }
  await insertRows(room.payload, 'publications', [
    { id, retiredBy, ...common, ...at, ...keys, ...data },
  ])
  return id
}

/** What a release printed of a text, and what another one has printed in its place. */
async function corrected(old: Printed, copy: Printed): Promise<{ old: string; copy: string }> {
  const [commentary, text] = [newId(room.payload), newId(room.payload)]
  await insertRows(room.payload, 'commentaries', [{ id: commentary, workingTitle: 'A piece' }])
  const words = { id: text, commentary, language: 'en', state: 'published' }
  await insertRows(room.payload, 'texts', [words])
  return {
    old: await publication({ ...old, retiredBy: copy.release, text }),
    copy: await publication({ ...copy, kind: 'correction', text }),
  }
}

async function readersSee(week: string): Promise<string[]> {
  const { body } = await room.ask('GET', `/publications?where[week][equals]=${week}&limit=100`)
  return (body.docs as { id: string }[]).map(({ id }) => id).sort()
}

async function stateOf(id: string): Promise<unknown> {
  const asked = { collection: 'publications', id, depth: 0, overrideAccess: true } as const
  return (await room.payload.findByID(asked)).state
}

async function setRelease(id: string, data: Partial<Release>): Promise<void> {
  await room.payload.db.updateOne({ collection: 'releases', id, data, returning: false })
}

describe('A publication follows the releases that printed and replaced it', () => {
  test('when one is committed and when one is taken back, and is written only when it changes', async () => {
    const first = await release({ state: 'committed', finished: false })
    const later = await release({ state: 'staged', finished: false })
    const week = '2031-W10'
    const beside = await publication({ release: first, state: 'staged', week })
    const { copy, old } = await corrected(
      { release: first, state: 'staged', week },
      { release: later, state: 'staged', week },
    )
    const states = () => Promise.all([old, beside, copy].map(stateOf))

    await followRelease(room.payload, first)
    expect(await states()).toEqual(['visible', 'visible', 'staged'])
    await setRelease(later, { state: 'committed' })
    await followRelease(room.payload, later)
    expect(await states()).toEqual(['replaced', 'visible', 'visible'])
    await setRelease(later, { state: 'takenBack' })
    await followRelease(room.payload, later)
    expect(await states()).toEqual(['visible', 'visible', 'takenBack'])

    const watch = watchCommands(room.payload)
    await followRelease(room.payload, first)
    await followRelease(room.payload, later)
    watch.stop()
    const writes = watch.commands.filter(({ said }) => /update/i.test(JSON.stringify(said)))
    expect(writes).toEqual([])
    await setRelease(first, { finished: true })
    await setRelease(later, { finished: true })
  })

  test('all at once for whoever reads meanwhile', async () => {
    const { db } = room.payload
    const week = '2031-W13'
    const before = await release({ state: 'committed', finished: true })
    const correction = await release({ state: 'staged', finished: false })
    const old = { release: before, state: 'visible', week } as const
    const copy = { release: correction, state: 'staged', week } as const
    const [replaced, copies]: [string[], string[]] = [[], []]
    for (let number = 0; number < 8; number += 1) {
      const pair = await corrected(old, copy)
      replaced.push(pair.old)
      copies.push(pair.copy)
    }
    const seen = new Set<string>()
    const look = async () => {
      for (let time = 0; time < 4; time += 1) {
        const where = { week: { equals: week } }
        const { docs } = await findAsReader(room.payload, 'publications', { where })
        const ids = docs.map(({ id }) => id)
        seen.add(ids.sort().join())
      }
    }
    const write = async (state: Release['state']) => {
      const req = await createLocalReq({}, room.payload)
      req.transactionID = (await db.beginTransaction()) ?? undefined
      const asked = { collection: 'releases', id: correction, returning: false } as const
      await db.updateOne({ ...asked, data: { state }, req })
      await followRelease(room.payload, correction, req)
      if (req.transactionID) await db.commitTransaction(req.transactionID)
    }
    for (const state of ['committed', 'takenBack', 'committed', 'takenBack'] as const)
      await Promise.all([look(), look(), write(state), look()])
    expect(seen).toEqual(new Set([replaced.sort().join(), copies.sort().join()]))
    await setRelease(correction, { finished: true })
  })

  test('of what is committed at a start, if the last stop came in between', async () => {
    const interrupted = await release({ state: 'committed', finished: false })
    const week = '2031-W11'
    const copy = await publication({ release: interrupted, state: 'staged', week })
    await mend(room.payload)
    expect([await stateOf(copy), await readersSee(week)]).toEqual(['visible', [copy]])
  })

  test('after an archive was printed that says nothing of it', async () => {
    const week = '2031-W12'
    const standing = await release({ state: 'committed', finished: true })
    const later = await release({ state: 'committed', finished: true })
    const back = await release({ state: 'takenBack', finished: true })
    const staged = await release({ state: 'staged', finished: false })
    const silent = await Promise.all([
      publication({ release: standing, state: 'staged', week }),
      publication({ release: standing, retiredBy: later, state: 'staged', week }),
      publication({ release: standing, retiredBy: back, state: 'staged', week }),
      publication({ release: back, state: 'staged', week }),
      publication({ release: staged, state: 'staged', week }),
    ])
    if (room.payload.db.name === 'mongoose')
      for (const id of silent)
        await room.payload.db.updateOne({
          collection: 'publications',
          ...{ id, data: { state: null }, returning: false },
        })
    await followAllReleases(room.payload)
    await followAllReleases(room.payload)
    expect(await Promise.all(silent.map(stateOf))).toEqual([
      ...['visible', 'replaced', 'visible', 'takenBack', 'staged'],
    ])
    await room.payload.db.deleteOne({ collection: 'releases', where: { id: { equals: staged } } })
  })
})

/** What readers may be asked of, with the states that it should find. */
const questions = [
  { now: visibleNow, finds: ['visible'] },
  { now: ofCommittedNow, finds: ['visible', 'replaced'] },
  { now: replacedNow, finds: ['replaced'] },
  { now: takenBackNow, finds: ['takenBack'] },
] as const

const staged = { state: 'staged', finished: false } as const
const committing = { state: 'committed', finished: false } as const
const committed = { state: 'committed', finished: true } as const
const takingBack = { state: 'takenBack', finished: false } as const
const takenBack = { state: 'takenBack', finished: true } as const

/** A release, the one that replaces it, and what a publication of it may still say of itself. */
const lagging: [of: Release, retiredBy: Release | null, says: PublicationState[]][] = [
  [staged, null, ['staged']],
  [committing, null, ['staged', 'visible']],
  [committing, staged, ['staged', 'visible']],
  [committing, committing, ['staged', 'visible', 'replaced']],
  [committing, committed, ['replaced']],
  [committing, takingBack, ['staged', 'visible', 'replaced']],
  [committing, takenBack, ['visible']],
  [committed, null, ['visible']],
  [committed, staged, ['visible']],
  [committed, committing, ['visible', 'replaced']],
  [committed, committed, ['replaced']],
  [committed, takingBack, ['replaced', 'visible']],
  [committed, takenBack, ['visible']],
  [takingBack, null, ['visible', 'takenBack']],
  [takingBack, committed, ['replaced', 'takenBack']],
  [takingBack, takingBack, ['replaced', 'visible', 'takenBack']],
  [takingBack, takenBack, ['visible', 'takenBack']],
  [takenBack, null, ['takenBack']],
  [takenBack, committed, ['takenBack']],
  [takenBack, takingBack, ['takenBack']],
  [takenBack, takenBack, ['takenBack']],
]

describe.runIf(lagsBehind)('Where publications follow a little later, readers', () => {
  test('see all of a release from the write that commits it', async () => {
    const week = '2031-W20'
    const before = await release({ state: 'committed', finished: true })
    const correction = await release({ state: 'staged', finished: false })
    const kept = await publication({ release: before, state: 'visible', week })
    const old = { release: before, state: 'visible', week } as const
    const copy = { release: correction, state: 'staged', week } as const
    const pairs = [await corrected(old, copy), await corrected(old, copy)]
    const replaced = pairs.map((pair) => pair.old)
    const copies = pairs.map((pair) => pair.copy)

    expect(await readersSee(week)).toEqual([kept, ...replaced].sort())
    await setRelease(correction, { state: 'committed' })
    expect(await readersSee(week)).toEqual([kept, ...copies].sort())
    await followRelease(room.payload, correction)
    expect(await readersSee(week)).toEqual([kept, ...copies].sort())
    await setRelease(correction, { finished: true })
    expect(await readersSee(week)).toEqual([kept, ...copies].sort())
  })

  test('see nothing of a release from the write that takes it back, and what it had replaced', async () => {
    const week = '2031-W21'
    const before = await release({ state: 'committed', finished: true })
    const correction = await release({ state: 'committed', finished: true })
    const old = { release: before, state: 'replaced', week } as const
    const copy = { release: correction, state: 'visible', week } as const
    const pairs = [await corrected(old, copy), await corrected(old, copy)]
    const replaced = pairs.map((pair) => pair.old)
    const copies = pairs.map((pair) => pair.copy)

    expect(await readersSee(week)).toEqual(copies.sort())
    await setRelease(correction, { state: 'takenBack', finished: false })
    expect(await readersSee(week)).toEqual(replaced.sort())
    await followRelease(room.payload, correction)
    expect(await readersSee(week)).toEqual(replaced.sort())
    await setRelease(correction, { finished: true })
    expect(await readersSee(week)).toEqual(replaced.sort())
  })

  test('read the note of a correction together with it', async () => {
    const correction = await release({ state: 'committed', finished: false })
    const commentary = newId(room.payload)
    const copy = { release: correction, state: 'staged', week: '2031-W22' } as const
    const id = await publication(copy)
    const data = { commentary, kind: 'correction', note: 'It was 42 votes.' }
    await room.payload.db.updateOne({ collection: 'publications', id, data, returning: false })
    const names = await loadNames(room.payload)
    const notes = await correctionNotes(room.payload, { week: { equals: copy.week } }, names)
    expect(notes({ commentary, language: 'en' })).toMatchObject([{ note: 'It was 42 votes.' }])
    await mend(room.payload)
  })

  test('are told that something was taken back as soon as it is', async () => {
    const week = '2031-W23'
    const gone = await release({ state: 'takenBack', finished: false })
    await publication({ release: gone, state: 'visible', week })
    const slug = `copy-${printed}`
    expect(await readTakenBack(room.payload, 'en', week, slug)).toMatchObject({
      date: '2031-03-04T10:00:00.000Z',
    })
    expect((await readYear(room.payload, 2031)).withdrawn.map((one) => one.week)).toContain(week)
    await setRelease(gone, { state: 'committed', finished: true })
    await followRelease(room.payload, gone)
  })

  test('see all of it as the releases stand, whatever the publications say yet', async () => {
    const week = '2031-W24'
    const expected = new Map<string, PublicationState>()
    for (const [of, retiredBy, says] of lagging) {
      const own = await release(of)
      const other = retiredBy && (await release(retiredBy))
      for (const state of says) {
        const id = await publication({ release: own, retiredBy: other, state, week })
        expected.set(id, publicationState(of.state, retiredBy?.state ?? null))
      }
    }
    for (const { finds, now } of questions) {
      const { docs } = await room.payload.find({
        collection: 'publications',
        where: { and: [{ week: { equals: week } }, await now(room.payload)] },
        ...{ depth: 0, pagination: false, overrideAccess: true },
      })
      const ids = [...expected].filter(([, state]) => (finds as readonly string[]).includes(state))
      expect(docs.map(({ id }) => id).sort()).toEqual(ids.map(([id]) => id).sort())
    }
  })
})
