import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { environmentOfChild } from '../env'
import { fingerprint, isBuildFresh, stampBuild } from './build-stamp'
import { next } from './next-process'

/** Whether there is a good build in the end. */
export async function buildWhenNeeded(): Promise<boolean> {
  if (await isBuildFresh()) return true
  console.log('Building the site, because it is new or its sources changed: about a minute …')
  return buildSite()
}

/** Tells each step in a line; when the build fails, tells everything and is false. */
export async function buildSite(): Promise<boolean> {
  const sources = await fingerprint()
  const build = spawn(process.execPath, [next, 'build'], {
    env: environmentOfChild({ NODE_ENV: 'production' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(build, 'exit')
  const said: string[] = []
  for await (const line of createInterface(build.stdout)) {
    said.push(line)
    if (isStep(line)) console.log(`  ${line.trim()}`)
  }
  const [code] = await ended
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
