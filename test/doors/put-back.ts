import type { CollectionSlug, Payload } from 'payload'
import type { Row } from './records'
import type { Change } from './snapshot'

/** Puts everything back as it was, so that each attempt meets the same newsroom. */
export async function putBack(payload: Payload, changes: readonly Change[]): Promise<void> {
  for (const { place, id, kind, fields, before } of changes) {
    const [root = '', rest = ''] = place.split('/')
    const collection = root as CollectionSlug
    const where = { id: { equals: id } }
    // A copy, because an adapter may change what it is given; and null for what was not there.
    const blanks = Object.fromEntries(fields.map((field) => [field, null]))
    const { revision: _, ...data }: Row = structuredClone({ ...blanks, ...(before ?? { id }) })
    if (root === 'globals') {
      // It is put back on top of what stands there now, not of what it was made from.
      const { revision } = await payload.db.findGlobal<Row>({ slug: rest })
      await payload.db.updateGlobal({ slug: rest, data: { ...data, revision } })
    } else if (rest === 'versions' && kind === 'created')
      await payload.db.deleteVersions({ collection, where })
    else if (rest === 'versions')
      await payload.db.updateVersion({ collection, id, versionData: versionOf(data) })
    else if (kind === 'created') await payload.db.deleteOne({ collection, where })
    else if (kind === 'deleted')
      await payload.db.create({ collection, data, customID: id, returning: false })
    else await payload.db.updateOne({ collection, id, data, locale: 'all', returning: false })
  }
}

function versionOf({ id: _id, ...version }: Row) {
  return {
    ...version,
    version: Object(version.version),
    createdAt: String(version.createdAt),
    updatedAt: String(version.updatedAt),
  }
}
