import { join } from 'node:path'
import { z } from 'zod'
import { type Kept, keepFile, readKept } from '../disk/kept-file'

/** Up to what the newest edition is true. */
export type EditionState = z.infer<typeof shape>

const shape = z.object({
  /** The newest entry of the audit log that it knows of. */
  seq: z.int().min(0),
  /** Its hash. */
  head: z.string(),
  /** A hash of the sources that rendered it. */
  sources: z.string(),
  /** A hash of what stands on every page: names, sections, pages beside the issues. */
  frame: z.string(),
})

const version = 1

export function keptState(folder: string): Promise<Kept<EditionState>> {
  return readKept({ file: fileIn(folder), shape, version })
}

export function keepState(folder: string, state: EditionState): Promise<void> {
  return keepFile(fileIn(folder), `${JSON.stringify({ version, ...state }, null, 1)}\n`)
}

function fileIn(folder: string): string {
  return join(folder, 'state.json')
}
