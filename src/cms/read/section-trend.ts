import type { Payload } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { findAsReader } from './as-reader'
import { inIssueOrder } from './issue-order'
import { markFields, marksOf } from './marks'
import type { Names } from './names'
import type { VerdictMark } from './types'

/** As many commentaries as one issue is thought to have in one section at most. */
const mostInOneIssue = 4

type Asked = { section: string; until?: string; most: number }

/** The last verdicts of a section, those of the week `until` included; oldest first. */
export async function sectionTrend(
  payload: Payload,
  { section, until, most }: Asked,
  names: Names,
  locale: Locale,
): Promise<VerdictMark[]> {
  const { docs } = await findAsReader(payload, 'publications', {
    where: {
      and: [
        { section: { equals: section } },
        { kind: { not_equals: 'retraction' } },
        { verdict: { exists: true } },
        ...(until ? [{ week: { less_than_equal: until } }] : []),
      ],
    },
    sort: '-week',
    // One issue more than asked for, so that the oldest is there in all its languages.
    limit: (most + mostInOneIssue) * locales.length,
    select: markFields,
  })
  const oldestFirst = inIssueOrder(docs, names).sort((a, b) =>
    (a.week ?? '').localeCompare(b.week ?? ''),
  )
  const marks = marksOf(oldestFirst, names, locale)
  return marks.filter(({ verdict }) => verdict !== null).slice(-most)
}
