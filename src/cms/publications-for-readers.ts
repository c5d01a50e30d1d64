import { isAtDesk } from './person'
import { publicReading } from './public-reading'

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
