import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { briefly } from '../cms/server-log/cut-down'
import { refusedCode } from '../cms/start/start-refused'
import type { Wish } from '../domain/start-verdict'
import { env } from '../env'
import { firstAnswer } from './first-answer'
import { openFronts } from './fronts'
import { startKeeper } from './keeper-process'
import { endWith, serve } from './next-process'

type Running = {
  /** Makes the build that the application needs, while readers may read already. */
  prepare(): Promise<boolean>
  /** Settings of the children, other than those of this process. */
  others?: Record<string, string>
  /** What a person says with this start. */
  wishes?: readonly Wish[]
  /** Called once the desk answers. */
  announce(answer: { hasAccounts: boolean }): void
}

/** Seconds between two tries to start again what ended by itself; readers may be waiting for it. */
const rests = [1, 2, 5, 10]
const restWhenRefused = 30

/**
 * Runs the whole site: small fronts that serve readers the files of the newest edition; behind it
 * the application with the desk; and beside that what prints the editions. The last two may fail
 * and come back, and readers do not notice.
 */
export async function runSite(running: Running): Promise<never> {
  const { prepare, others = {}, wishes = [], announce } = running
  if (env.EDITION === 'off') return runApplicationAlone(running)
  const hasEdition = () => existsSync(join(others.EDITION_DIR ?? env.EDITION_DIR, 'current'))
  const children = new Set<ChildProcess>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(children))
  const fronts = openFronts(others)
  const listens = fronts.firstListens()
  for (let count = 0; count < fronts.count; count += 1)
    void keepRunning(children, fronts.start, 'alsoRefused')
  if (!(await listens)) process.exit(1)
  if (!(await prepare()) && !hasEdition()) process.exit(1)

  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let isAnnounced = false
  void keepRunning(children, () => {
    const child = serve('start', '127.0.0.1', port, { ...others, ...said(wishes, isAnnounced) })
    void firstAnswer(child, origin).then((answer) => {
      if (answer === null) return
      fronts.lead(origin)
      if (isAnnounced) return
      isAnnounced = true
      announce(answer)
      // An edition that was there may have been put aside.
      fronts.refresh()
      const settings = { ...others, ...said(wishes, true) }
      void keepRunning(children, () => startKeeper(settings, fronts.refresh), 'alsoRefused')
    })
    child.once('exit', (code) => {
      fronts.lead(null)
      // The first start is seen by whoever made it; later ones by nobody.
      if (!isAnnounced && !hasEdition() && !isStopping)
        process.exit(code === refusedCode ? 1 : (code ?? 1))
    })
    return child
  })
  return new Promise(() => {})
}

let isStopping = false

/** Starts a child again whenever it ends, after a rest that grows while that goes on. */
async function keepRunning(
  children: Set<ChildProcess>,
  start: () => ChildProcess,
  again?: 'alsoRefused',
) {
  for (let failures = 0; !isStopping; ) {
    const begun = performance.now()
    const code = await endOf(children, start)
    if (isStopping) return
    if (code === refusedCode && again === undefined) {
      // Readers lose nothing by it, and an hour in which they cannot read is a loss.
      console.error(
        'Readers go on reading the last edition; the desk stays closed until the site is started again.',
      )
      return
    }
    failures = performance.now() - begun > 60_000 ? 0 : failures + 1
    const usual = rests[Math.min(failures, rests.length) - 1] ?? 1
    // What it was refused for, such as a disk that could not be read, may be put right by a person.
    const rest = code === refusedCode ? restWhenRefused : usual
    console.error(
      `A part of the site ended (${code ?? 'killed'}); it is started again in ${rest} s.`,
    )
    await wait(rest * 1000)
  }
}

/** The code of a child that ended, or of one that the system would not start: too many, no memory. */
async function endOf(
  children: Set<ChildProcess>,
  start: () => ChildProcess,
): Promise<number | null> {
  let child: ChildProcess | null = null
  try {
    child = start()
    children.add(child)
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  } catch (error) {
    console.error(`A part of the site could not be started: ${briefly(error)}`)
    return null
  } finally {
    if (child) children.delete(child)
  }
}

/** Whether a folder may be put aside is said for one start, not for each time that something fails. */
function said(wishes: readonly Wish[], isLater: boolean): { START_WITH: string } {
  return { START_WITH: wishes.filter((wish) => !isLater || wish === 'clock').join(' ') }
}

async function stop(children: ReadonlySet<ChildProcess>): Promise<void> {
  if (isStopping) return
  isStopping = true
  const ends = [...children].map((child) => once(child, 'exit'))
  for (const child of children) child.kill('SIGTERM')
  await Promise.race([Promise.all(ends), wait(10_000)])
  process.exit(0)
}

/** Without an edition: readers are served by the application itself. */
async function runApplicationAlone(running: Running): Promise<never> {
  const { prepare, others = {}, wishes = [], announce } = running
  if (!(await prepare())) process.exit(1)
  const server = serve('start', env.HOST, env.PORT, { ...others, ...said(wishes, false) })
  const host = ['0.0.0.0', '::'].includes(env.HOST) ? 'localhost' : env.HOST
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}`
  void firstAnswer(server, origin).then((answer) => answer && announce(answer))
  return endWith(server)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
