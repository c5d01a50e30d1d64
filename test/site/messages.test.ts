import { describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { counted, messagesFor } from '../../src/site/messages/messages-for'

const issues = (locale: 'en' | 'be' | 'ru', number: number) =>
  counted(messagesFor(locale).issues, number, locale)

describe('what the site says', () => {
  test('numbers take the form of the word that their language asks for', () => {
    expect([0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 111, 1.5].map((n) => issues('be', n))).toEqual([
      '0 выпускаў',
      '1 выпуск',
      '2 выпускі',
      '5 выпускаў',
      '11 выпускаў',
      '12 выпускаў',
      '21 выпуск',
      '22 выпускі',
      '25 выпускаў',
      '101 выпуск',
      '111 выпускаў',
      '1.5 выпуску',
    ])
    expect([1, 3, 5, 21].map((n) => issues('ru', n))).toEqual([
      '1 выпуск',
      '3 выпуска',
      '5 выпусков',
      '21 выпуск',
    ])
    expect([0, 1, 2, 21].map((n) => issues('en', n))).toEqual([
      '0 issues',
      '1 issue',
      '2 issues',
      '21 issues',
    ])
  })

  test('each language says everything', () => {
    const [first, ...others] = locales.map((locale) => Object.keys(messagesFor(locale)).sort())
    for (const keys of others) expect(keys).toEqual(first)
  })

  test('two missing languages are denied in one sentence', () => {
    expect(messagesFor('en').notReadable(['in Belarusian', 'in Russian'])).toBe(
      'Not available in Belarusian or in Russian.',
    )
    expect(messagesFor('be').notReadable(['па-англійску', 'па-руску'])).toBe(
      'Тэксту няма ні па-англійску, ні па-руску.',
    )
  })
})
