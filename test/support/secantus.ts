import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { MongoServer } from './mongo'

const requirement = 'secantusdb==0.7.0b3'
const folder = 'node_modules/.cache/secantusdb'
const python = `${folder}/bin/python`
/** Says what was installed whole. */
const installed = `${folder}/installed`

/**
 * A server that speaks MongoDB's protocol and stores with MongoDB's own engine: a replica set of
 * one, with sessions, transactions and write conflicts; without elections and `$text`.
 */
export async function startSecantus(): Promise<MongoServer> {
  install()
  const secantus = spawn(python, ['test/support/secantusdb/launcher.py'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(secantus, 'exit')
  const uri = await Promise.race([
    once(createInterface(secantus.stdout), 'line').then(([line]) => String(line)),
    ended.then(([code]) => Promise.reject(new Error(`SecantusDB ended with ${code}.`))),
  ])
  return {
    name: `SecantusDB, a replica set of one with transactions, at ${uri}`,
    uriOf: (database) => `${uri}${database}?replicaSet=secantus`,
    compat: 'full',
    async stop() {
      secantus.stdin.end()
      await ended
    },
  }
}

/** Into a folder of its own, from where it is used the next time. */
function install(): void {
  const known = existsSync(installed) && existsSync(python) ? readFileSync(installed, 'utf8') : ''
  if (known === requirement) return
  const quietly = ['--quiet', '--no-input', '--disable-pip-version-check']
  run('python3', ['-m', 'venv', '--clear', folder])
  run(python, ['-m', 'pip', 'install', ...quietly, requirement])
  writeFileSync(installed, requirement)
}

function run(program: string, options: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`SecantusDB cannot be installed:\n${stdout}${stderr}`)
}
