import { expect, test } from 'vitest'
import { decide, readOrder } from '../../src/cli/demo-order'

test.each([
  [[], 'ask'],
  [['--keep'], 'keep'],
  [['--reset'], 'reset'],
] as const)('%j means %s', (args, wish) => {
  expect(readOrder(args)).toEqual({ ok: true, value: wish })
})

test.each([[['--restart']], [['--keep', '--reset']]])('%j is refused', (args) => {
  expect(readOrder(args).ok).toBe(false)
})

test.each([
  ['empty', 'ask', true, 'fill'],
  ['empty', 'keep', false, 'fill'],
  ['unfinished', 'ask', true, 'fill'],
  ['unfinished', 'keep', true, 'fill'],
  ['finished', 'ask', true, 'ask'],
  ['finished', 'ask', false, 'keep'],
  ['finished', 'keep', true, 'keep'],
  ['finished', 'reset', false, 'fill'],
  ['other', 'ask', true, 'refuse'],
  ['other', 'keep', false, 'refuse'],
  ['other', 'reset', true, 'refuse'],
] as const)('a database that is %s, with the wish to %s (terminal: %s): %s', (...given) => {
  const [standing, wish, isTerminal, todo] = given
  expect(decide(standing, wish, isTerminal)).toBe(todo)
})
