import type { Payload } from 'payload'
import { placeAt } from '../../domain/site-path'
import { idOf } from '../person'

/** The text whose publication stands, or stood, at an address of the site; null where there is none. */
export async function textAt(payload: Payload, path: string): Promise<string | null> {
  const place = placeAt(path.replace(/\.png$/, ''))
  if (place.kind !== 'commentary') return null
  const { locale, week, slug } = place
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { language: { equals: locale } },
        { week: { equals: week } },
        { slug: { equals: slug } },
      ],
    },
    select: { text: true },
    sort: '-publishedAt',
    limit: 1,
    depth: 0,
    pagination: false,
    // For the desk, which may also open what readers never saw.
    overrideAccess: true,
  })
  return idOf(docs[0]?.text)
}
