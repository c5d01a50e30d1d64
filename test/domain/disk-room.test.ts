import { expect, test } from 'vitest'
import { shortageOf } from '../../src/domain/disk-room'

const megabytes = (count: number) => count * 1_000_000

test.each([
  ['a large disk with plenty', 900_000, 1_000_000, null],
  ['a large disk with half a gigabyte, which is 0.05 per cent', 500, 1_000_000, null],
  ['a large disk with less', 499, 1_000_000, 'low'],
  ['a large disk on its last megabytes', 49, 1_000_000, 'last'],
  ['a small disk with a quarter', 250, 1000, null],
  ['a small disk with less than a quarter', 249, 1000, 'low'],
  ['a small disk that is nearly full', 24, 1000, 'last'],
  ['a full disk', 0, 1000, 'last'],
] as const)('%s', (_, free, size, shortage) => {
  const room = { free: megabytes(free), size: megabytes(size), freeFiles: 0, files: 0 }
  expect(shortageOf(room)).toBe(shortage)
})

test.each([
  [500_000, null],
  [19_999, 'low'],
  [999, 'last'],
] as const)('A disk with room for %i files more', (freeFiles, shortage) => {
  const room = { free: megabytes(90_000), size: megabytes(100_000), freeFiles, files: 1_000_000 }
  expect(shortageOf(room)).toBe(shortage)
})
