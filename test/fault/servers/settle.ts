import { setTimeout as wait } from 'node:timers/promises'
import { keptCollections } from '../../../src/cms/log/send-to-log'
import { grouped } from '../../../src/cms/read/grouped'
import { type Found, readAll } from './found'
import type { Run } from './run'

/**
 * Milliseconds that everything has to come to rest, once nobody asks for anything any more: what a
 * dead server held is free after thirty seconds, and found within ten more; plans are due by then.
 */
const patience = 120_000

/** Waits until nothing is left half-done, or for two minutes; answers with what there is then. */
export async function settled(run: Run): Promise<Found> {
  const end = performance.now() + patience
  let wasAtRest = false
  for (;;) {
    const found = await readAll(run.payload)
    const isAtRest = leftIn(found, run).length === 0 && !(await isUnderWay(found, run))
    // Collections are read one after the other: what was finished in between looks half-done.
    if (performance.now() > end || (isAtRest && wasAtRest)) return found
    wasAtRest = isAtRest
    await wait(1000)
  }
}

/** Whether something goes on by itself: an entry on its way to the log, a plan whose hour comes. */
async function isUnderWay(found: Found, { payload, servers }: Run): Promise<boolean> {
  const trails = grouped(found['audit-entries'], ({ subject }) => subject)
  const clock = Math.max(...servers.map((server) => server.now()))
  const isMoving = found['release-plans'].some(
    ({ at, deadline, id, state }) =>
      trails.get(`release-plans:${id}`)?.at(-1)?.to !== state ||
      (state === 'planned' && isSoon(at, clock)) ||
      (state === 'following' && isSoon(deadline, clock)),
  )
  if (isMoving) return true
  const { totalDocs } = await payload.db.count({ collection: 'audit-inbox', where: {} })
  if (totalDocs > 0) return true
  for (const collection of keptCollections(payload)) {
    const carrying = await payload.db.findOne({
      collection,
      where: { isUnlogged: { equals: true } },
    })
    if (carrying) return true
  }
  return false
}

/** Within a minute to come, or passed by less than that. */
function isSoon(at: string | null | undefined, clock: number): boolean {
  return Math.abs(Date.parse(at ?? '') - clock) < 60_000
}

/** What somebody still has to see to, a sentence each. */
export function leftIn(found: Found, run: Run): string[] {
  const { releases, texts } = found
  const staged = releases
    .filter(({ state }) => state === 'staged')
    .map(({ id }) => `The release ${id} is left staged: its texts cannot be released again.`)
  const unfinished = releases
    .filter(({ finished, state }) => state !== 'staged' && !finished)
    .map(({ id, state }) => `The release ${id} (${state}) is not finished.`)
  const trails = grouped(found['audit-entries'], ({ subject }) => subject)
  const behind = texts.flatMap(({ id, state }) => {
    const last = trails.get(`texts:${id}`)?.at(-1)
    const says = isStateless(last?.to) ? 'draft' : last?.to
    return state === says ? [] : [`The text ${id} is ${state}, and the log says ${says}.`]
  })
  return [...staged, ...unfinished, ...behind, ...overdue(found, run)]
}

function isStateless(to: string | null | undefined): boolean {
  return to === null || to === undefined
}

/** How long, in milliseconds, a plan may wait after its hour: servers look every ten seconds. */
const mayWait = 15_000

/**
 * Plans whose hour has passed by the clock of every server. One that a killed server may have begun
 * is left to its lease and to the pauses between attempts.
 */
function overdue(found: Found, { servers }: Run): string[] {
  const clock = Math.min(...servers.map((server) => server.now()))
  return found['release-plans']
    .filter(({ state }) => state === 'planned')
    .flatMap(({ at, id }) => {
      const late = clock - Date.parse(at)
      const hour = performance.now() - late
      const isExcused = servers.some(({ lastKilled }) => lastKilled > hour - mayWait)
      return late > mayWait && !isExcused
        ? [`The plan ${id} was due ${Math.round(late / 1000)} s ago, and nobody carries it out.`]
        : []
    })
}
