import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything that a build is made from; a lock file stands for the packages. */
const madeFrom = [
  'src',
  'public',
  'migrations',
  'payload.config.ts',
  'next.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

const stampFile = '.next/made-from'

/** Whether there is a finished build, and it was made from the very files that are here now. */
export async function isBuildFresh(): Promise<boolean> {
  if (!existsSync('.next/BUILD_ID') || !existsSync(stampFile)) return false
  return readFileSync(stampFile, 'utf8') === (await fingerprint())
}

/** `sources` is what `fingerprint` said before the build, so that an edit during it is noticed. */
export function stampBuild(sources: string): void {
  writeFileSync(stampFile, sources)
}

export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  for (const file of (await Promise.all(madeFrom.map(filesIn))).flat().sort())
    hash.update(`\0${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

async function filesIn(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}
