import { describe, expect, test } from 'vitest'
import { answered, bothWordings, type Choice, changedFields } from '../../src/domain/three-wordings'

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

describe('An answer to what two people have changed', () => {
  const answer = (asked: string, now: string, choice?: Choice, [base, stored] = ['a', 'c']) =>
    answered(
      changedFields([field(base, asked, stored)]),
      changedFields([field(base, now, stored)]),
      choice ? { lead: choice } : {},
    )
  const values = (...lead: string[]) => ({ values: new Map(lead.map((one) => ['lead', one])) })
  const again = (now: string) => ({ again: [{ ...field('a', now, 'c'), by: 'both' }] })

  test('puts into the form what was chosen, and what only others have changed', () => {
    expect(answer('b', 'b')).toEqual(values())
    expect(answer('b', 'b', 'mine')).toEqual(values())
    expect(answer('b', 'b', 'stored')).toEqual(values('c'))
    expect(answer('b', 'b', 'both')).toEqual(values('b\n\nc'))
    expect(answer('a', 'a')).toEqual(values('c'))
    expect(answer('b', 'b', 'stored', ['a', 'a'])).toEqual(values())
  })

  test('replaces no words that were typed after the question was put', () => {
    expect(answer('a', 'a and more')).toEqual(again('a and more'))
    expect(answer('b', 'b and more', 'stored')).toEqual(again('b and more'))
    expect(answer('b', 'b and more', 'mine')).toEqual(values())
    expect(answer('b', 'b and more', 'both')).toEqual(values('b and more\n\nc'))
    expect(answer('a', 'c')).toEqual(values())
  })

  test('asks about what nobody was asked about', () => {
    expect(answer('c', 'b')).toEqual(again('b'))
    const others = { again: [{ ...field('a', 'a', 'c'), by: 'others' }] }
    expect(answer('c', 'a')).toEqual(others)
    expect(answer('b', 'a', 'mine')).toEqual(others)
  })
})
