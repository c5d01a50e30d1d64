import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { environmentOfChild } from '../env'

/** How Node runs what prints editions: it lives long, and most of the time does nothing. */
export const keeperOptions = {
  env: {
    NODE_ENV: 'production',
    // Compression takes as many threads as it finds; files must not wait for it.
    UV_THREADPOOL_SIZE: '8',
    // Each thread would else keep memory of its own that it has freed.
    MALLOC_ARENA_MAX: '2',
  },
  execArgv: [
    ...['--import', 'tsx'],
    // Without the condition Node 20 sometimes ends in the midst of loading the desk's editor.
    '--conditions=production',
  ],
} as const

/** Starts the process that prints editions. `shown` is called when readers get something new. */
export function startKeeper(others: Record<string, string>, shown: () => void): ChildProcess {
  const keeper = fork(fileURLToPath(new URL('edition-keeper.ts', import.meta.url)), {
    env: environmentOfChild({ ...others, ...keeperOptions.env }),
    execArgv: [...keeperOptions.execArgv],
  })
  keeper.on('message', shown)
  return keeper
}
