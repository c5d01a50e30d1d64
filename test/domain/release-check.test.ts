import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/domain/locale'
import {
  type Candidate,
  decideRelease,
  type Obstacle,
  type ReleaseWish,
} from '../../src/domain/release-check'

const none: readonly Obstacle[] = []
const draft: Obstacle = { why: 'notApproved', state: 'draft' }

type Named = Candidate & { name: string }

function one(name: string, language: Locale, more: Partial<Candidate> = {}): Named {
  const path = `/${language}/issues/2031-w10/${name}`
  return { name, language, path, isOut: false, obstacles: none, links: [], ...more }
}

function decide(candidates: Named[], wish: Partial<ReleaseWish>, taken: string[] = []) {
  const whole: ReleaseWish = { policy: 'asReady', leads: [], isFollowing: false, ...wish }
  const { goes, refusal, because } = decideRelease(candidates, new Set(taken), whole)
  const named = (items: Named[]) => items.map(({ language, name }) => `${name} ${language}`)
  return { goes: named(goes), refusal, because: named(because) }
}

const whole = [one('a', 'en'), one('a', 'be'), one('a', 'ru')]
const half = [one('a', 'en'), one('a', 'be'), one('a', 'ru', { obstacles: [draft] })]

describe('What goes out', () => {
  test('as it is ready: whatever is, and nothing when nothing is', () => {
    expect(decide(half, {}).goes).toEqual(['a en', 'a be'])
    expect(decide([one('a', 'en', { obstacles: [draft] })], {}).refusal).toBe('nothingToRelease')
    expect(decide([one('a', 'en', { isOut: true })], {}).refusal).toBe('nothingToRelease')
  })

  test('together: all three languages of everything, or nothing', () => {
    expect(decide(whole, { policy: 'together' }).goes).toHaveLength(3)
    expect(decide(half, { policy: 'together' })).toEqual({
      ...{ goes: [], refusal: 'notReady', because: ['a ru'] },
    })
    const rest = [one('a', 'en', { isOut: true }), ...whole.slice(1)]
    expect(decide(rest, { policy: 'together' }).goes).toEqual(['a be', 'a ru'])
  })

  test('in the lead: nothing before the leading languages, and the others with them', () => {
    expect(decide(half, { policy: 'lead', leads: ['en'] }).goes).toEqual(['a en', 'a be'])
    expect(decide(half, { policy: 'lead', leads: ['en', 'ru'] })).toMatchObject({
      ...{ goes: [], refusal: 'notReady', because: ['a ru'] },
    })
    const follows = { policy: 'lead', leads: ['ru'], isFollowing: true } as const
    expect(decide(half, follows).goes).toEqual(['a en', 'a be'])
  })
})

describe('Of two texts with one address', () => {
  const twins = [one('a', 'en'), one('a', 'en', {}), one('b', 'en')]

  test('none goes out, nor anything else, because nobody can say which is meant', () => {
    expect(decide(twins, {})).toMatchObject({ goes: [], refusal: 'addressTaken' })
    expect(decide([one('a', 'en')], {}, ['/en/issues/2031-w10/a']).refusal).toBe('addressTaken')
  })

  test('a follower waits alone', () => {
    const follows = { policy: 'lead', leads: ['be'], isFollowing: true } as const
    expect(decide(twins, follows).goes).toEqual(['a en', 'b en'])
  })

  test('one that is no candidate yet is not in the way', () => {
    expect(decide([one('a', 'en', { obstacles: [draft] }), one('a', 'en')], {}).goes).toEqual([
      'a en',
    ])
  })
})

describe('A link', () => {
  const to = (name: string) => [`/en/issues/2031-w10/${name}`]

  test('may lead to what goes out at the same moment', () => {
    expect(decide([one('a', 'en', { links: to('b') }), one('b', 'en')], {}).goes).toHaveLength(2)
  })

  test('to what stays behind keeps its text behind, and those that link to that', () => {
    const chain = [
      one('a', 'en', { links: to('b') }),
      one('b', 'en', { links: to('c') }),
      one('c', 'en', { obstacles: [draft] }),
      one('d', 'en'),
    ]
    expect(decide(chain, {}).goes).toEqual(['d en'])
    expect(decide(chain, { policy: 'lead', leads: ['en'] }).because).toEqual([
      'a en',
      'b en',
      'c en',
    ])
  })
})
