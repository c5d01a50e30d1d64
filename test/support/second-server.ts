import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ordered, Told } from './second-server-process'

/** Another process on the database of this test file, as a second instance of the server would be. */
export type SecondServer = {
  /** Its round of what is due, as if it were this moment (ISO); ends when the round is over. */
  strike(at: string): Promise<void>
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
    await hears(server, 'done')
  }
  return {
    strike: (at) => obey({ say: 'strike', at }),
    open: () => obey({ say: 'open' }),
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
  }
}

async function hears(server: ChildProcess, awaited: Told): Promise<void> {
  const ended = once(server, 'exit').then(() => ['it ended'])
  const [told] = await Promise.race([once(server, 'message'), ended])
  if (told !== awaited) throw new Error(`The second server should be ${awaited}, but ${told}.`)
}
