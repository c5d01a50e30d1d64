import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanLines, cleanWords, hasUnseen } from '../../src/domain/clean-words'

fc.configureGlobal({ seed: 2020 })

describe('Words are stored without what nobody sees:', () => {
  test.each([
    ['a control that no feed can hold', 'a\u0000b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
    ['a mark that turns the direction', 'a\u202eb\u2066c\u200fd\u061ce', 'abcde'],
    ['what has no width', 'a\u200bb\u200cc\u200dd\u2060e\ufefff', 'abcdef'],
    ['half of a pair', 'a\ud83db\ude00c', 'abc'],
    ['what is no character', 'a\ufffeb\uffffc', 'abc'],
    ['a soft hyphen', 'каман\u00adда', 'каманда'],
  ])('%s', (_, typed, stored) => {
    expect(cleanLines(typed)).toBe(stored)
    expect(hasUnseen(typed)).toBe(true)
  })

  test('typography stays, and so do accents, pictures and the letters of three languages', () => {
    const words = '«Ў краі» — а\u0301\u00a0бв № 5 😀 it’s\tfine\nўсё'
    expect(cleanLines(words)).toBe(words)
  })

  test('new lines under other names become new lines, and in a title spaces', () => {
    expect(cleanLines('a\u2028b\vc\u0085d')).toBe('a\nb\nc\nd')
    expect(cleanLine('Subject\r\nBcc: all@example.org')).toBe('Subject Bcc: all@example.org')
  })

  test('however deep they lie, but for what is no words', () => {
    const body = { children: [{ text: 'a\u0000', type: 'text' }] }
    const at = new Date(0)
    const sent = { title: { be: 'a\nb' }, body, at, password: 'a\u0000', count: 3, none: null }
    expect(cleanWords(sent, new Set(['title']), new Set(['password']))).toEqual({
      title: { be: 'a b' },
      body: { children: [{ text: 'a', type: 'text' }] },
      at,
      password: 'a\u0000',
      count: 3,
      none: null,
    })
  })

  test('without what is left where words were escaped twice', () => {
    expect(cleanLine('Kestria&#8217;s port &amp; its&nbsp;buyers')).toBe(
      'Kestria’s port & its\u00a0buyers',
    )
    expect(cleanLine('&amp;laquo;Порт&amp;raquo; &#x2014; &#150;')).toBe('«Порт» — –')
    expect(cleanLine('R&D, A&B; &c. &unknown; &#0;')).toBe('R&D, A&B; &c. &unknown; &#0;')
  })

  test('in no more time for words that somebody made to take long', () => {
    const started = performance.now()
    expect(cleanLine(`a &${'amp;'.repeat(50_000)}laquo; b`)).toBe('a « b')
    expect(cleanLine('&#038;#x26;AMP;lt;')).toBe('<')
    const wide = '\u2003\u3000'.repeat(50_000)
    expect(cleanLine(`a${wide}b\u2003\nc`)).toBe(`a${wide}b c`)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('with one space where several were, and composed letters', () => {
    expect(cleanLines('two  spaces   and \u00a0 one that holds')).toBe(
      'two spaces and\u00a0one that holds',
    )
    expect(cleanLine('У\u0306лада и\u0306ога')).toBe('Ўлада йога')
  })

  test('but for addresses, in which an ampersand is one', () => {
    const link = { fields: { url: 'https://a.example/?a=1&lt;=2\u200b' }, text: 'a&lt;b' }
    expect(cleanWords(link, new Set())).toEqual({
      fields: { url: 'https://a.example/?a=1&lt;=2' },
      text: 'a<b',
    })
  })

  test('cleaned once they are clean', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(cleanLines(cleanLines(words))).toBe(cleanLines(words))
        expect(hasUnseen(cleanLine(words))).toBe(false)
        expect(cleanLine(words)).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 1000 },
    )
  })
})
