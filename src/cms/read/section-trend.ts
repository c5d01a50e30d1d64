import type { Payload } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { findAsReader } from './as-reader'
import { inIssueOrder } from './issue-order'
import { type Marked, markFields, marksOf } from './marks'
import type { Names } from './names'
import { isRemembering, sectionInYears } from './section-in-years'
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
  // One issue more than asked for, so that the oldest is there in all its languages.
  const limit = (most + mostInOneIssue) * locales.length
  const docs = isRemembering(payload)
    ? await lastInYears(payload, { section, until, most: limit })
    : await last(payload, { section, until, most: limit })
  const oldestFirst = inIssueOrder(docs, names).sort((a, b) =>
    (a.week ?? '').localeCompare(b.week ?? ''),
  )
  const marks = marksOf(oldestFirst, names, locale)
  return marks.filter(({ verdict }) => verdict !== null).slice(-most)
}

async function last(payload: Payload, { section, until, most }: Asked): Promise<Marked[]> {
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
    limit: most,
    select: markFields,
  })
  return docs
}

async function lastInYears(payload: Payload, { section, until, most }: Asked): Promise<Marked[]> {
  const found: Marked[] = []
  for await (const docs of sectionInYears(payload, section, { from: until, side: 'before' })) {
    for (const doc of docs)
      if (doc.verdict && (until === undefined || (doc.week ?? '') <= until)) found.push(doc)
    if (found.length >= most) break
  }
  return found.slice(0, most)
}
