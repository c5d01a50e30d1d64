import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Payload } from 'payload'
import { Edition, type Watching } from '../../src/edition/edition'
import { env } from '../../src/env'

const { privateKey: key } = generateKeyPairSync('ed25519')

/** A static edition of the newsroom of a test file, in a folder of its own. */
export type PrintedEdition = {
  folder: string
  /** Prints whatever is not as the archive has it, but for what can wait: pictures and books. */
  follow(): Promise<void>
  /** Prints that as well. */
  finish(): Promise<void>
  /** A file of the newest edition; null where there is none. */
  read(file: string): string | null
  /** Every file of the newest edition with its bytes, but for what says when it was made. */
  files(): Map<string, string>
  remove(): void
}

export async function printEdition(
  payload: Payload,
  watching: Watching = {},
  folder = mkdtempSync(join(tmpdir(), 'review-edition-')),
  more: { roundsEvery?: number } = {},
): Promise<PrintedEdition> {
  const settings = { mediaFolder: env.MEDIA_DIR, origin: env.SITE_URL, hub: null, sources: 'these' }
  const edition = await Edition.open(payload, { ...settings, ...more, folder, key }, watching)
  const current = () => realpathSync(join(folder, 'current'))
  const read = (file: string) => {
    try {
      return readFileSync(join(current(), file), 'utf8')
    } catch {
      return null
    }
  }
  const printed: PrintedEdition = {
    folder,
    read,
    follow: async () => {
      await edition.follow()
    },
    finish: async () => {
      while (await edition.follow());
    },
    files: () => filesIn(current()),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  await printed.follow()
  return printed
}

function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !/^manifest\.(json|sig)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  )
}
