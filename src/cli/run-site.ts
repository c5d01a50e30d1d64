import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { env, environmentOfChild } from '../env'
import { firstAnswer } from './first-answer'
import { openFronts } from './fronts'
import { endWith, serve } from './next-process'

type Running = {
  /** Makes the build that the application needs, while readers may read already. */
  prepare(): Promise<boolean>
  /** Settings of the children, other than those of this process. */
  others?: Record<string, string>
  /** Called once the desk answers. */
  announce(answer: { hasAccounts: boolean }): void
}

/** Seconds between two tries to start again what ended by itself. */
const rests = [1, 2, 5, 10, 30, 60]

/**
 * Runs the whole site: small fronts that serve readers the files of the newest edition; behind it
 * the application with the desk; and beside that what prints the editions. The last two may fail
 * and come back, and readers do not notice.
 */
export async function runSite({ prepare, others = {}, announce }: Running): Promise<never> {
  if (env.EDITION === 'off') return runApplicationAlone({ prepare, others, announce })
  const hasEdition = () => existsSync(join(others.EDITION_DIR ?? env.EDITION_DIR, 'current'))
  const children = new Set<ChildProcess>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(children))
  const fronts = openFronts(others)
  const listens = fronts.firstListens()
  for (let count = 0; count < fronts.count; count += 1) void keepRunning(children, fronts.start)
  if (!(await listens)) process.exit(1)
  if (!(await prepare()) && !hasEdition()) process.exit(1)

  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let isAnnounced = false
  void keepRunning(children, () => {
    const child = serve('start', '127.0.0.1', port, others)
    void firstAnswer(child, origin).then((answer) => {
      if (answer === null) return
      fronts.lead(origin)
      if (isAnnounced) return
      isAnnounced = true
      announce(answer)
      void keepRunning(children, () => startKeeper(others, fronts.refresh))
    })
    child.once('exit', (code) => {
      fronts.lead(null)
      if (!hasEdition() && !isStopping) process.exit(code ?? 1)
    })
    return child
  })
  return new Promise(() => {})
}

let isStopping = false

/** Starts a child again whenever it ends, after a rest that grows while that goes on. */
async function keepRunning(children: Set<ChildProcess>, start: () => ChildProcess) {
  for (let failures = 0; !isStopping; ) {
    const begun = performance.now()
    const child = start()
    children.add(child)
    const [code] = (await once(child, 'exit')) as [number | null]
    children.delete(child)
    if (isStopping) return
    failures = performance.now() - begun > 60_000 ? 0 : failures + 1
    const rest = rests[Math.min(failures, rests.length) - 1] ?? 1
    console.error(
      `A part of the site ended (${code ?? 'killed'}); it is started again in ${rest} s.`,
    )
    await wait(rest * 1000)
  }
}

function startKeeper(others: Record<string, string>, shown: () => void): ChildProcess {
  const keeper = fork(fileURLToPath(new URL('edition-keeper.ts', import.meta.url)), {
    env: environmentOfChild({
      ...others,
      NODE_ENV: 'production',
      // Compression takes as many threads as it finds; files must not wait for it.
      UV_THREADPOOL_SIZE: '16',
    }),
    // Without the condition Node 20 sometimes ends in the midst of loading the desk's editor.
    execArgv: ['--import', 'tsx', '--conditions=production'],
  })
  keeper.on('message', shown)
  return keeper
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
async function runApplicationAlone({ prepare, others = {}, announce }: Running): Promise<never> {
  if (!(await prepare())) process.exit(1)
  const server = serve('start', env.HOST, env.PORT, others)
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
