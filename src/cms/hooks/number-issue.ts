import type { CollectionBeforeChangeHook } from 'payload'
import type { Issue } from '../../payload-types'

/** Gives a new issue the number after the highest so far, unless its editor named one. */
export const numberIssue: CollectionBeforeChangeHook<Issue> = async ({ data, operation, req }) => {
  if (operation !== 'create' || data.number) return data
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { number: { exists: true } },
    sort: '-number',
    limit: 1,
    depth: 0,
    select: { number: true },
    pagination: false,
    overrideAccess: true,
    req,
  })
  return { ...data, number: (docs[0]?.number ?? 0) + 1 }
}
