import type { TrendMark, Trends, TrendsName } from '../../src/cms/read/trends'
import type { Locale } from '../../src/domain/locale'
import { weeksBefore, weeksFrom, yearOf } from '../../src/domain/trends'
import { type Verdict, verdictLabels, verdicts } from '../../src/domain/verdict'
import { analyst, section, weekLink } from './sample-cards'
import { word } from './sample-words'

const newest = '2031-W10'

/** What the sections of Larvia are judged to be, over and over. */
const courses = {
  section: 'same worse worse same better worse worse',
  economy: 'better same same better worse',
  regions: 'same same better',
} as const

const titles = ['title', 'other', 'third', 'earlier', 'lead'] as const

/**
 * The trends of some weeks up to the newest, a commentary or two of each section in most weeks; or
 * always as many as `copies` says.
 */
export function trends(
  locale: Locale,
  weeks: number,
  { copies, ...changes }: Partial<Trends> & { copies?: number } = {},
): Trends {
  const sections = Object.keys(courses).map((key) => section(locale, key as keyof typeof courses))
  const analysts = ['analyst', 'second'].map((key): TrendsName => {
    const { slug, name } = analyst(locale, key)
    return { slug, name }
  })
  const ids = weeks === 0 ? [] : weeksFrom(weeksBefore(newest, weeks - 1), newest)
  return {
    filter: {},
    section: null,
    analyst: null,
    marks: ids.flatMap((id, week) => marksOf(locale, id, week, copies)),
    verdicts: verdicts.map((value) => ({
      value,
      label: { text: verdictLabels[value][locale], lang: locale },
    })),
    choices: { sections, analysts, years: [...new Set(ids.map(yearOf))].reverse() },
    ...changes,
  }
}

/** The trends of the economy alone. */
export function sectionTrends(locale: Locale, weeks: number): Trends {
  const { marks, ...rest } = trends(locale, weeks)
  return {
    ...rest,
    filter: { section: 'economy' },
    section: section(locale, 'economy'),
    marks: marks.filter((mark) => mark.section?.slug === 'economy'),
  }
}

function marksOf(locale: Locale, id: string, week: number, copies?: number): TrendMark[] {
  return Object.entries(courses).flatMap(([key, course], place) => {
    const values = course.split(' ') as Verdict[]
    const some = week % 7 === 3 && place === 0 ? 2 : week % 5 === place + 2 ? 0 : 1
    return Array.from({ length: copies ?? some }, (_, again) => ({
      week: weekLink(id),
      section: section(locale, key as keyof typeof courses),
      verdict: values[(week + again) % values.length] ?? 'same',
      locale,
      slug: `${key}-${again + 1}-${id.toLowerCase()}`,
      title: word(titles[(week + place) % titles.length] ?? 'title', locale),
    }))
  })
}
