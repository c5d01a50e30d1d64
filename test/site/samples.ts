import type {
  AnalystPage,
  ArchivePage,
  CommentaryPage,
  CorrectionsPage,
  HomePage,
  IssueCard,
  IssuePage,
  SectionPage,
  StandingPage,
  WeekLink,
} from '../../src/cms/read/types'
import { type Locale, locales } from '../../src/domain/locale'
import { body, footnote, heading, link, list, paragraph, quote, text } from './lexical-samples'
import {
  analyst,
  card,
  mark,
  markVerdict,
  secondCard,
  section,
  thirdCard,
  trend,
  weekLink,
} from './sample-cards'
import { said, word } from './sample-words'

export { card, mark, section, site, trend, verdict, weekLink } from './sample-cards'
export { said, word } from './sample-words'

const inAllLanguages = locales.map((locale) => ({ locale, slug: `harbour-vote-${locale}` }))

export function commentary(locale: Locale, changes: Partial<CommentaryPage> = {}): CommentaryPage {
  return {
    ...card(locale),
    body: wholeBody(locale),
    languages: inAllLanguages,
    corrections: [],
    retraction: null,
    trend: trend(locale),
    previousInSection: card(locale, {
      week: weekLink('2031-W09'),
      slug: `harbour-2031-w09-${locale}`,
      title: word('earlier', locale),
    }),
    nextInSection: thirdCard(locale),
    restOfIssue: [secondCard(locale), thirdCard(locale)],
    ...changes,
  }
}

/** A body with every part that the editor offers, except a picture. */
function wholeBody(locale: Locale) {
  const say = (key: string) => word(key, locale)
  return body(
    paragraph(say('paragraph'), footnote(say('note')), '. ', say('more')),
    paragraph(text(say('lead'), 1), ' ', link('https://example.org/letter', say('link')), '. '),
    quote(say('quote')),
    heading('h2', say('heading')),
    list('bullet', say('first'), say('last')),
    paragraph(text(say('more'), 2), footnote(say('correction'))),
  )
}

/** The newest of a list that goes on in two earlier years. */
const yearly = { year: null, years: [2031, 2030, 2028], languages: [...locales] }

export function sectionList(locale: Locale, changes: Partial<SectionPage> = {}): SectionPage {
  return {
    section: section(locale),
    trend: trend(locale),
    ...yearly,
    commentaries: [card(locale), thirdCard(locale)],
    ...changes,
  }
}

export function analystList(locale: Locale, changes: Partial<AnalystPage> = {}): AnalystPage {
  return {
    analyst: analyst(locale),
    biography: said('biography', locale),
    ...yearly,
    commentaries: [card(locale), secondCard(locale)],
    ...changes,
  }
}

export function issue(locale: Locale, changes: Partial<IssuePage> = {}): IssuePage {
  return {
    week: weekLink('2031-W10'),
    number: 214,
    title: null,
    lead: said('issueLead', locale),
    editorsNote: said('editorsNote', locale),
    commentaries: [card(locale), secondCard(locale), thirdCard(locale)],
    elsewhere: [],
    languages: [...locales],
    changes: [
      {
        section: section(locale),
        before: markVerdict('same', locale),
        now: markVerdict('worse', locale),
      },
      {
        section: section(locale, 'economy'),
        before: markVerdict('same', locale),
        now: markVerdict('same', locale),
      },
      { section: section(locale, 'regions'), before: markVerdict('better', locale), now: null },
    ],
    previous: weekLink('2031-W09'),
    next: null,
    ...changes,
  }
}

/** An issue among others, with a commentary in each of two sections. */
export function issueCard(locale: Locale, id: string, changes: Partial<IssueCard> = {}): IssueCard {
  const week = weekLink(id)
  const slug = (name: string) => `${name}-${id.toLowerCase()}-${locale}`
  return {
    week,
    number: 214 - weeksBetween(week, weekLink('2031-W10')),
    title: null,
    marks: [
      mark(locale, { week, slug: slug('harbour'), title: word('earlier', locale) }),
      mark(locale, {
        week,
        slug: slug('grain'),
        title: word('other', locale),
        section: section(locale, 'economy'),
        verdict: markVerdict('same', locale),
      }),
    ],
    languages: [...locales],
    ...changes,
  }
}

function weeksBetween(first: WeekLink, last: WeekLink): number {
  return (Date.parse(last.start) - Date.parse(first.start)) / (7 * 24 * 60 * 60 * 1000)
}

export function home(locale: Locale, changes: Partial<HomePage> = {}): HomePage {
  const earlier = ['2031-W09', '2031-W08', '2031-W06', '2030-W52']
  return { issue: issue(locale), earlier: earlier.map((id) => issueCard(locale, id)), ...changes }
}

export function archive(locale: Locale, changes: Partial<ArchivePage> = {}): ArchivePage {
  const issues = ['2030-W52', '2030-W51', '2030-W20', '2030-W01']
  return {
    years: [2031, 2030, 2028],
    year: 2030,
    issues: issues.map((id) => issueCard(locale, id)),
    ...changes,
  }
}

export function ledger(locale: Locale, changes: Partial<CorrectionsPage> = {}): CorrectionsPage {
  const withheld = { lead: null, verdict: null, isRetracted: true }
  return {
    entries: [
      {
        id: 'retraction',
        kind: 'retraction',
        date: '2031-03-14T09:00:00.000Z',
        previousVerdict: null,
        note: word('retraction', locale),
        card: { ...thirdCard(locale), ...withheld },
      },
      {
        id: 'correction',
        kind: 'correction',
        date: '2031-03-12T16:20:00.000Z',
        previousVerdict: null,
        note: word('correction', locale),
        card: secondCard(locale),
      },
    ],
    ...yearly,
    ...changes,
  }
}

/** A page beside the issues, written in the language `lang`, asked for in `locale`. */
export function standing(
  locale: Locale,
  lang: Locale = locale,
  changes: Partial<StandingPage> = {},
): StandingPage {
  const say = (key: string) => word(key, lang)
  return {
    title: said('method', locale),
    lead: said('methodLead', locale),
    body: body(
      paragraph(say('methodLead'), ' ', link('https://example.org/letter', say('link')), '.'),
      heading('h2', say('heading')),
      list('number', say('first'), say('last')),
      quote(say('quote')),
    ),
    lang,
    languages: [lang],
    ...changes,
  }
}
