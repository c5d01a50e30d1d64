import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MongoServer } from './mongo'
import { initiateReplicaSet } from './mongo-driver'
import { freePort } from './port'

/** A mongod of our own, a replica set of one: an empty folder, a free port, this machine only. */
export async function startMongod(): Promise<MongoServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'mongod-'))
  const place = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1']
  const mongod = spawn('mongod', [...place, '--replSet', 'rs0', '--quiet'], { stdio: 'ignore' })
  const ended = once(mongod, 'exit')
  await Promise.race([
    initiateReplicaSet(port, 'rs0'),
    ended.then(([code]) => Promise.reject(new Error(`mongod ended at once, with ${code}.`))),
  ])
  return {
    name: `mongod of this machine, a replica set on port ${port}`,
    uriOf: (database) => `mongodb://127.0.0.1:${port}/${database}?replicaSet=rs0`,
    compat: 'full',
    async stop() {
      mongod.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
