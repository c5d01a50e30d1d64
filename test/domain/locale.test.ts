import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLocale, localeNames, locales, preferredLocale } from '../../src/domain/locale'

fc.configureGlobal({ seed: 2020 })

test('The review has three languages, each named in itself', () => {
  expect(locales.map((locale) => [locale, localeNames[locale]])).toEqual([
    ['en', 'English'],
    ['be', 'Беларуская'],
    ['ru', 'Русский'],
  ])
  expect(['EN', 'by', 'uk', '', null, undefined, 0].filter(isLocale)).toEqual([])
})

test.each([
  ['be', 'be'],
  ['be-BY', 'be'],
  ['BE', 'be'],
  ['be-tarask, ru;q=0.9', 'be'],
  ['de, ru;q=0.5, be;q=0.8', 'be'],
  ['en;q=0.1, ru;q=0.2', 'ru'],
  ['ru;q=0, en;q=0.1', 'en'],
  ['ru;level=1;q=0.2, be; q=0.3', 'be'],
  ['en, be', 'en'],
  ['ru;q=high, en;q=0.1', 'en'],
  ['de, fr', null],
  ['ru;q=0, de', null],
  ['be;q=-1', null],
  ['*', null],
  ['', null],
  [null, null],
  [undefined, null],
])('A browser that asks for "%s" is answered in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})

test('Whatever a browser sends, the answer is one of our languages or none', () => {
  const part = fc.constantFrom('be', 'ru-RU', 'en', 'de', '*', ';', 'q=', 'q=0.5', ',', ' ', 'q=-1')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join(';')),
      ),
      (header) => {
        const locale = preferredLocale(header)
        expect(locale === null || isLocale(locale)).toBe(true)
      },
    ),
  )
})
