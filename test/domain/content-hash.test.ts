import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, contentHash, type Facts, type Words } from '../../src/domain/content-hash'

fc.configureGlobal({ seed: 2020 })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const content = {
  language: 'en',
  words: {
    title: 'The harvest tax returns',
    lead: 'What it means for the valleys.',
    body: { root: { type: 'root', children: [{ type: 'text', text: 'The assembly met.' }] } },
    reason: null,
    slug: 'the-harvest-tax-returns',
  } satisfies Words,
  facts: {
    issue: 'issue-1',
    section: 'section-1',
    verdict: 'same',
    analysts: ['mira', 'oren'],
  } satisfies Facts,
}

type Content = Parameters<typeof contentHash>[0]

const hash = (changed: Content = content) => contentHash(changed, sha256)

describe('What an approval covers', () => {
  test('is the same content whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(hash(reversed(content) as Content)).toBe(hash())
  })

  test('is told apart from any other content', () => {
    fc.assert(
      fc.property(anyContent(), anyContent(), (one, other) => {
        const areEqual = canonicalJson(one) === canonicalJson(other)
        expect(hash(one) === hash(other)).toBe(areEqual)
      }),
      { numRuns: 1000 },
    )
  })

  test.each<[string, Partial<Words>]>([
    ['a letter of the title', { title: 'The harvest tax return' }],
    ['the lead', { lead: null }],
    ['a word of the body', { body: { root: { type: 'root', children: [] } } }],
    ['the reason', { reason: 'The rate is that of last year.' }],
    ['the address', { slug: 'the-harvest-tax' }],
  ])('changes with %s', (_, words) => {
    expect(hash({ ...content, words: { ...content.words, ...words } })).not.toBe(hash())
  })

  test.each<[string, Partial<Facts>]>([
    ['the issue', { issue: 'issue-2' }],
    ['the section', { section: null }],
    ['the verdict', { verdict: 'worse' }],
    ['an analyst', { analysts: ['mira'] }],
    ['the order of the analysts', { analysts: ['oren', 'mira'] }],
  ])('changes with %s', (_, facts) => {
    expect(hash({ ...content, facts: { ...content.facts, ...facts } })).not.toBe(hash())
  })

  test('changes with the language', () => {
    expect(hash({ ...content, language: 'be' })).not.toBe(hash())
  })

  test('does not let words pass from one field to its neighbour', () => {
    const words = { ...content.words, title: 'The harvest', lead: ' tax returns' }
    const moved = { ...content.words, title: 'The harvest tax', lead: ' returns' }
    expect(hash({ ...content, words })).not.toBe(hash({ ...content, words: moved }))
  })
})

test('A field that is not there counts for nothing, a field that is empty does', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}')
  expect(canonicalJson({ a: 1, b: null })).toBe('{"a":1,"b":null}')
  expect(canonicalJson([undefined, null])).toBe('[null,null]')
})

function anyContent() {
  const few = fc.constantFrom('', 'a', 'b')
  const maybe = fc.option(few)
  return fc.record({
    language: few,
    words: fc.record({ title: few, lead: maybe, body: fc.jsonValue(), reason: maybe, slug: few }),
    facts: fc.record({ issue: maybe, section: maybe, verdict: maybe, analysts: fc.array(few) }),
  })
}

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)])
  return Object.fromEntries(entries.reverse())
}
