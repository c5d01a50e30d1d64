import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { MongoServer } from '../../support/mongo'
import { freePort } from '../../support/port'

const command = process.env.SECANTUSD ?? '/opt/secantus/bin/secantusd-py'

/** A MongoDB with transactions: a replica set of one, in memory, that speaks and refuses as mongod. */
export async function startSecantus(): Promise<MongoServer> {
  const port = await freePort()
  const server = spawn(command, ['--port', String(port), '--storage-path', ':memory:'], {
    stdio: 'ignore',
  })
  const ended = once(server, 'exit')
  await Promise.race([
    listens(port),
    ended.then(([code]) => Promise.reject(new Error(`${command} ended at once, with ${code}.`))),
  ])
  return {
    name: `SecantusDB, a replica set on port ${port}`,
    uriOf: (database) => `mongodb://127.0.0.1:${port}/${database}?replicaSet=secantus`,
    compat: 'full',
    async stop() {
      server.kill('SIGKILL')
      await ended
    },
  }
}

async function listens(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isOpen) return
    await wait(100)
  }
  throw new Error(`${command} does not listen.`)
}
