import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** Doors that Payload makes for every collection, and what a collection must have for them. */
const needed: readonly [door: string, isThere: (config: SanitizedCollectionConfig) => boolean][] = [
  ['versions', ({ versions }) => Boolean(versions)],
  ['verify', ({ auth }) => Boolean(auth.verify)],
]

/** Whether a door leads to what its collection does not have; Payload would stumble behind it. */
export function isDead({ pathname, payload, routeParams }: PayloadRequest): boolean {
  const { collection } = routeParams ?? {}
  if (typeof collection !== 'string') return false
  const config = payload.collections[collection as CollectionSlug]?.config
  const [, door = ''] = pathname?.split(`/${collection}/`) ?? []
  const [first] = door.split('/')
  return (
    config !== undefined && needed.some(([name, isThere]) => name === first && !isThere(config))
  )
}
