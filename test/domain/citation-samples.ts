import type { Citation } from '../../src/domain/citation'
import type { Locale, Localized } from '../../src/domain/locale'

const words: Localized<{ title: string; publication: string; names: string[]; week: string }> = {
  en: {
    title: 'Tolm puts off the harbour vote',
    publication: 'Larvia Weekly',
    names: ['Alena Verasok', 'Ilar'],
    week: '3–9 March 2031',
  },
  be: {
    title: 'Толм адкладае галасаванне пра з’езд у порце',
    publication: 'Тыднёвік Ларвіі',
    names: ['Алена Верасок', 'Ілар'],
    week: '3–9 сакавіка 2031 г.',
  },
  ru: {
    title: 'Толм откладывает голосование о порте',
    publication: 'Ларвийский еженедельник',
    names: ['Алена Верасок', 'Илар'],
    week: '3–9 марта 2031 г.',
  },
}

/** A commentary of the review of Larvia, as others name it. */
export function cited(locale: Locale, changes: Partial<Citation> = {}): Citation {
  const { title, publication, names, week } = words[locale]
  return {
    kind: 'commentary',
    locale,
    title,
    authors: names.map((name) => ({ name, address: 'https://review.example/en/analysts/x' })),
    publication,
    section: null,
    week: '2031-W10',
    weekInWords: week.replaceAll(' ', '\u00a0'),
    issueNumber: null,
    published: '2031-03-11',
    corrected: null,
    address: `https://review.example/${locale}/issues/2031-w10/harbour-vote`,
    shortAddress: 'https://review.example/p/345',
    ...changes,
  }
}

/** The issue as a whole. */
export function citedIssue(locale: Locale, changes: Partial<Citation> = {}): Citation {
  return cited(locale, {
    kind: 'issue',
    title: null,
    authors: [],
    issueNumber: 214,
    address: `https://review.example/${locale}/issues/2031-w10`,
    shortAddress: null,
    ...changes,
  })
}
