import type { Locale } from '../domain/locale'

const months = {
  en: 'January February March April May June July August September October November December',
  be: 'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
} as const satisfies Record<Locale, string>

/** What a number is not parted from: signs, short units, and words that count in thousands. */
const units = {
  en: 'per cent|thousand|million|billion|km|kg|m|ha',
  be: 'тыс|тысяч|тысяча|тысячу|тысячы|млн|мільён|мільёна|мільёны|мільёнаў|млрд|мільярд|мільярда|мільярды|мільярдаў|км|кг|м|га',
  ru: 'тыс|тысяч|тысяча|тысячу|тысячи|млн|миллион|миллиона|миллионов|млрд|миллиард|миллиарда|миллиардов|км|кг|м|га',
} as const satisfies Record<Locale, string>

/**
 * Puts no-break spaces where a line must not end: between day and month, between a number and its
 * unit or sign, inside a large number, before «г.». Other spaces stay as they are.
 */
export function withNoBreakSpaces(text: string, language: Locale): string {
  const month = months[language].replaceAll(' ', '|')
  return text
    .replace(new RegExp(`(?<!\\d)(\\d{1,2}) (?=(?:${month})(?!\\p{L}))`, 'gu'), '$1\u00a0')
    .replace(new RegExp(`(\\d) (?=(?:[%‰]|(?:${units[language]})(?!\\p{L})))`, 'gu'), '$1\u00a0')
    .replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(' ', '\u00a0'))
    .replace(/(\d) (?=гг?\.)/g, '$1\u00a0')
    .replace(/№ (?=\d)/g, '№\u00a0')
}
