import { type Locale, localeNames } from '../../domain/locale'
import type { UnapprovedWords } from '../issue-words'
import { sentenceIn } from './sentence'

/** What readers get in the place of words of an issue that nobody has approved, a line for each language. */
export function wordsWarnings(locale: Locale, unapproved: readonly UnapprovedWords[]): string[] {
  return unapproved.map(({ instead, language }) =>
    sentenceIn(locale, instead === 'older' ? 'wordsWouldBeOlder' : 'wordsWouldBeNone', {
      language: localeNames[language],
    }),
  )
}
