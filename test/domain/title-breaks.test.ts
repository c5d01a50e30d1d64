import { expect, test } from 'vitest'
import type { Locale } from '../../src/domain/locale'
import { withTitleBreaks } from '../../src/domain/title-breaks'

/** Lines may break at a space, and not at a `_`. */
const shown = (title: string, locale: Locale) =>
  withTitleBreaks(title, locale).replaceAll('\u00a0', '_')

test.each([
  ['en', 'A port sold, a budget put off', 'A_port sold, a_budget put off'],
  ['en', 'Twenty-two experts at the door', 'Twenty-two experts at_the_door'],
  ['be', 'Тарнік спыніўся — 3400 гарнякоў не хочуць', 'Тарнік спыніўся_— 3400_гарнякоў не_хочуць'],
  ['be', 'Сем суддзяў на красавік', 'Сем суддзяў на_красавік'],
  ['ru', 'Бюджету не хватает 750 марок', 'Бюджету не_хватает 750_марок'],
  ['ru', 'Из-за карты под стражей', 'Из-за карты под_стражей'],
] as const)(
  'no line of a title ends where its words belong together (%s: %s)',
  (locale, title, broken) => {
    expect(shown(title, locale)).toBe(broken)
  },
)

test('a long word may begin a line, so that none is cut on a phone', () => {
  expect(shown('Для незарегистрированных партий', 'ru')).toBe('Для незарегистрированных партий')
})
