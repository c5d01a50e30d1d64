import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { environmentOfChild } from '../env'
import type { FromFront, ToFront } from './front-process'

/** More would only share what few readers ask for. */
const most = 4

/**
 * The processes that serve readers, one for each core: they share the port, and one that fails
 * leaves readers to the others. `start` is called for each of them, again whenever one ended.
 */
export function openFronts(others: Record<string, string>) {
  const exec = fileURLToPath(new URL('front-process.ts', import.meta.url))
  cluster.setupPrimary({ exec, execArgv: ['--import', 'tsx'] })
  let application: string | null = null
  cluster.on('message', (worker, asked: FromFront) => {
    if (asked === 'where is the application?') worker.send({ application } satisfies ToFront)
  })
  const tell = (words: ToFront) => {
    for (const worker of Object.values(cluster.workers ?? {}))
      if (worker?.isConnected()) worker.send(words)
  }
  return {
    count: Math.min(most, availableParallelism()),
    start() {
      const worker = cluster.fork(environmentOfChild({ ...others, NODE_ENV: 'production' }))
      // Whoever started it sees that of the process; here it would end all of the site.
      worker.on('error', () => {})
      return worker.process
    },
    /** Whether one listens; false when the first one ended before it could. */
    firstListens: () =>
      new Promise<boolean>((resolve) => {
        cluster.once('listening', () => resolve(true))
        cluster.once('exit', () => resolve(false))
      }),
    /** The origin of the application behind them; null while it is not there. */
    lead(to: string | null) {
      application = to
      tell({ application })
    },
    /** There is a newer edition. */
    refresh: () => tell('refresh'),
  }
}
