import fc from 'fast-check'
import type { PublicationRow } from '../../../src/cms/read/data-rows'
import type { VerdictRow } from '../../../src/cms/read/verdict-rows'
import { locales } from '../../../src/domain/locale'
import { verdicts } from '../../../src/domain/verdict'

export const origin = 'https://review.example'

export function publicationRow(changes: Partial<PublicationRow> = {}): PublicationRow {
  return {
    id: 'c1-en',
    commentary: 'c1',
    number: 345,
    week: '2031-W10',
    year: 2031,
    language: 'en',
    status: 'current',
    section: { slug: 'economy', name: 'Economy' },
    analysts: [{ slug: 'alena-verasok', name: 'Alena Verasok' }],
    verdict: 'worse',
    reason: 'The vote was moved.',
    title: 'Tolm puts off the vote',
    slug: 'tolm-puts-off-the-vote',
    isArchive: false,
    firstPublished: '2031-03-11T07:30:00.000Z',
    lastChanged: '2031-03-11T07:30:00.000Z',
    corrections: [],
    retraction: null,
    ...changes,
  }
}

export function verdictRow(changes: Partial<VerdictRow> = {}): VerdictRow {
  return {
    id: 'c1',
    week: '2031-W10',
    year: 2031,
    section: 'economy',
    analysts: ['alena-verasok'],
    value: 'worse',
    status: 'current',
    readable: [{ locale: 'en', slug: 'tolm-puts-off-the-vote' }],
    history: [{ date: '2031-03-11T07:30:00.000Z', value: 'worse' }],
    ...changes,
  }
}

/** What people write, and what spreadsheets and lists stumble over. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc
    .array(
      fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '|', '\\', '\r', '\n', '\t', 'я', '1'),
      {
        minLength: 1,
      },
    )
    .map((marks) => marks.join('')),
)
const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString())
const verdict = fc.constantFrom(...verdicts)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/)

export const anyPublicationRow: fc.Arbitrary<PublicationRow> = fc.record({
  id: words,
  commentary: words,
  number: maybe(fc.integer({ min: 1 })),
  week: fc.constantFrom('2030-W01', '2031-W53'),
  year: fc.integer({ min: 1000, max: 9999 }),
  language: fc.constantFrom(...locales),
  status: fc.constantFrom('current', 'corrected', 'retracted', 'withdrawn'),
  section: maybe(fc.record({ slug, name: words })),
  analysts: fc.array(fc.record({ slug, name: words })),
  verdict: maybe(verdict),
  reason: maybe(words),
  title: maybe(words),
  slug: maybe(slug),
  isArchive: fc.boolean(),
  firstPublished: maybe(date),
  lastChanged: date,
  corrections: fc.array(fc.record({ date, note: words, previousVerdict: maybe(verdict) })),
  retraction: maybe(fc.record({ date, note: words })),
})
