import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { refusedCode } from '../cms/start/start-refused'
import { keepAlive } from '../domain/keep-alive'
import { environmentOfChild } from '../env'

/** Next's own command, to be run by Node. */
export const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

const endWithParent = new URL('end-with-parent.mjs', import.meta.url).href

/**
 * Starts Next's server with the settings that were checked here, and others instead of some. It ends
 * with this process, however that ends.
 */
export function serve(
  command: 'dev' | 'start',
  host: string,
  port: number,
  others: Record<string, string> = {},
): ChildProcess {
  const mode = command === 'dev' ? 'development' : 'production'
  const kept = command === 'dev' ? [] : ['--keepAliveTimeout', String(keepAlive.application)]
  const order = [next, command, '-H', host, '-p', String(port), ...kept]
  return spawn(process.execPath, [`--import=${endWithParent}`, ...order], {
    env: environmentOfChild({ ...others, NODE_ENV: mode }),
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  })
}

/** Waits until the server ends by itself or is told to; then this process ends the same way. */
export async function endWith(server: ChildProcess): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  const [code, signal] = (await once(server, 'exit')) as [number | null, NodeJS.Signals | null]
  if (code === refusedCode) process.exit(1)
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
}
