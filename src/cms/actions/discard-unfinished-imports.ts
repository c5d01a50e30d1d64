import type { Payload } from 'payload'
import type { Commentary } from '../../payload-types'
import { inTurn } from './in-turn'

/** A crash leaves one page half-way for each process that was importing; these are generously many. */
const newest = 20

/**
 * Takes away what a crash in the midst of `importPage` left: a commentary whose text was never
 * written, or never recorded. The next run brings the page anew.
 */
export function discardUnfinishedImports(payload: Payload): Promise<number> {
  return inTurn(async () => {
    const { docs } = await payload.db.find<Commentary>({
      collection: 'commentaries',
      where: { 'archive.isArchive': { equals: true } },
      sort: '-createdAt',
      limit: newest,
      pagination: false,
    })
    let discarded = 0
    for (const { id } of docs) {
      if (await isWhole(payload, id)) continue
      await payload.db.deleteMany({ collection: 'texts', where: { commentary: { equals: id } } })
      await payload.db.deleteOne({ collection: 'commentaries', where: { id: { equals: id } } })
      discarded += 1
    }
    return discarded
  })
}

async function isWhole(payload: Payload, commentary: string): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'texts',
    where: { commentary: { equals: commentary } },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const subjects = docs.map(({ id }) => `texts:${id}`)
  const { totalDocs } = await payload.db.count({
    collection: 'audit-entries',
    where: { subject: { in: subjects } },
  })
  return subjects.length > 0 && totalDocs > 0
}
