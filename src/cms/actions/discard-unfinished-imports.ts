import type { Payload } from 'payload'
import type { Commentary } from '../../payload-types'
import { now } from '../clock'

/** A crash leaves one page half-way for each process that was importing; these are generously many. */
const newest = 20

/** Milliseconds in which a page is brought in by any process that lives. */
const longestImport = 60_000

/**
 * Takes away what a crash in the midst of `importPage` left where the database keeps no writes
 * together: a commentary whose text was never written. The next run brings the page anew.
 */
export async function discardUnfinishedImports(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<Commentary>({
    collection: 'commentaries',
    where: { 'archive.isArchive': { equals: true } },
    select: { createdAt: true },
    sort: '-createdAt',
    limit: newest,
    pagination: false,
  })
  let discarded = 0
  for (const { createdAt, id } of docs) {
    if (now().getTime() - Date.parse(createdAt) < longestImport || (await hasText(payload, id)))
      continue
    await payload.db.deleteOne({ collection: 'commentaries', where: { id: { equals: id } } })
    discarded += 1
  }
  return discarded
}

async function hasText(payload: Payload, commentary: string): Promise<boolean> {
  const where = { commentary: { equals: commentary } }
  return (await payload.db.findOne({ collection: 'texts', where })) !== null
}
