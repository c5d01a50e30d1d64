import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isThere } from '../disk/absence'
import { err, ok, type Result } from '../domain/result'
import { withheldGroups } from '../front/withhold'
import { newestEdition } from './trees'

export type NotCopied = 'no edition' | 'not empty' | 'being taken back' | 'changing'

/** Milliseconds for which a copy waits until what was taken back is printed. */
const patience = 60_000

/**
 * Copies the newest edition into a folder that holds none. Until the edition is printed without what
 * was taken back or retracted, the site withholds those files and a copy could not, so it waits; and
 * what changes while files are copied, such as by the site beside it, makes it begin anew.
 */
export async function copyNewest(
  editions: string,
  to: string,
  wait = patience,
): Promise<Result<null, NotCopied>> {
  if ((await isThere(join(to, 'index.html'))) || (await isThere(join(to, 'manifest.json'))))
    return err('not empty')
  const end = performance.now() + wait
  for (;;) {
    const before = await stand(editions)
    if (before === null) return err('no edition')
    if (before.isWhole) {
      // Whoever unplugs the stick now finds no half of a site in it.
      const draft = join(to, '.copying')
      await mkdir(to, { recursive: true })
      await cp(before.folder, draft, { recursive: true })
      const after = await stand(editions)
      if (after?.isWhole && after.manifest === before.manifest) {
        for (const name of await readdir(draft)) await rename(join(draft, name), join(to, name))
        await rm(draft, { recursive: true })
        return ok(null)
      }
      await rm(draft, { recursive: true })
    }
    if (performance.now() > end) return err(before.isWhole ? 'changing' : 'being taken back')
    await pause(Math.min(500, wait / 4))
  }
}

/** How the newest edition stands; null when there is none. */
async function stand(editions: string) {
  const folder = await newestEdition(editions)
  if (folder === null) return null
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8')
  return { folder, manifest, isWhole: (await withheldGroups(editions)).length === 0 }
}
