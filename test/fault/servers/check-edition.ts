import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { printEdition } from '../../support/printed-edition'
import type { Run } from './run'

/** Milliseconds that the printing may be behind. */
const patience = 60_000

/** What is printed last, and says when it was made or by whom. */
const apart = /^\/manifest|\.(png|epub|pdf)$|\.single\.html$|\.(br|gz)$|\.pub$|\.pem$/

/**
 * What was printed while everything changed is what would be printed now from the archive: no page
 * is behind the log, and none is ahead of it.
 */
export async function checkEdition(run: Run): Promise<void> {
  const fresh = await printEdition(run.payload)
  const current = join(run.folder, 'edition', 'current')
  const end = performance.now() + patience
  let different = differing(fresh.folder, current)
  while (different.length > 0 && performance.now() < end) {
    await wait(1000)
    different = differing(fresh.folder, current)
  }
  fresh.remove()
  run.faults.add('edition', ...different)
}

function differing(fresh: string, current: string): string[] {
  if (!existsSync(current)) return ['No edition was printed.']
  const [wanted, printed] = [filesIn(join(fresh, 'current')), filesIn(current)]
  const files = new Set([...wanted.keys(), ...printed.keys()])
  return [...files].sort().flatMap((file) => {
    const [is, should] = [printed.get(file), wanted.get(file)]
    if (is === should) return []
    if (is === undefined) return [`${file} is not printed.`]
    return [
      should === undefined
        ? `${file} is printed, and should not be.`
        : `${file} is printed otherwise.`,
    ]
  })
}

function filesIn(folder: string): Map<string, string> {
  const place = realpathSync(folder)
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name).slice(place.length))
    .filter((file) => !apart.test(file))
  return new Map(files.map((file) => [file, readFileSync(join(place, file), 'latin1')]))
}
