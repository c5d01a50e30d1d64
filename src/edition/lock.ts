import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Only one process prints into a folder of editions. Answers with what gives the folder free again,
 * or null while another process that is alive holds it.
 */
export function lockFolder(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock')
  if (existsSync(file) && !isAlive(readFileSync(file, 'utf8'))) rmSync(file, { force: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, String(process.pid))
  try {
    linkSync(draft, file)
  } catch {
    return null
  } finally {
    rmSync(draft)
  }
  return () => rmSync(file, { force: true })
}

function isAlive(pid: string): boolean {
  if (Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
