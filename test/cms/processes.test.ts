import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isGone, nameOfProcess } from '../../src/cms/storage/processes'
import { around, away } from '../support/around'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let room: Newsroom

/** Milliseconds in which a process beats at least once, and in which it is silent for too long. */
const [beat, silence] = [3000, 40_000]

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  room = await openNewsroom()
  await nameOfProcess(room.payload)
})

afterAll(async () => {
  vi.useRealTimers()
  await room.close()
})

/** Another server, of which only its row is known. */
async function another(): Promise<{ name: string; beats(): Promise<unknown> }> {
  const name = randomUUID()
  let count = 0
  await room.payload.db.create({ collection: 'processes', data: { name, beat: count } })
  return {
    name,
    beats() {
      count += 1
      const where = { name: { equals: name } }
      return room.payload.db.updateOne({ collection: 'processes', where, data: { beat: count } })
    },
  }
}

/** Lets time pass for this process, which beats meanwhile as far as the database lets it. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += beat) {
    await vi.advanceTimersByTimeAsync(beat)
    // The beat has been sent; it ends in the time of the machine.
    await pause(15)
  }
}

test('A process that has not beaten for half a minute is gone, and one that beats is not', async () => {
  const [silent, living] = [await another(), await another()]
  for (const { name } of [silent, living]) expect(await isGone(room.payload, name)).toBe(false)
  for (let passed = 0; passed < silence; passed += beat) {
    await pass(beat)
    await living.beats()
    expect(await isGone(room.payload, living.name)).toBe(false)
    if (passed < 24_000) expect(await isGone(room.payload, silent.name)).toBe(false)
  }
  expect(await isGone(room.payload, silent.name)).toBe(true)
})

test('Nobody is taken for dead because the database was away, however long', async () => {
  const other = await another()
  expect(await isGone(room.payload, other.name)).toBe(false)
  const leave = around(room.payload, 'updateOne', async ({ collection }, send) => {
    if (collection === 'processes') throw away()
    return send()
  })
  await pass(10 * silence)
  leave()
  expect(await isGone(room.payload, other.name)).toBe(false)
  // It has been back for a moment, and nobody has had the time to beat.
  await pass(2 * beat)
  expect(await isGone(room.payload, other.name)).toBe(false)
  await other.beats()
  await pass(20_000)
  expect(await isGone(room.payload, other.name)).toBe(false)
})

test('Beats that the database kept waiting do not all count when it is back', async () => {
  const other = await another()
  expect(await isGone(room.payload, other.name)).toBe(false)
  let isBack = () => {}
  const back = new Promise<void>((resolve) => {
    isBack = resolve
  })
  const leave = around(room.payload, 'updateOne', async ({ collection }, send) => {
    if (collection === 'processes') await back
    return send()
  })
  await pass(2 * silence)
  isBack()
  await pass(beat)
  leave()
  expect(await isGone(room.payload, other.name)).toBe(false)
})
