import type { Payload } from 'payload'
import type { Publication } from '../../payload-types'
import { findAsReader } from './as-reader'
import { withoutBody } from './issue-order'
import { weekIn, yearsWithIssues } from './years'

const mark: unique symbol = Symbol('remembers')

/** What a payload has that answers each question but once, for whoever prints many pages. */
export const remembers = { [mark]: { value: true } }

/** Whether it pays to ask for more than one page needs, because the next one needs it as well. */
export function isRemembering(payload: Payload): boolean {
  return mark in payload
}

/**
 * What stands in a section, in all languages and without bodies, year by year: from the year of a
 * week backwards or onwards, or from the newest year backwards.
 */
export async function* sectionInYears(
  payload: Payload,
  section: string,
  { from, side }: { from: string | undefined; side: 'before' | 'after' },
): AsyncGenerator<Publication[]> {
  const newestFirst = await yearsWithIssues(payload)
  const first = from === undefined ? newestFirst[0] : Number(from.slice(0, 4))
  const years =
    side === 'before'
      ? newestFirst.filter((year) => year <= (first ?? 0))
      : newestFirst.toReversed().filter((year) => year >= (first ?? 0))
  for (const year of years) {
    const { docs } = await findAsReader(payload, 'publications', {
      where: {
        and: [
          { section: { equals: section } },
          { kind: { not_equals: 'retraction' } },
          weekIn(year),
        ],
      },
      sort: '-week',
      select: withoutBody,
    })
    yield docs
  }
}
