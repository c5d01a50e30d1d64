import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { newestEntry } from '../cms/read/changes'
import { isPassing, isUnreachable } from '../cms/storage/write-conflict'
import { codeOf } from '../disk/absence'
import { draftOf, keepFile } from '../disk/kept-file'

/** A full disk, and too many open files: the next address would fail as well. */
const ofTheMachine = ['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE', 'ENOMEM']

/**
 * Whether an error says something of one address alone. A database that is away or busy, and a disk
 * that is full, are no fault of the address that was being printed: then nothing is set aside, and
 * everything is tried again.
 */
export async function isOfOneAlone(
  payload: Payload,
  folder: string,
  error: unknown,
): Promise<boolean> {
  if (isUnreachable(error) || isPassing(error)) return false
  if (ofTheMachine.includes(codeOf(error) ?? '')) return false
  // A disk that is broken, or one bad place on it, such as in an upload.
  if (codeOf(error) === 'EIO' && !(await canBeWritten(folder))) return false
  try {
    await newestEntry(payload)
    return true
  } catch {
    // Whatever it says: a database that does not answer the simplest question is away.
    return false
  }
}

async function canBeWritten(folder: string): Promise<boolean> {
  const probe = draftOf(join(folder, 'probe'))
  try {
    await keepFile(probe, 'whole')
    return (await readFile(probe, 'utf8')) === 'whole'
  } catch {
    return false
  } finally {
    await rm(probe, { force: true }).catch(() => {})
  }
}
