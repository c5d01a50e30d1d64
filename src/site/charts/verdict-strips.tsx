import type { TrendMark, Trends } from '../../cms/read/trends'
import type { Locale } from '../../domain/locale'
import { tallyOf, weekNumber, weeksBefore, yearOf } from '../../domain/trends'
import { weekFromId } from '../../domain/week'
import { formatWeek } from '../../domain/week-format'
import { trendsMessages } from '../messages/trends'
import { Spoken } from '../parts/spoken'
import { verdictsInWords } from '../verdicts-in-words'
import { ChartFigure } from './chart-figure'
import { rowsOfSections, rowsOfYears } from './grid-rows'
import { WeekGrid } from './week-grid'

/** Two years of weeks, or one where so many commentaries came out that two would weigh twice. */
const spans = [104, 52] as const
const mostMarks = 1100

type StripsProps = { data: Trends; locale: Locale; after: string }

/**
 * The verdicts one by one. Of all sections those of two years at most, side by side; of one section
 * or analyst all of them, a row for each year.
 */
export function VerdictStrips({ data, locale, after }: StripsProps) {
  const messages = trendsMessages[locale]
  const isOfOne = data.section !== null || data.analyst !== null
  const isAll = isOfOne || data.filter.year !== undefined
  const { shown, weeks } = isAll ? { shown: data.marks, weeks: 0 } : lastWeeks(data.marks)
  const isCut = shown.length < data.marks.length
  const grid = isOfOne ? byYears(shown, locale) : bySections(shown, data, locale)
  return (
    <ChartFigure
      id="strip"
      title={messages.strip}
      sentence={
        <>
          {verdictsInWords(tallyOf(shown), locale)}
          {isCut && ` ${messages.stripOfLast(weeks)}`}
        </>
      }
    >
      <WeekGrid {...grid} verdicts={data.verdicts} locale={locale} after={after} />
    </ChartFigure>
  )
}

function lastWeeks(marks: readonly TrendMark[]) {
  const last = marks.at(-1)
  const within = (weeks: number) => {
    const first = last && weeksBefore(last.week.id, weeks - 1)
    return { weeks, shown: marks.filter(({ week }) => !first || week.id >= first) }
  }
  const [two, one] = spans
  const both = within(two)
  return both.shown.length <= mostMarks ? both : within(one)
}

function byYears(marks: readonly TrendMark[], locale: Locale) {
  const numbers = marks.map(({ week }) => weekNumber(week.id))
  const middle = (Math.min(...numbers) + Math.max(...numbers)) / 2
  const rows = rowsOfYears(marks, {
    label: String,
    nameOf: trendsMessages[locale].weekNumber,
  })
  return { ...rows, beginsAtEnd: (numbers.at(-1) ?? 0) > middle }
}

function bySections(marks: readonly TrendMark[], { choices }: Trends, locale: Locale) {
  const slugs = choices.sections.map(({ slug }) => slug)
  const years = [...new Set(marks.map(({ week }) => yearOf(week.id)))]
  const rows = rowsOfSections(marks, slugs, {
    label: ({ section }) =>
      section ? <Spoken said={section.name} locale={locale} /> : trendsMessages[locale].noSection,
    nameOf: (id) => {
      const week = weekFromId(id)
      return week.ok ? formatWeek(week.value, locale) : id
    },
  })
  return {
    ...rows,
    beginsAtEnd: true,
    time: years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0]),
  }
}
