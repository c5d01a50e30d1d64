import { describe, expect, test } from 'vitest'
import { bothWordings, changedFields } from '../../src/domain/three-wordings'

const field = (base: unknown, mine: unknown, stored: unknown) => ({
  ...{ path: 'lead', base, mine, stored },
})

const by = (base: unknown, mine: unknown, stored: unknown) =>
  changedFields([field(base, mine, stored)])[0]?.by ?? null

describe('Of a field that two people had open', () => {
  test('it is known who has changed it since', () => {
    expect(by('a', 'a', 'a')).toBeNull()
    expect(by('a', 'b', 'a')).toBe('me')
    expect(by('a', 'a', 'b')).toBe('others')
    expect(by('a', 'b', 'c')).toBe('both')
  })

  test('the same change by both is none to decide about', () => {
    expect(by('a', 'b', 'b')).toBeNull()
  })

  test('it counts for nothing in which way a field is empty, or how its keys are ordered', () => {
    for (const empty of [null, undefined, '', []]) expect(by('', empty, null)).toBeNull()
    expect(by({ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, b: 2 })).toBeNull()
  })

  test('both wordings can stand one under the other, as lines or as paragraphs', () => {
    expect(bothWordings('Mine.', 'Theirs.')).toBe('Mine.\n\nTheirs.')
    const body = (...children: string[]) => ({ root: { type: 'root', children } })
    expect(bothWordings(body('a'), body('b', 'c'))).toEqual(body('a', 'b', 'c'))
    expect(bothWordings(['one'], ['two'])).toBeNull()
  })
})
