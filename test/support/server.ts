import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './port'

export type RunningSite = {
  /** The process group of all that runs for it. */
  group: number
  /** Such as `http://localhost:41234`, without a slash at the end. */
  url: string
  /** Its database file, `review.db`, unless it is on MongoDB, and its uploads, `media/`. */
  folder: string
  /** What it wrote so far, for a test that fails. */
  output(): string
  stop(): Promise<void>
  /** Ends it the way a power cut would. */
  kill(): Promise<void>
}

type Wishes = {
  /** Of an earlier site: carries on with what that one left behind. */
  folder?: string
  /** Settings beside or instead of those below, such as a DATABASE_URI. */
  settings?: Record<string, string>
  /** Which address has to answer before it counts as started; that of the desk by itself. */
  answers?: string
}

/**
 * The real site, as `npm start` serves it, on a free port and with a database and uploads of its
 * own. The folder is left to whoever asked for it: `remove` it when no site needs it any more.
 */
export async function startSite(wishes: Wishes = {}): Promise<RunningSite> {
  const { folder, settings } = wishes
  // Loaded only now, because settings are read once, and whoever asks may have set some by then.
  const { buildWhenNeeded } = await import('../../src/cli/build-site')
  if (!(await buildWhenNeeded())) throw new Error('Without a build there is no site to start.')
  const place = folder ?? mkdtempSync(join(tmpdir(), 'review-site-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const site = spawn(process.execPath, [tsx, 'src/cli/start.ts'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: mongoOfTestFile() ?? `file:${join(place, 'review.db')}`,
      MEDIA_DIR: join(place, 'media'),
      EDITION_DIR: join(place, 'edition'),
      EDITION_KEY: join(place, 'edition-key.pem'),
      SITE_URL: url,
      PORT: String(port),
      HOST: 'localhost',
      ...settings,
    },
  })
  let output = ''
  for (const stream of [site.stdout, site.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  await answers(site, `${url}${wishes.answers ?? '/api/users/init'}`, () => output)
  return {
    group: site.pid ?? 0,
    url,
    folder: place,
    output: () => output,
    stop: () => end(site, 'SIGTERM'),
    kill: () => end(site, 'SIGKILL'),
  }
}

/** What fresh-settings.ts gave to the test file, where that is no file. */
function mongoOfTestFile(): string | undefined {
  return process.env.TEST_DATABASE === 'replica-set' ? process.env.DATABASE_URI : undefined
}

/** The code that whoever registers first needs; it is printed before the site answers. */
export function registrationCodeOf(site: RunningSite): string {
  const [, code] = /needs this code: {2}(\S+)/.exec(site.output()) ?? []
  if (!code) throw new Error(`No code was printed:\n${site.output()}`)
  return code
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

async function answers(site: ChildProcess, address: string, output: () => string) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && site.exitCode === null) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await end(site, 'SIGKILL')
  throw new Error(`The site did not start:\n${output()}`)
}

/** The start command and the server it started are one process group. */
async function end(site: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (site.pid === undefined || site.exitCode !== null || site.signalCode !== null) return
  const ended = once(site, 'close')
  process.kill(-site.pid, signal)
  await ended
}
