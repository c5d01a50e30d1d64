import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '../../support/port'
import { compile } from '../compile'
import { randomFrom } from '../random'
import { Application } from './application'
import type { Database } from './databases'
import { shiftOf, startAgain } from './disturb'
import { Faults } from './faults'
import { Ledger } from './ledger'
import type { Kind, Options } from './options'
import type { Run } from './run'

type Opening = {
  kind: Kind
  options: Options
  database: Database
  /** Of everything that it makes. */
  folder: string
  /** Of the compiled module, within the project. */
  compiled: string
  /** Filled here, so that they are ended whatever happens. */
  servers: Application[]
}

/** Settings, servers that answer, and a look at their database past them. */
export async function openRun(opening: Opening): Promise<Run> {
  const { compiled, database, folder, options, servers } = opening
  mkdirSync(join(folder, 'media'))
  const ports = await Promise.all(
    Array.from({ length: Math.min(options.servers, database.most) }, () => freePort()),
  )
  const settings = {
    ...{ ...database.settings, EDITION: 'off', MEDIA_DIR: join(folder, 'media') },
    ...{ EDITION_DIR: join(folder, 'edition'), EDITION_KEY: join(folder, 'edition-key.pem') },
    ...{ SITE_URL: `http://localhost:${ports[0]}`, NEXT_TELEMETRY_DISABLED: '1' },
    PAYLOAD_SECRET: 'a-secret-that-only-tests-would-ever-use',
  }
  Object.assign(process.env, { ...settings, LOG_LEVEL: 'error' })
  const { buildWhenNeeded } = await import('../../../src/cli/build-site')
  if (!(await buildWhenNeeded())) throw new Error('Without a build there is no site to start.')
  const script = compile('test/fault/servers/shifted-clock.ts', compiled)
  const preload = pathToFileURL(resolve(script)).href
  const faults = new Faults()
  servers.push(...serversAt(ports, { ...opening, faults, preload, settings }))
  const [skew = 0] = options.skews
  await Promise.all(
    servers.map((server, index) => startAgain({ faults }, server, shiftOf(index, skew))),
  )
  // Only now, because the servers make the tables, and the settings are read once.
  const { openPayload } = await import('../../../src/cli/open-payload')
  let tags = 0
  return {
    ...{ options, folder, settings, servers, preload, skew, faults },
    ...{ payload: await openPayload(), random: randomFrom(options.seed) },
    tag() {
      tags += 1
      return `t${tags}x`
    },
    ...{ restUntil: 0, answers: [], ledger: new Ledger() },
  }
}

type Serving = Opening & { faults: Faults; preload: string; settings: Record<string, string> }

function serversAt(ports: readonly number[], serving: Serving): Application[] {
  const { database, faults, kind, options, preload, settings } = serving
  const logs = `node_modules/.cache/fault-servers-logs/${kind}`
  rmSync(logs, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })
  return ports.map((port, index) => {
    const printsEdition = options.edition && index === 0
    return new Application({
      ...{ name: `server ${index + 1}`, port, preload },
      // As in containers; the embedded database has no second server to mistake it.
      number: database.most > 1 ? 5_000_001 + index : 0,
      log: join(logs, `server-${index + 1}.log`),
      settings: { ...settings, EDITION: printsEdition ? 'on' : 'off' },
      onEnd: (how) => faults.add('server', how),
    })
  })
}
