import { expect, test } from 'vitest'
import { sectionChanges } from '../../src/domain/section-changes'

const sections = ['house', 'harbours', 'provinces', 'seas'].map((slug) => ({ slug }))

const judged = (slug: string | null, verdict: string | null) => ({
  section: slug === null ? null : { slug },
  verdict,
})

const changes = (before: ReturnType<typeof judged>[], now: ReturnType<typeof judged>[]) =>
  sectionChanges(sections, before, now).map(({ section, before, now }) => [
    section.slug,
    before,
    now,
  ])

test('Every section of this issue or the one before is compared, in the order of sections', () => {
  const before = [judged('provinces', 'better'), judged('house', 'same')]
  const now = [judged('harbours', 'worse'), judged('house', 'worse')]
  expect(changes(before, now)).toEqual([
    ['house', 'same', 'worse'],
    ['harbours', null, 'worse'],
    ['provinces', 'better', null],
  ])
})

test('For a section with several commentaries speaks the first that judges', () => {
  const now = [judged('house', null), judged('house', 'better'), judged('house', 'worse')]
  expect(changes([], now)).toEqual([['house', null, 'better']])
})

test('A section that was written about without a verdict is there, without one', () => {
  expect(changes([judged('seas', null)], [])).toEqual([['seas', null, null]])
})

test('What is in no section that readers know is not compared', () => {
  expect(changes([judged(null, 'worse')], [judged('unknown', 'same')])).toEqual([])
})
