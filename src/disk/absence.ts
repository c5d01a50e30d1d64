import { lstat, readdir, readFile } from 'node:fs/promises'

/** No disk has a file under a name that is too long for it, nor below something that is no folder. */
const absences = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

/** Whether an error says that a file is not there. That it cannot be read is something else. */
export function isAbsence(error: unknown): boolean {
  return absences.includes(codeOf(error) ?? '')
}

/** What a question about a file says, or null where there is no such file; fails in any other case. */
export async function unlessAbsent<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

export async function isThere(file: string): Promise<boolean> {
  return (await unlessAbsent(lstat(file))) !== null
}

export function bytesIn(file: string): Promise<Buffer | null> {
  return unlessAbsent(readFile(file))
}

export function textIn(file: string): Promise<string | null> {
  return unlessAbsent(readFile(file, 'utf8'))
}

/** What lies in a folder; nothing where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await unlessAbsent(readdir(folder))) ?? []
}
