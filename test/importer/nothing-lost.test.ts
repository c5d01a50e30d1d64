import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/importer/decode'
import type { Page } from '../../src/importer/page'
import { readPageText } from '../../src/importer/read-page'

const seed = 20200914
const runs = { seed, numRuns: 300 }
/** Properties take their time on a busy machine. */
const patience = { timeout: 60_000 }

/** Lines that a page of the old site may hold, in any order; words are numbered to be told apart. */
const frame = fc.constantFrom(
  'You have been successfully subscribed',
  'Subscribe to our newsletter',
  'EN',
  'BE/RU',
  'Situation in Belarus',
  'May 13 – May 19',
  'View all',
  'Read more',
  'Home',
)
const facts = fc.constantFrom(
  'September 14 – September 20, 2020',
  '14–20 верасня 2020 г.',
  'Security issues',
  'The situation has not changed',
  'By Marta Hellin',
  'by',
)
const said = fc.constantFrom(
  'the quays of Dunmar',
  'міністр гавані',
  'правительство и порты',
  'a loan',
)
const short = said.map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`)
const sentence = fc
  .array(said, { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(' and ')}.`)
const item = said.map((words) => `- ${words}`)
const line = fc.oneof(
  { weight: 2, arbitrary: frame },
  { weight: 2, arbitrary: facts },
  { weight: 2, arbitrary: short },
  { weight: 5, arbitrary: sentence },
  { weight: 1, arbitrary: item },
)

/** Puts a number into each line that is neither frame nor fact, so that it can be found again. */
const page = fc.array(fc.record({ line, gap: fc.boolean() }), { minLength: 1, maxLength: 40 })

function numbered(lines: readonly { line: string; gap: boolean }[], ids: string[]): string[] {
  return lines.map(({ line: words }, index) => {
    if (
      !/^(?:\p{Lu}.*(?:Dunmar|loan|гавані|порты)$|- |.*\.$)/u.test(words) ||
      /^By|г\.$/.test(words)
    )
      return words
    ids.push(`zq${index}zq`)
    return words.replace(/\.?$/, ` zq${index}zq$&`)
  })
}

function everywhere(found: Page): string {
  const { title, lead, body, leftOut, byline, section } = found
  const lines = [...body, ...leftOut].map((block) => block.text)
  return [title, lead, section, ...byline, ...lines].join('\n')
}

describe('no word of a page is lost unseen', () => {
  test(
    'in plain text every line is title, fact, lead, body, or listed as left out',
    patience,
    () => {
      fc.assert(
        fc.property(page, (lines) => {
          const ids: string[] = []
          const text = numbered(lines, ids)
            .map((words, index) => (lines[index]?.gap ? `${words}\n` : words))
            .join('\n')
          const found = readPageText(text)
          if ('refused' in found) return
          const seen = everywhere(found)
          expect(ids.filter((id) => !seen.includes(id))).toEqual([])
        }),
        runs,
      )
    },
  )

  test('in HTML too, whatever elements hold the lines', patience, () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'h1',
      'h2',
      'li',
      'td',
      'aside',
      'nav',
      'header',
      'blockquote',
      'span',
    )
    fc.assert(
      fc.property(page, fc.array(tag, { minLength: 40, maxLength: 40 }), (lines, tags) => {
        const ids: string[] = []
        const html = numbered(lines, ids)
          .map((words, index) => `<${tags[index]}>${words}</${tags[index]}>`)
          .join('\n')
        const found = readPageText(`<!doctype html><html lang="en"><body>${html}</body></html>`)
        if ('refused' in found) return
        const seen = everywhere(found)
        expect(ids.filter((id) => !seen.includes(id))).toEqual([])
      }),
      runs,
    )
  })
})

describe('nothing that a file holds stops the import', () => {
  test('no bytes make the reading throw', patience, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const decoded = decode(bytes)
        if (decoded.ok) readPageText(decoded.value.text)
      }),
      runs,
    )
  })

  test('no text makes the reading throw', patience, () => {
    const scrap = fc.constantFrom(
      '<p',
      '<b>',
      '</p>',
      '&nbsp;',
      '<!--',
      '<table><tr>',
      '\r',
      '\n',
      '- ',
      'by',
      '<li>',
      '<br>',
      '2020',
      '–',
      '<pre>',
      '<svg>',
      '<template>',
      '<a href="x">',
    )
    const soup = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 20 }), line), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(soup, (parts) => {
        readPageText(parts.join(''))
        readPageText(`<html><body>${parts.join('')}`)
      }),
      runs,
    )
  })

  test('nesting that would take hours is refused at once', () => {
    const found = readPageText(`<html><body>${'<div>'.repeat(200_000)}words`)
    expect(found).toMatchObject({ refused: { code: 'too-deep' } })
  })

  test('a file of a million lines is refused at once', () => {
    const found = readPageText('a\n'.repeat(1_000_000))
    expect(found).toMatchObject({ refused: { code: 'too-long' } })
  })
})
