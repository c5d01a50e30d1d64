import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { demonstrationPlace, environmentOfChild } from '../env'
import type { FromDesk, ToDesk } from './demo-messages'

export type DemoProcess = {
  /** The next thing that it tells; `refused` also when it ended without a word. */
  next(): Promise<FromDesk>
  tell(order: ToDesk): void
  end(): void
}

/** Starts the process that looks into the demonstration's database and fills it. */
export function startDemoProcess(): DemoProcess {
  const child = fork(fileURLToPath(new URL('demo-desk.ts', import.meta.url)), {
    env: environmentOfChild({
      ...demonstrationPlace,
      NODE_ENV: 'production',
      // It only looks, and what is to be put aside is the server's to put aside.
      START_WITH: 'new clock',
    }),
    // Without the condition Node 20 sometimes ends in the midst of loading the desk's editor.
    execArgv: ['--import', 'tsx', '--conditions=production'],
  })
  const told: FromDesk[] = []
  let wake = () => {}
  const add = (message: FromDesk) => {
    told.push(message)
    wake()
  }
  child.on('message', add)
  child.on('exit', () =>
    add({ kind: 'refused', sentence: 'It ended before it was finished; its last words say why.' }),
  )
  return {
    async next() {
      for (let message = told.shift(); ; message = told.shift()) {
        if (message) return message
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    tell: (order) => void child.send(order),
    end: () => void child.kill(),
  }
}
