import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { environmentOfChild } from '../env'
import { fingerprint, isBuildFresh, stampBuild } from './build-stamp'
import { next } from './next-process'

type Building = {
  /** Shows a line to whoever waits. */
  say(line: string): void
  /** Ends the build before its time. */
  signal?: AbortSignal
}

const aloud: Building = { say: (line) => console.log(line) }

/** Whether there is a good build in the end. */
export async function buildWhenNeeded(building: Building = aloud): Promise<boolean> {
  if (await isBuildFresh()) return true
  building.say('Building the site, because it is new or its sources changed: about a minute …')
  return buildSite(building)
}

/** Tells each step in a line; when the build fails, tells everything and is false. */
export async function buildSite({ say, signal }: Building = aloud): Promise<boolean> {
  const sources = await fingerprint()
  const build = spawn(process.execPath, [next, 'build'], {
    env: environmentOfChild({ NODE_ENV: 'production' }),
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  })
  // Told by its exit as well, which is waited for.
  build.on('error', () => {})
  const ended = once(build, 'exit')
  const said: string[] = []
  for await (const line of createInterface(build.stdout)) {
    said.push(line)
    if (isStep(line)) say(`  ${line.trim()}`)
  }
  const [code] = await ended
  if (signal?.aborted) return false
  if (code !== 0) {
    console.error(`${said.join('\n')}\nThe site was not built; the lines above say why.`)
    return false
  }
  stampBuild(sources)
  return true
}

/** Next ends what it begins with dots, and begins with a tick what it ended. */
function isStep(line: string): boolean {
  return /^\s*✓|\.\.\.$/.test(line.trimEnd())
}
