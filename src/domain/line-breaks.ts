import type { Locale } from './locale'
import { monthNames } from './week-format'

const nbsp = '\u00a0'

/** Words that a number before them is not parted from. */
const units = {
  en: 'per cent|thousand|million|billion|km|kg|ha',
  be: 'тыс|тысяч[ауыі]?|млн|мільён(?:аў|ы|а)?|млрд|мільярд(?:аў|ы|а)?|км|кг|га',
  ru: 'тыс|тысяч[ауи]?|млн|миллион(?:ов|а)?|млрд|миллиард(?:ов|а)?|км|кг|га',
} as const satisfies Record<Locale, string>

type Rule = [RegExp, string]

/** In every language: day and month, number and unit, groups of digits, the sign before a number. */
const common = (locale: Locale): Rule[] => [
  [
    new RegExp(`(?<!\\d)(\\d{1,2}) (?=(?:${monthNames[locale].inDate.join('|')})(?!\\p{L}))`, 'gu'),
    `$1${nbsp}`,
  ],
  [new RegExp(`(\\d) (?=(?:[%‰]|(?:${units[locale]})(?!\\p{L})))`, 'gu'), `$1${nbsp}`],
  [/(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g, nbsp],
  [/([№§]) (?=\d)/g, `$1${nbsp}`],
]

/**
 * In Belarusian and Russian no line begins with a dash, and none ends with a word of one letter.
 * (Мильчин, Чельцова: Справочник издателя и автора)
 */
const slavic: Rule[] = [
  [/ (?=[—–] )/g, nbsp],
  [/(?<=(?:^|[\s(«„])[авзійкосуўяи]) (?=\S)/giu, nbsp],
  [/(\d) (?=гг?\.)/g, `$1${nbsp}`],
]

const rules: Record<Locale, Rule[]> = {
  en: common('en'),
  be: [...common('be'), ...slavic],
  ru: [...common('ru'), ...slavic],
}

/** The same words with no-break spaces where a line must not end. Nothing else is changed. */
export function withGoodLineBreaks(text: string, locale: Locale): string {
  return rules[locale].reduce((words, [pattern, mended]) => words.replace(pattern, mended), text)
}
