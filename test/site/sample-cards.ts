import type {
  AnalystLink,
  CommentaryCard,
  Picture,
  SectionLink,
  Site,
  VerdictMark,
  WeekLink,
} from '../../src/cms/read/types'
import type { Locale } from '../../src/domain/locale'
import { type Verdict, verdictLabels } from '../../src/domain/verdict'
import { shiftWeek, weekFromId, weekId } from '../../src/domain/week'
import { said, word } from './sample-words'

export function weekLink(id: string): WeekLink {
  const week = weekFromId(id)
  if (!week.ok) throw new Error(`Not a week: ${id}`)
  return { ...week.value, id }
}

const sections = { section: 'ruling-elite', economy: 'economy', regions: 'regions' } as const

export const section = (locale: Locale, key: keyof typeof sections = 'section'): SectionLink => ({
  slug: sections[key],
  name: said(key, locale),
})

export const site = (locale: Locale): Site => ({
  name: said('name', locale),
  tagline: said('tagline', locale),
  heading: said('situation', locale),
  notice: said('notice', locale),
  sections: [section(locale), section(locale, 'economy'), section(locale, 'regions')],
  pages: [
    { name: 'about', title: said('about', locale) },
    { name: 'method', title: said('method', locale) },
  ],
})

const portraitIn = (type: string, ...widths: number[]) =>
  widths.map((width) => ({ url: `/api/media/file/portrait-${width}.${type}`, width }))

const portrait = (locale: Locale): Picture => ({
  url: '/api/media/file/portrait-1200.webp',
  width: 1200,
  height: 1500,
  sources: [
    { type: 'image/avif', widths: portraitIn('avif', 480, 960, 1200) },
    { type: 'image/webp', widths: portraitIn('webp', 480, 960, 1200) },
  ],
  alt: said('portrait', locale),
  credit: said('portraitCredit', locale),
})

export const analyst = (locale: Locale, key = 'analyst'): AnalystLink => ({
  slug: key === 'analyst' ? 'alena-verasok' : 'yan-talmach',
  name: said(key, locale),
  photo: key === 'analyst' ? portrait(locale) : null,
})

export function verdict(value: Verdict, locale: Locale, reason: string | null = null) {
  return { value, label: { text: verdictLabels[value][locale], lang: locale }, reason }
}

export function card(locale: Locale, changes: Partial<CommentaryCard> = {}): CommentaryCard {
  return {
    locale,
    week: weekLink('2031-W10'),
    slug: `harbour-vote-${locale}`,
    number: 345,
    title: word('title', locale),
    lead: word('lead', locale),
    section: section(locale),
    analysts: [analyst(locale), analyst(locale, 'second')],
    verdict: verdict('worse', locale, word('reason', locale)),
    publishedAt: '2031-03-11T07:30:00.000Z',
    isArchive: false,
    isCorrected: false,
    isRetracted: false,
    ...changes,
  }
}

export function secondCard(locale: Locale): CommentaryCard {
  return card(locale, {
    slug: `grain-${locale}`,
    title: word('other', locale),
    lead: word('otherLead', locale),
    section: section(locale, 'economy'),
    analysts: [analyst(locale, 'second')],
    verdict: verdict('same', locale),
    isCorrected: true,
  })
}

export function thirdCard(locale: Locale): CommentaryCard {
  return card(locale, {
    slug: `unions-${locale}`,
    title: word('third', locale),
    lead: word('more', locale),
    verdict: verdict('better', locale),
  })
}

export function mark(locale: Locale, changes: Partial<VerdictMark> = {}): VerdictMark {
  return {
    week: weekLink('2031-W10'),
    section: section(locale),
    verdict: markVerdict('worse', locale),
    locale,
    slug: `harbour-vote-${locale}`,
    title: word('title', locale),
    ...changes,
  }
}

export function markVerdict(value: Verdict, locale: Locale) {
  return { value, label: { text: verdictLabels[value][locale], lang: locale } }
}

const course: Verdict[] = 'same same better same worse worse same better better same worse worse'
  .split(' ')
  .flatMap((value) => (['better', 'same', 'worse'] as const).filter((known) => known === value))

/** The verdicts of a section in the twelve weeks up to the newest, one after another. */
export function trend(locale: Locale): VerdictMark[] {
  const newest = weekLink('2031-W10')
  return course.map((value, place) => {
    const week = shiftWeek(newest, place + 1 - course.length)
    const id = weekId(week)
    if (id === newest.id) return mark(locale, { verdict: markVerdict(value, locale) })
    return mark(locale, {
      week: { ...week, id },
      verdict: markVerdict(value, locale),
      slug: `harbour-${id.toLowerCase()}-${locale}`,
      title: word('earlier', locale),
    })
  })
}
