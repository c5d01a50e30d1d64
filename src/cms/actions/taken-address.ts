import type { Payload } from 'payload'
import { paths } from '../../domain/paths'
import type { Issue, Text } from '../../payload-types'

/**
 * The first address that texts would have in an issue and that another text has already, whether
 * readers know it now or it leads them on to where that text moved; null when there is none.
 */
export async function takenAddress(
  payload: Payload,
  { week }: Pick<Issue, 'week'>,
  texts: readonly Text[],
): Promise<string | null> {
  const { docs: known } = await payload.find({
    collection: 'publications',
    where: { and: [{ week: { equals: week } }, { 'release.state': { equals: 'committed' } }] },
    select: { language: true, slug: true, text: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const taken = new Map(
    known.map(({ language, slug, text }) => [`${language}/${slug}`, String(text)]),
  )
  for (const text of texts) {
    const key = `${text.language}/${text.slug}`
    if ((taken.get(key) ?? text.id) !== text.id) return addressOf({ week }, text)
    taken.set(key, text.id)
  }
  return null
}

export function addressOf({ week }: Pick<Issue, 'week'>, { language, slug }: Text): string {
  return paths.commentary(language, week ?? '', slug ?? '')
}
