import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replace } from './trees'

/** Up to what the newest edition is true. */
export type EditionState = {
  /** The newest entry of the audit log that it knows of. */
  seq: number
  /** Its hash. */
  head: string
  /** A hash of the sources that rendered it. */
  sources: string
  /** A hash of what stands on every page: names, sections, pages beside the issues. */
  frame: string
}

export function keptState(folder: string): EditionState | null {
  const file = join(folder, 'state.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EditionState) : null
}

export function keepState(folder: string, state: EditionState): Promise<void> {
  return replace(join(folder, 'state.json'), `${JSON.stringify(state, null, 1)}\n`)
}
