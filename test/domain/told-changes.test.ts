import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromColumns, toColumns } from '../../src/domain/told-changes'

test('What the log was told of a save is read from it again', () => {
  const value = fc.option(fc.stringMatching(/^[a-z0-9,-]{1,12}$/))
  const change = fc.record({
    of: fc.constantFrom('verdict', 'section', 'alt'),
    from: value,
    to: value,
  })
  const changes = fc.uniqueArray(change, { selector: ({ of }) => of })
  fc.assert(
    fc.property(changes, (told) => {
      expect(fromColumns(toColumns(told))).toEqual(told)
    }),
  )
})

test('Steps from state to state tell of no such change', () => {
  expect(fromColumns({ from: 'approved', to: 'draft' })).toEqual([])
  expect(fromColumns({ from: null, to: null })).toEqual([])
})
