import { expect, test } from 'vitest'
import { missingFor, type Requirement, requirements } from '../../src/domain/completeness'

const having = (yes: boolean) =>
  Object.fromEntries(requirements.map((requirement) => [requirement, yes])) as Record<
    Requirement,
    boolean
  >

test('A text that has everything lacks nothing', () => {
  expect(missingFor(having(true), false)).toEqual([])
})

test('An empty text is told everything that it lacks, in the order of the form', () => {
  expect(missingFor(having(false), false)).toMatchInlineSnapshot(`
    [
      "title",
      "slug",
      "lead",
      "body",
      "reason",
      "issue",
      "section",
      "verdict",
      "analysts",
      "alt",
    ]
  `)
})

test('Only an old page may lack section, verdict, its reason, byline and lead', () => {
  expect(missingFor(having(false), true)).toEqual(['title', 'slug', 'body', 'issue', 'alt'])
})

test.each(requirements)('A text without %s is incomplete', (requirement) => {
  expect(missingFor({ ...having(true), [requirement]: false }, false)).toEqual([requirement])
})
