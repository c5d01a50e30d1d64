import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import type { Process } from '../../payload-types'
import { orLeftForLater } from '../left-for-later'
import { onePerProcess } from '../one-per-process'
import { line } from '../server-log/log-line'
import { setTimeFrom } from './database-time'
import { endSessions } from './mongo-engine'

/** Milliseconds between two beats of a process that lives. */
const rhythm = 3000

/**
 * A process is taken for dead when this one has beaten so many times and it has not, which is 30 s
 * at least. Beats that could not be stored do not count: while the database is away nobody can beat.
 */
const longestSilence = 11

/** Milliseconds after which another beat is sent, although the one before has no answer. */
const longestBeat = 10_000

/** `told` counts the beats that were stored. */
type Own = {
  name: string
  timer: NodeJS.Timeout
  beat: number
  told: number
  /** Since when a beat is under way, by `performance.now`; null between two. */
  beating: number | null
  sessions: Set<string>
}
/** What another process was seen to have beaten, and what this one had then. */
type Seen = { beat: number; since: number }

const { freed, own, seen } = onePerProcess('processes', () => ({
  own: new WeakMap<Payload, Promise<Own>>(),
  seen: new WeakMap<Payload, Map<string, Seen>>(),
  /** The processes whose sessions were ended by this one. */
  freed: new Set<string>(),
}))

/**
 * The name of this process, under which it holds what nobody else may touch meanwhile: random, and
 * known to the others by a row that beats. What it holds is free again when the beat stops. No clock
 * is compared with another one: each process counts its own beats while another has none.
 */
export async function nameOfProcess(payload: Payload): Promise<string> {
  const known = own.get(payload) ?? join(payload)
  own.set(payload, known)
  try {
    return (await known).name
  } catch (error) {
    own.delete(payload)
    throw error
  }
}

async function join(payload: Payload): Promise<Own> {
  const name = randomUUID()
  await setTimeFrom(payload)
  await payload.db.create({
    collection: 'processes',
    data: { name, beat: 0, ...evidenceOf('self') },
    returning: false,
  })
  const timer = setInterval(() => void beat(payload), rhythm).unref()
  return { name, timer, beat: 0, told: 0, beating: null, sessions: new Set() }
}

async function beat(payload: Payload): Promise<void> {
  const process = await own.get(payload)
  if (!process) return
  // What hangs must not be followed by a dozen at once when the database is back; but it may hang
  // for good, on a connection that is dead.
  const begun = performance.now()
  if (process.beating !== null && begun - process.beating < longestBeat) return
  process.beating = begun
  process.beat += 1
  try {
    await setTimeFrom(payload)
    const row = await payload.db.updateOne({
      collection: 'processes',
      where: { name: { equals: process.name } },
      data: { beat: process.beat },
    })
    // Taken for dead while it stood still; what it held is not its own any more.
    if (!row) forget(payload, process)
    if (process.beating === begun) process.told += 1
  } catch (error) {
    payload.logger.warn(line`This process could not tell that it lives: ${error}`)
  } finally {
    if (process.beating === begun) process.beating = null
  }
}

function forget(payload: Payload, { timer }: Own): void {
  clearInterval(timer)
  own.delete(payload)
}

/** Says that this process holds nothing any more. */
export async function leaveProcesses(payload: Payload): Promise<void> {
  const process = await own.get(payload)?.catch(() => null)
  if (!process) return
  forget(payload, process)
  const where = { name: { equals: process.name } }
  // Its row says no more than that of a process which was killed: others find it silent.
  await orLeftForLater(payload, 'The end of this process', () =>
    payload.db.deleteMany({ collection: 'processes', where }),
  )
}

/**
 * Whether the process of this name can no longer finish its work: it left, it is known to be dead on
 * this machine, or it has not beaten for as long as this process looked.
 */
export async function isGone(payload: Payload, name: string | null | undefined): Promise<boolean> {
  if (!name) return true
  if (name === (await nameOfProcess(payload))) return false
  const row = await payload.db.findOne<Process>({
    collection: 'processes',
    where: { name: { equals: name } },
  })
  if (!row) return true
  if (!isDeadHere(row) && !(await isSilent(payload, row))) return false
  await freeSessions(payload, row)
  return true
}

function seenBy(payload: Payload): Map<string, Seen> {
  const known = seen.get(payload) ?? new Map<string, Seen>()
  seen.set(payload, known)
  return known
}

async function isSilent(payload: Payload, { beat, name }: Process): Promise<boolean> {
  const told = (await own.get(payload))?.told ?? 0
  const seen = seenBy(payload)
  const before = seen.get(name)
  // A process that had to join again counts from the beginning.
  if (before?.beat === beat && before.since <= told) return told - before.since >= longestSilence
  seen.set(name, { beat, since: told })
  return false
}

/**
 * Remembers a session in which this process has transactions, so that whoever finds it gone can end
 * those that it left open. A driver uses few sessions, again and again.
 */
export async function noteSession(payload: Payload, session: string): Promise<void> {
  const name = await nameOfProcess(payload)
  const process = await own.get(payload)
  if (!process || process.sessions.has(session)) return
  process.sessions.add(session)
  await payload.db.updateOne({
    collection: 'processes',
    where: { name: { equals: name } },
    data: { sessions: [...process.sessions].join(' ') },
    returning: false,
  })
}

async function freeSessions(payload: Payload, { name, sessions }: Process): Promise<void> {
  if (!sessions || freed.has(name)) return
  freed.add(name)
  try {
    await endSessions(payload.db as unknown as MongooseAdapter, sessions.split(' '))
  } catch (error) {
    // A server that does not let us: what they hold is free in a minute.
    payload.logger.warn(line`Sessions of a process that is gone could not be ended: ${error}`)
  }
}

/** Takes the rows of processes that are gone away. What they held must be free before. */
export async function forgetGone(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Process>({
    collection: 'processes',
    limit: 0,
    pagination: false,
  })
  for (const { name } of docs)
    if (await isGone(payload, name)) {
      await payload.db.deleteMany({ collection: 'processes', where: { name: { equals: name } } })
      seenBy(payload).delete(name)
    }
}

type Evidence = { place: string; pid: number; born: string }

/**
 * What proves on Linux that a process is the one that a number meant: the boot, the number space
 * (another container has its own) and the moment of its start. Elsewhere nothing does.
 */
function evidenceOf(pid: number | 'self'): Evidence | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const place = `${boot} ${readlinkSync('/proc/self/ns/pid')}`
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program may hold spaces; the start is the 20th field after it.
    const fields = state.slice(state.lastIndexOf(')') + 2).split(' ')
    return { place, pid: pid === 'self' ? process.pid : pid, born: fields[19] ?? '' }
  } catch {
    // No such process, or no such system.
    return null
  }
}

function isDeadHere({ born, pid, place }: Process): boolean {
  const here = evidenceOf('self')
  if (here === null || !place || here.place !== place || typeof pid !== 'number') return false
  const there = evidenceOf(pid)
  return there === null ? !isRunning(pid) : there.born !== born
}

/** Also where the system hides from us what others run. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
