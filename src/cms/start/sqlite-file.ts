import { constants, existsSync, type Stats, statSync } from 'node:fs'
import { copyFile, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import type { DatabaseFound } from '../../domain/start-verdict'
import { canBeBase } from './wal-base'

type Failed = Extract<DatabaseFound, { detail: string }>

/**
 * What a file is before SQLite opens it, which would make one and mend another. One that was
 * examined by a process that lives is only looked for.
 */
export async function examineFile(
  file: string,
  isExamined = false,
): Promise<'missing' | 'sound' | Failed> {
  try {
    const size = sizeOf(file)
    // What a copy that failed leaves, and what SQLite itself makes before its first write.
    if (size === null || size === 0)
      return (sizeOf(`${file}-wal`) ?? 0) > 0
        ? failed('malformed', 'the file is empty, but a -wal lies beside it')
        : 'missing'
    if (isExamined) return 'sound'
    if (!(await isSqlite(file))) return failed('malformed', 'it is no SQLite database')
    return (sizeOf(`${file}-wal`) ?? 0) > 0 ? await examineTogether(file) : await examineAlone(file)
  } catch (error) {
    return failed('unreadable', messageOf(error))
  }
}

/** Without a log nothing is written by looking, so the file itself is opened. */
async function examineAlone(file: string): Promise<'sound' | Failed> {
  const fault = await faultIn(file, 'quick_check')
  return fault === null ? 'sound' : failed('malformed', fault)
}

/**
 * On copies, because SQLite would write a foreign log into the file. They lie beside it, where
 * nobody else may read. What changes meanwhile is being used by a process that lives, and was
 * examined when that one started.
 */
async function examineTogether(file: string): Promise<'sound' | Failed> {
  const [before, folder] = [momentOf(file), await mkdtemp(`${file}-look-`)]
  try {
    const [copy, alone] = [join(folder, 'both'), join(folder, 'alone')]
    await copyFile(file, copy, constants.COPYFILE_FICLONE)
    await copyFile(`${file}-wal`, `${copy}-wal`)
    const isBase = canBeBase(await firstBytes(copy), await readFile(`${copy}-wal`))
    const fault = await faultIn(copy, 'integrity_check')
    if ((isBase && fault === null) || momentOf(file) !== before) return 'sound'
    await copyFile(file, alone, constants.COPYFILE_FICLONE)
    const own = await faultIn(alone, 'quick_check')
    return own === null ? failed('foreignWal', fault ?? '') : failed('malformed', own)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Null when every page is in its place, and, for `integrity_check`, every index says what its table
 * says: what two files that were mixed are most likely to get wrong.
 */
async function faultIn(
  file: string,
  check: 'quick_check' | 'integrity_check',
): Promise<string | null> {
  let client: Client | null = null
  try {
    client = createClient({ url: `file:${file}` })
    await client.execute('PRAGMA busy_timeout = 5000')
    const { rows } = await client.execute(`PRAGMA ${check}(1)`)
    const said = String(rows[0]?.[check] ?? '')
    return said === 'ok' ? null : (said.split('\n').at(-1) ?? said)
  } catch (error) {
    // Held by a process that lives, and that was started with it.
    if (messageOf(error).includes('SQLITE_BUSY')) return null
    return messageOf(error)
  } finally {
    client?.close()
  }
}

async function isSqlite(file: string): Promise<boolean> {
  return (await firstBytes(file)).subarray(0, 16).toString('latin1') === 'SQLite format 3\0'
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function momentOf(file: string): string {
  return [file, `${file}-wal`]
    .map((one) => (existsSync(one) ? when(statSync(one)) : 'none'))
    .join(' ')
}

function when({ ino, mtimeMs, size }: Stats): string {
  return `${ino} ${mtimeMs} ${size}`
}

/** Null when there is no such file. */
function sizeOf(file: string): number | null {
  try {
    return statSync(file).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function failed(kind: Failed['kind'], detail: string): Failed {
  return { kind, detail }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
