import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { environmentOfChild } from '../env'

/** Next's own command, to be run by Node. */
export const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Starts Next's server with the settings that were checked here, and others instead of some. */
export function serve(
  command: 'dev' | 'start',
  host: string,
  port: number,
  others: Record<string, string> = {},
): ChildProcess {
  const mode = command === 'dev' ? 'development' : 'production'
  return spawn(process.execPath, [next, command, '-H', host, '-p', String(port)], {
    env: environmentOfChild({ ...others, NODE_ENV: mode }),
    stdio: 'inherit',
  })
}

/** Waits until the server ends by itself or is told to; then this process ends the same way. */
export async function endWith(server: ChildProcess): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  const [code, signal] = (await once(server, 'exit')) as [number | null, NodeJS.Signals | null]
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
}
