import { setTimeout as wait } from 'node:timers/promises'
import type { Application } from './application'
import { pick } from './choose'
import type { Run } from './run'

/** At the end nothing is killed any more, in milliseconds: a lease of a dead server may have to end. */
const quiet = 6000

/**
 * Kills servers and sets their clocks while people work: one server is off at most, and comes back
 * on its old port.
 */
export async function disturb(run: Run, begun: number, until: number): Promise<void> {
  const { kills, skews } = run.options
  const phase = (until - begun) / skews.length
  const pause = 60_000 / kills
  let index = 0
  let nextKill = performance.now() + pause * (0.3 + 0.7 * run.random())
  while (performance.now() < until - quiet) {
    await wait(100)
    const next = skews[index + 1]
    const ended = run.servers.find(({ isUp }) => !isUp)
    if (ended) await startAgain(run, ended, ended.shift)
    else if (next !== undefined && performance.now() > begun + (index + 1) * phase) {
      index += 1
      await setClocks(run, next)
    } else if (performance.now() > nextKill) {
      await killOne(run)
      nextKill = performance.now() + pause * (0.5 + run.random())
    }
  }
}

/** By how much the clocks of servers differ from the first one's, in skews. */
const sides = [0, 1, -1, 2, -2]

export function shiftOf(server: number, skew: number): number {
  return (sides[server] ?? server) * skew
}

async function setClocks(run: Run, skew: number): Promise<void> {
  console.log(`  From now on clocks are ${skew} ms apart.`)
  run.skew = skew
  const signal = run.options.kills === 0 ? 'SIGTERM' : 'SIGKILL'
  for (const [index, server] of run.servers.entries()) {
    if (index === 0) continue
    await server.end(signal)
    await startAgain(run, server, shiftOf(index, skew))
  }
}

async function killOne(run: Run): Promise<void> {
  const server = pick(run, run.servers)
  await server.end('SIGKILL')
  await wait(run.random() * 3000)
  if (run.random() < 0.3) {
    // It dies once more on its way.
    const starting = server.start()
    await wait(1500 + run.random() * 4000)
    await server.end('SIGKILL')
    await starting
  }
  await startAgain(run, server, server.shift)
}

/** Starts a server as whatever keeps it running would: again when it could not, after a second. */
export async function startAgain(
  { faults }: Pick<Run, 'faults'>,
  server: Application,
  shift: number,
): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await server.start(shift).catch((error: unknown) => faults.add('server', String(error)))
    if (server.isUp) return
    await server.end('SIGKILL')
    await wait(1000)
  }
  faults.add('server', `${server.name} could not be started in three tries.`)
}
