import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from '../disk/absence'

/** Milliseconds after which a front that has said nothing is taken for gone; they speak each second. */
const silence = 5000

/** Lets whoever prints know which edition a front serves: a small file of its own, kept fresh. */
export function servingIn(folder: string) {
  const file = join(folder, 'fronts', randomUUID())
  return {
    async tell(edition: string): Promise<void> {
      await mkdir(join(folder, 'fronts'), { recursive: true })
      // Of its own, because the next call may come before this one ends.
      const draft = `${file}.${randomUUID()}.new`
      try {
        await writeFile(draft, edition)
        await rename(draft, file)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    end: () => rm(file, { force: true }),
  }
}

/** The editions that the fronts of a folder serve now; forgets those that are gone. */
export async function editionsServed(folder: string): Promise<string[]> {
  const fronts = join(folder, 'fronts')
  const served: string[] = []
  for (const name of await namesIn(fronts))
    try {
      const file = join(fronts, name)
      const { mtimeMs } = await stat(file)
      if (Date.now() - mtimeMs > silence) await rm(file, { force: true })
      else if (!name.endsWith('.new')) served.push(await readFile(file, 'utf8'))
    } catch (error) {
      // It ended just now.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  return served
}
