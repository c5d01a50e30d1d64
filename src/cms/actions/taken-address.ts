import type { Payload } from 'payload'
import { paths } from '../../domain/paths'
import type { Issue, Text } from '../../payload-types'
import { isOfCommitted } from '../publication-states'

/**
 * The first address that texts would have in an issue and that another text has already, whether
 * readers know it now or it leads them on to where that text moved; null when there is none.
 */
export async function takenAddress(
  payload: Payload,
  issue: Pick<Issue, 'week'>,
  texts: readonly Text[],
): Promise<string | null> {
  const known = await knownAddresses(payload, issue)
  for (const text of texts) {
    const address = addressOf(issue, text)
    if ((known.get(address) ?? text.id) !== text.id) return address
    known.set(address, text.id)
  }
  return null
}

/** The addresses in an issue that are those of other texts than these. */
export async function takenAddresses(
  payload: Payload,
  issue: Pick<Issue, 'week'>,
  texts: readonly string[],
): Promise<Set<string>> {
  const known = await knownAddresses(payload, issue)
  return new Set([...known].flatMap(([address, text]) => (texts.includes(text) ? [] : [address])))
}

async function knownAddresses(
  payload: Payload,
  { week }: Pick<Issue, 'week'>,
): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ week: { equals: week } }, isOfCommitted] },
    select: { language: true, slug: true, text: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(
    docs.map(({ language, slug, text }) => [addressOf({ week }, { language, slug }), String(text)]),
  )
}

function addressOf(
  { week }: Pick<Issue, 'week'>,
  { language, slug }: Pick<Text, 'language' | 'slug'>,
): string {
  return paths.commentary(language, week ?? '', slug ?? '')
}
