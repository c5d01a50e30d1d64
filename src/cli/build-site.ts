import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fingerprint, isBuildFresh, stampBuild } from './build-stamp'
import { spawnNext } from './next-process'

export async function buildWhenNeeded(): Promise<void> {
  if (await isBuildFresh()) return
  console.log('Building the site, because it is new or its sources changed: about a minute …')
  await buildSite()
}

/** Ends the process when the build fails, after Next has said why. */
export async function buildSite(): Promise<void> {
  const sources = await fingerprint()
  const next = spawnNext(['build'], 'production', ['ignore', 'pipe', 'inherit'])
  const ended = once(next, 'exit')
  if (next.stdout) for await (const line of steps(next.stdout)) console.log(`  ${line}`)
  const [code] = await ended
  if (code !== 0) {
    console.error('The site was not built; the lines above say why.')
    process.exit(1)
  }
  stampBuild(sources)
}

/** What Next says while it builds, without the table of routes at the end. */
async function* steps(output: NodeJS.ReadableStream): AsyncGenerator<string> {
  let isTable = false
  for await (const line of createInterface(output)) {
    isTable ||= line.startsWith('Route (')
    if (line.trim() && !isTable) yield line.trim()
  }
}
