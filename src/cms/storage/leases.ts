import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Lease as Row } from '../../payload-types'
import { orLeftForLater } from '../left-for-later'
import { onePerProcess } from '../one-per-process'
import { isGone, nameOfProcess } from './processes'
import { isTaken } from './taken'
import { DatabaseBusy } from './write-conflict'

/** What this process holds; `fence` grows by one each time that somebody takes it. */
type Lease = { name: string; holder: string; fence: number }

const { atWork, kept } = onePerProcess('leases', () => ({
  /** What this process is doing under a lease, so that one it could not give back is free to itself. */
  atWork: new WeakMap<Payload, Set<string>>(),
  /** Leases that could not be given back, because the database was away. */
  kept: new WeakMap<Payload, Lease[]>(),
}))

/**
 * Takes something that only one process of all servers may do at a time, or answers null while
 * another process that lives does it. One conditional write, so of two at the same moment one gets
 * it. A lease has no end of its own: it ends with its process.
 */
async function takeLease(payload: Payload, name: string): Promise<Lease | null> {
  const holder = await nameOfProcess(payload)
  const row = (await findRow(payload, name)) ?? (await makeRow(payload, name))
  if (row.holder && row.holder !== holder && !(await isGone(payload, row.holder))) return null
  const taken = await payload.db.updateOne({
    collection: 'leases',
    where: { and: [{ name: { equals: name } }, { fence: { equals: row.fence } }] },
    data: { holder, fence: row.fence + 1 },
  })
  return taken ? { name, holder, fence: row.fence + 1 } : null
}

async function endLease(payload: Payload, { fence, name }: Lease): Promise<void> {
  await payload.db.updateOne({
    collection: 'leases',
    where: { and: [{ name: { equals: name } }, { fence: { equals: fence } }] },
    data: { holder: null },
    returning: false,
  })
}

/** Never fails: what was done under it is done. The next one that this process takes gives back both. */
async function giveBack(payload: Payload, lease: Lease): Promise<void> {
  const isFree = await orLeftForLater(payload, 'The end of a lease', () => endLease(payload, lease))
  if (!isFree) kept.set(payload, [...(kept.get(payload) ?? []), lease])
}

async function giveBackKept(payload: Payload): Promise<void> {
  const leases = kept.get(payload) ?? []
  kept.delete(payload)
  for (const lease of leases) await giveBack(payload, lease)
}

/** Does something unless somebody else is doing it; then the answer is null. */
export async function underLease<Value>(
  payload: Payload,
  name: string,
  work: () => Promise<Value>,
): Promise<{ value: Value } | null> {
  const own = atWork.get(payload) ?? new Set()
  atWork.set(payload, own)
  if (own.has(name)) return null
  own.add(name)
  try {
    await giveBackKept(payload)
    const lease = await takeLease(payload, name)
    if (!lease) return null
    try {
      return { value: await work() }
    } finally {
      await giveBack(payload, lease)
    }
  } finally {
    own.delete(name)
  }
}

/** Milliseconds for which somebody waits for what another one is doing. */
const patience = 8000

/** The same, but waits until whoever is doing it is through; fails as busy when that takes too long. */
export async function underLeaseInTurn<Value>(
  payload: Payload,
  name: string,
  work: () => Promise<Value>,
): Promise<Value> {
  for (const end = performance.now() + patience; ; ) {
    const done = await underLease(payload, name, work)
    if (done) return done.value
    if (performance.now() > end) throw new DatabaseBusy(`Somebody else is still at ${name}.`)
    await pause(20 + Math.random() * 60)
  }
}

async function findRow(payload: Payload, name: string): Promise<Row | null> {
  return payload.db.findOne<Row>({ collection: 'leases', where: { name: { equals: name } } })
}

async function makeRow(payload: Payload, name: string): Promise<Row> {
  try {
    return (await payload.db.create({ collection: 'leases', data: { name, fence: 0 } })) as Row
  } catch (error) {
    const row = isTaken(error) ? await findRow(payload, name) : null
    if (!row) throw error
    return row
  }
}
