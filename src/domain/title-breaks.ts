import { withGoodLineBreaks } from './line-breaks'
import type { Locale } from './locale'

/** Words of two or three letters that lean on the word after them. */
const leaning = {
  en: 'a|an|the|of|to|in|on|at|by',
  be: 'ад|аб|да|за|на|не|ні|па|са|пра|без|для|пад|над|ці',
  ru: 'во|до|за|из|на|не|ни|об|от|по|со|без|для|под|над|при|про',
} as const satisfies Record<Locale, string>

/** A longer word may need a line of a phone for itself. */
const next = '(?=[\\p{L}\\p{N}’-]{1,10}(?![\\p{L}\\p{N}’-]))'

/**
 * A title, whose few large lines show every break: beside the rules of running words no line ends
 * with a preposition, an article or a `not`, nor with a number whose noun follows.
 * (Мильчин, Чельцова: Справочник издателя и автора)
 */
export function withTitleBreaks(title: string, locale: Locale): string {
  const beforeNext = new RegExp(`(?<![\\p{L}\\p{N}’-])(${leaning[locale]}|\\p{N}+) ${next}`, 'giu')
  return withGoodLineBreaks(title, locale).replace(beforeNext, '$1\u00a0')
}
