import type { Payload } from 'payload'
import { findAsReader } from '../cms/read/as-reader'
import { isOut } from '../cms/read/is-out'
import { placeAt } from '../domain/site-path'

/**
 * Whether readers must not go on reading what stands at an address, although what is to stand there
 * instead could not be printed: it was taken back or retracted.
 */
export async function isWithdrawn(payload: Payload, path: string): Promise<boolean> {
  const place = placeAt(pageOf(path))
  if (place.kind !== 'issue' && place.kind !== 'commentary') return false
  if (!(await isOut(payload, place))) return true
  if (place.kind === 'issue') return false
  const { locale, week, slug } = place
  const { docs } = await findAsReader(payload, 'publications', {
    where: {
      and: [
        { language: { equals: locale } },
        { week: { equals: week } },
        { slug: { equals: slug } },
      ],
    },
  })
  return docs.some(({ kind }) => kind === 'retraction')
}

/** The page of a picture, and the issue of a book. */
function pageOf(path: string): string {
  return path.replace(/\/review-[\w-]+\.(epub|pdf|single\.html)$/, '').replace(/\.png$/, '')
}
