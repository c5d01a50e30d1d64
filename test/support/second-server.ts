import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ordered, Told } from './second-server-process'

/** Another process on the database of this test file, as a second instance of the server would be. */
export type SecondServer = {
  /** Its round of what is due, as if it were this moment (ISO); answers how many releases it began. */
  strike(at: string): Promise<number>
  /** Opens as the server does: mends, then releases what is due by itself from now on. */
  open(): Promise<void>
  kill(): Promise<void>
}

export async function startSecondServer(): Promise<SecondServer> {
  const script = fileURLToPath(new URL('second-server-process.ts', import.meta.url))
  const server = fork(script, {
    execArgv: ['--import', 'tsx', '--conditions=production'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  await hears(server, 'warm')
  const obey = async (order: Ordered) => {
    server.send(order)
    return hears(server, 'done')
  }
  return {
    strike: (at) => obey({ say: 'strike', at }),
    open: async () => void (await obey({ say: 'open' })),
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
  }
}

async function hears(server: ChildProcess, awaited: Told['is']): Promise<number> {
  const ended = once(server, 'exit').then((): [Told] => [{ is: 'failed', why: 'it ended' }])
  const [told]: Told[] = await Promise.race([once(server, 'message'), ended])
  if (told?.is !== awaited) throw new Error(`A second server failed: ${JSON.stringify(told)}`)
  return told.is === 'done' ? told.began : 0
}
