import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Demonstration } from '../../src/demo/demonstration'
import { type Deed, planOf } from '../../src/demo/plan'
import { readSmall } from './small-demonstration'

let demonstration: Demonstration
let remove = () => {}

beforeAll(async () => {
  const read = await readSmall()
  demonstration = read.demonstration
  remove = read.remove
})

afterAll(() => remove())

test('Everything happens in the order of the moments', () => {
  const times = planOf(demonstration.issues).map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test('A text is written from Thursday to Sunday, read on Monday, and goes out at its hour', () => {
  const week = (deed: Deed) => deed.issue.week === '2031-W10' && days(deed)
  expect(weekdays('write', week)).toEqual(['Thu', 'Sat'])
  expect(weekdays('submit', week)).toEqual(['Thu', 'Sat'])
  expect(weekdays('approve', week)).toEqual(['Mon'])
  const release = planOf(demonstration.issues).find((deed) => deed.do === 'release')
  expect(release?.at.toISOString()).toBe('2031-03-11T07:00:00.000Z')
})

test('A week at the desk has been read by Saturday', () => {
  const week = (deed: Deed) => deed.issue.week === '2031-W11'
  expect(weekdays('write', week)).toEqual(['Thu', 'Fri'])
  expect(weekdays('approve', week)).toEqual(['Sat'])
  expect(planOf(demonstration.issues).filter(week).map(nameOf)).not.toContain('release')
})

test('A corrected text is mended and read again before its note is printed', () => {
  const english = planOf(demonstration.issues).filter(
    (deed) => 'text' in deed && deed.piece.correction && deed.text.language === 'en',
  )
  expect(english.map(nameOf)).toEqual(
    'write submit review approve revise mend submit review approve correct'.split(' '),
  )
  expect(english.at(-1)?.at.toISOString()).toMatch(/^2031-03-13T09:30/)
})

test('The same folder gives the same moments each time', () => {
  expect(planOf(demonstration.issues)).toEqual(planOf(demonstration.issues))
})

function nameOf(deed: Deed): string {
  return deed.do === 'step' ? deed.step : deed.do
}

function weekdays(name: string, isMeant: (deed: Deed) => boolean): string[] {
  const found = planOf(demonstration.issues).filter((one) => nameOf(one) === name && isMeant(one))
  return [...new Set(found.map(({ at }) => at.toUTCString().slice(0, 3)))]
}

/** Not what happens after the release: a corrected text is written and read on another day. */
function days({ at }: Deed): boolean {
  return at.toISOString() < '2031-03-12'
}
