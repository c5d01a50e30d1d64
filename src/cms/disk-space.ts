import { stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Payload } from 'payload'
import { databaseKind } from '../domain/database-address'
import { type DiskRoom, type Shortage, shortageOf } from '../domain/disk-room'
import { env } from '../env'
import { line } from './server-log/log-line'

export type Kept = 'database' | 'pictures' | 'pages'

/** A disk that fills up, and what is kept on it. */
export type ShortDisk = { shortage: Shortage; kept: Kept[]; freeMegabytes: number }

type Measured = DiskRoom & { disk: string; kept: Kept }

/** Measures the disk of a folder; tests say themselves what is left. */
export type Measure = (folder: string) => Promise<DiskRoom & { disk: string }>

/** The folders of this machine that must not run out of room. */
const folders: readonly [Kept, string][] = [
  ...(databaseKind(env.DATABASE_URI) === 'sqlite'
    ? [['database', dirname(env.DATABASE_URI.replace(/^file:/, ''))] as [Kept, string]]
    : []),
  ['pictures', env.MEDIA_DIR],
  ...(env.EDITION === 'on' ? [['pages', env.EDITION_DIR] as [Kept, string]] : []),
]

/** The disks that fill up. Folders on one disk are told of together. */
export async function readShortDisks(measure: Measure = measureDisk): Promise<ShortDisk[]> {
  const measured = await Promise.all(
    folders.map(
      async ([kept, folder]): Promise<Measured> => ({ kept, ...(await measure(folder)) }),
    ),
  )
  const disks = [...new Set(measured.map(({ disk }) => disk))]
  return disks.flatMap((disk) => {
    const here = measured.filter((one) => one.disk === disk)
    const shortage = here[0] ? shortageOf(here[0]) : null
    if (!here[0] || shortage === null) return []
    const freeMegabytes = Math.floor(here[0].free / 1_000_000)
    return { shortage, kept: here.map(({ kept }) => kept), freeMegabytes }
  })
}

/** What was told last; a line for each change, and none for each look. */
let told = ''

/** Tells the log when a disk begins to run out of room, when it is nearly full, and when it is over. */
export async function tellOfDiskSpace(
  { logger }: Pick<Payload, 'logger'>,
  measure: Measure = measureDisk,
): Promise<void> {
  try {
    const short = await readShortDisks(measure)
    const now = short.map(({ kept, shortage }) => `${shortage} ${kept.join(' and ')}`).join(', ')
    if (now === told) return
    told = now
    for (const { freeMegabytes, kept, shortage } of short) {
      const words = line`The disk with the ${kept.join(' and the ')} has ${freeMegabytes} MB left.`
      if (shortage === 'last') logger.error(words)
      else logger.warn(words)
    }
    if (short.length === 0) logger.info(line`The disks have room again.`)
  } catch (error) {
    logger.error(line`It could not be seen how much room the disks have: ${error}`)
  }
}

async function measureDisk(folder: string): Promise<DiskRoom & { disk: string }> {
  try {
    const { bavail, bsize, blocks, ffree, files } = await statfs(folder)
    const { dev } = await stat(folder)
    return {
      ...{ disk: String(dev), free: bavail * bsize, size: blocks * bsize },
      ...{ freeFiles: ffree, files },
    }
  } catch (error) {
    // Not made yet: it will stand in the folder above it.
    const above = dirname(resolve(folder))
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === resolve(folder)) throw error
    return measureDisk(above)
  }
}
