import { expect, test } from 'vitest'
import { lateAfter, seenState, withSeen } from '../../src/domain/seen-by-readers'

const moments = [
  { seq: 10, at: '2031-03-03T10:00:00.000Z' },
  { seq: 12, at: '2031-03-03T11:00:00.000Z' },
]
const changed = '2031-03-03T10:59:59.000Z'
const soon = new Date('2031-03-03T11:00:01.000Z')

test.each([
  ['seen since every front served it', 11, soon, { state: 'seen', at: moments[1]?.at }],
  ['seen with the first that is remembered', 10, soon, { state: 'seen', at: moments[0]?.at }],
  ['seen longer ago than anybody remembers', 3, soon, { state: 'seen', at: null }],
  ['on its way', 13, soon, { state: 'waiting', at: null }],
  ['late', 13, new Date(Date.parse(changed) + lateAfter + 1), { state: 'late', at: null }],
])('A change for readers is %s', (_, seq, now, expected) => {
  expect(seenState(moments, { seq, changed, now })).toEqual(expected)
})

test('Nothing is known while nothing was ever seen', () => {
  expect(seenState([], { seq: 1, changed, now: soon })).toEqual({ state: 'waiting', at: null })
})

test('What readers have seen they have not seen later', () => {
  expect(withSeen(moments, { seq: 12, at: '2031-03-03T12:00:00.000Z' })).toEqual(moments)
  expect(withSeen(moments, { seq: 13, at: '2031-03-03T12:00:00.000Z' })).toHaveLength(3)
})
