import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/domain/locale'
import { weekOf } from '../../src/domain/week'
import { formatDate, formatWeek, monthNames } from '../../src/domain/week-format'

describe('A week in words', () => {
  test('says its month once when it has one', () => {
    expect(inEveryLanguage('2020-09-14')).toEqual({
      en: '14–20_September_2020',
      be: '14–20_верасня_2020_г.',
      ru: '14–20_сентября_2020_г.',
    })
  })

  test('says both months when it has two', () => {
    expect(inEveryLanguage('2020-09-28')).toEqual({
      en: '28_September – 4_October_2020',
      be: '28_верасня – 4_кастрычніка_2020_г.',
      ru: '28_сентября – 4_октября_2020_г.',
    })
  })

  test('says both years when it has two', () => {
    expect(inEveryLanguage('2020-12-28')).toEqual({
      en: '28_December_2020 – 3_January_2021',
      be: '28_снежня_2020_г. – 3_студзеня_2021_г.',
      ru: '28_декабря_2020_г. – 3_января_2021_г.',
    })
  })

  test('puts every month into the genitive', () => {
    const months = Array.from(
      { length: 12 },
      (_, month) =>
        `${weekIn('be', `2021-${two(month + 1)}-12`)} | ${weekIn('ru', `2021-${two(month + 1)}-12`)}`,
    )
    expect(months).toMatchInlineSnapshot(`
      [
        "11–17_студзеня_2021_г. | 11–17_января_2021_г.",
        "8–14_лютага_2021_г. | 8–14_февраля_2021_г.",
        "8–14_сакавіка_2021_г. | 8–14_марта_2021_г.",
        "12–18_красавіка_2021_г. | 12–18_апреля_2021_г.",
        "10–16_мая_2021_г. | 10–16_мая_2021_г.",
        "7–13_чэрвеня_2021_г. | 7–13_июня_2021_г.",
        "12–18_ліпеня_2021_г. | 12–18_июля_2021_г.",
        "9–15_жніўня_2021_г. | 9–15_августа_2021_г.",
        "6–12_верасня_2021_г. | 6–12_сентября_2021_г.",
        "11–17_кастрычніка_2021_г. | 11–17_октября_2021_г.",
        "8–14_лістапада_2021_г. | 8–14_ноября_2021_г.",
        "6–12_снежня_2021_г. | 6–12_декабря_2021_г.",
      ]
    `)
  })

  test('is the same wherever it is written', () => {
    const zone = process.env.TZ
    try {
      process.env.TZ = 'America/New_York'
      expect(weekIn('en', '2020-09-14')).toBe('14–20_September_2020')
      process.env.TZ = 'Pacific/Kiritimati'
      expect(weekIn('en', '2020-09-14')).toBe('14–20_September_2020')
    } finally {
      process.env.TZ = zone
    }
  })
})

describe('A date in words', () => {
  test('carries its year in every language', () => {
    const dates = locales.map((locale) => shown(formatDate('2021-01-03', locale)))
    expect(dates).toEqual(['3_January_2021', '3_студзеня_2021_г.', '3_января_2021_г.'])
  })

  test('reads a moment as the date in Greenwich', () => {
    expect(shown(formatDate('2020-09-14T23:59:59.999Z', 'be'))).toBe('14_верасня_2020_г.')
  })
})

test('A month that stands alone is in the nominative', () => {
  expect(monthNames.be.alone[8]).toBe('верасень')
  expect(monthNames.ru.alone[8]).toBe('сентябрь')
  for (const locale of locales) {
    expect(new Set(monthNames[locale].alone).size).toBe(12)
    expect(new Set(monthNames[locale].inDate).size).toBe(12)
  }
})

function inEveryLanguage(date: string) {
  return Object.fromEntries(locales.map((locale) => [locale, weekIn(locale, date)]))
}

function weekIn(locale: Locale, date: string): string {
  const week = weekOf(date)
  if (!week.ok) throw new Error(`${date}: ${week.reason}`)
  return shown(formatWeek(week.value, locale))
}

/** No-break spaces made visible. */
function shown(text: string): string {
  return text.replaceAll('\u00a0', '_')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
