import type { Where } from 'payload'
import { isAtDesk } from './person'
import { publicReading } from './public-reading'

/**
 * What readers see: printed by a release that is committed, and not replaced by a later one. Both
 * follow from the state of releases alone, so one write to a release shows or hides all of it.
 */
export const visibleToReaders: Where = {
  and: [
    { 'release.state': { equals: 'committed' } },
    { or: [{ retiredBy: { exists: false } }, { 'retiredBy.state': { not_equals: 'committed' } }] },
  ],
}

const publicFields = [
  'commentary',
  'kind',
  'language',
  'week',
  'slug',
  'number',
  'title',
  'lead',
  'body',
  'reason',
  'note',
  'verdict',
  'previousVerdict',
  'section',
  'analysts',
  'issue',
  'position',
  'isArchive',
  'publishedAt',
  'firstPublishedAt',
]

/** What goes out of a publication, and what readers may ask for it by. */
export const reading = publicReading({
  fields: publicFields,
  queries: [
    ...publicFields.filter((field) => !['body', 'note', 'lead', 'reason'].includes(field)),
    'section.slug',
    'analysts.slug',
    'verdict.value',
    'issue.week',
  ],
  seesAll: isAtDesk,
})
