import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withGoodLineBreaks } from '../../src/domain/line-breaks'
import { locales } from '../../src/domain/locale'

/** No-break spaces as a tilde, so that they can be seen. */
const shown = (text: string, locale: 'en' | 'be' | 'ru') =>
  withGoodLineBreaks(text, locale).replaceAll('\u00a0', '~')

describe('a line does not end', () => {
  test('between a day and its month', () => {
    expect(shown('on 14 October 2026', 'en')).toBe('on 14~October 2026')
    expect(shown('да 14 кастрычніка', 'be')).toBe('да 14~кастрычніка')
    expect(shown('до 5 мая, 5 маяков', 'ru')).toBe('до 5~мая, 5 маяков')
  })

  test('between a number and what it counts', () => {
    expect(shown('6 per cent of 84 million, 3 persons', 'en')).toBe(
      '6~per cent of 84~million, 3 persons',
    )
    expect(shown('6 % ад 2 мільёнаў за 2026 г.', 'be')).toBe('6~% ад 2~мільёнаў за 2026~г.')
    expect(shown('1 250 000 крон', 'ru')).toBe('1~250~000 крон')
    expect(shown('выпуск № 12', 'be')).toBe('выпуск №~12')
  })

  test('before a dash in Belarusian and Russian, where English lets it', () => {
    expect(shown('коска — тэкст', 'be')).toBe('коска~— тэкст')
    expect(shown('порт — городу', 'ru')).toBe('порт~— городу')
    expect(shown('the port – or half', 'en')).toBe('the port – or half')
  })

  test('after a word of one letter, and after no other', () => {
    expect(shown('у горадзе і ў полі «з намі»', 'be')).toBe('у~горадзе і~ў~полі «з~намі»')
    expect(shown('А в доме с нами кто', 'ru')).toBe('А~в~доме с~нами кто')
    expect(shown('мы былі на дачы', 'be')).toBe('мы былі на дачы')
  })
})

test('Words stay what they were, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...locales), (text, locale) => {
      const mended = withGoodLineBreaks(text, locale)
      expect(mended.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
      expect(withGoodLineBreaks(mended, locale)).toBe(mended)
    }),
  )
})
