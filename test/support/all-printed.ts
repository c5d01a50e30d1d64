import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the keeper of a folder of editions has printed everything: pictures and books come last. */
export function isAllPrinted(folder: string): boolean {
  const later = join(folder, 'later.json')
  if (!existsSync(join(folder, 'current')) || !existsSync(later)) return false
  const { paths } = JSON.parse(readFileSync(later, 'utf8')) as { paths: string[] }
  return paths.length === 0
}
