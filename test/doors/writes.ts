import type { Payload } from 'payload'

const writing = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/**
 * Notes where Payload's adapter wrote, so that after a request only those places need to be
 * compared. At the end of an area everything is compared, in case something wrote past it. Returns
 * the places written to since it was last asked.
 */
export function watchWrites(payload: Payload): () => Set<string> {
  let places = new Set<string>()
  for (const name of writing) {
    const write: unknown = Reflect.get(payload.db, name)
    if (typeof write !== 'function') continue
    Reflect.set(payload.db, name, (...args: unknown[]) => {
      const place = placeOf(name, args[0])
      places.add(place)
      // On SQLite what they say of themselves is written in one statement of its own.
      if (place === 'releases') places.add('publications')
      return Reflect.apply(write, payload.db, args)
    })
  }
  return () => {
    const written = places
    places = new Set()
    return written
  }
}

function placeOf(name: string, args: unknown): string {
  const { collection, collectionSlug = collection, slug } = Object(args)
  if (/Global/.test(name)) return `globals/${slug}`
  if (name === 'updateJobs') return 'payload-jobs'
  return /Version/.test(name) ? `${collectionSlug}/versions` : String(collection)
}
