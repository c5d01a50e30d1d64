import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where the shell would find this program, or null. */
export function findOnPath(program: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, program)
    if (isExecutable(file)) return file
  }
  return null
}

export const isOnPath = (program: string): boolean => findOnPath(program) !== null

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
