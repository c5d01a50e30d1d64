import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { environmentOfChild } from '../env'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

type Mode = 'development' | 'production'

/** Starts one of Next's own commands with the settings that were checked here. */
export function spawnNext(
  args: string[],
  mode: Mode,
  stdio: StdioOptions = 'inherit',
): ChildProcess {
  const environment = environmentOfChild({ NODE_ENV: mode })
  return spawn(process.execPath, [next, ...args], { env: environment, stdio })
}

/** Runs until the child ends by itself or is told to; then this process ends the same way. */
export async function endWith(child: ChildProcess): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
}
