import type { ReactNode } from 'react'
import type { TrendMark, Trends } from '../../cms/read/trends'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek, monthNames } from '../../domain/week-format'
import { trendsMessages } from '../messages/trends'
import { Spoken } from '../parts/spoken'
import { SidewaysRegion } from './chart-figure'
import type { Column, GridRow } from './grid-rows'

/**
 * Titles weigh as much as all else that is said of a mark: beyond two years of five or six
 * commentaries a week, links do without.
 */
const mostTitles = 600

type GridProps = {
  /** The time that the columns are of, where it is one. */
  time?: string
  columns: readonly Column[]
  rows: readonly GridRow<ReactNode>[]
  verdicts: Trends['verdicts']
  locale: Locale
  /** Whether the newest marks stand at the right, so that a grid which scrolls has to begin there. */
  beginsAtEnd: boolean
  /** What stands after the marks, for a keyboard that would skip them. */
  after: string
}

/**
 * Verdicts as marks in a table: a row for each section or year, a column for each week. What got
 * better stands high, what got worse stands low.
 */
export function WeekGrid({ time, columns, rows, verdicts, locale, beginsAtEnd, after }: GridProps) {
  const messages = trendsMessages[locale]
  const marks = rows.flatMap(({ cells }) => [...cells.values()].map(({ length }) => length))
  const hasTitles = marks.reduce((sum, count) => sum + count, 0) <= mostTitles
  return (
    <div className={time === undefined ? 'grid grid-years' : 'grid'}>
      <a className="skip-marks" href={`#${after}`}>
        {messages.skipMarks}
      </a>
      <SidewaysRegion
        className={beginsAtEnd ? 'grid-scroll begins-at-end' : 'grid-scroll'}
        label={messages.stripRegion}
      >
        <table>
          <thead>
            <tr>
              <td className="grid-time">{time}</td>
              {columns.map(({ key, month, year, name }) => (
                <th key={key} scope="col" className="grid-week">
                  {month !== null && (
                    <span
                      className={year === null ? 'grid-month' : 'grid-month grid-year'}
                      aria-hidden="true"
                    >
                      {[monthNames[locale].alone[month - 1], year].filter(Boolean).join(' ')}
                    </span>
                  )}{' '}
                  <span className="for-the-ear">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row" className="grid-label">
                  {label}
                </th>
                {columns.map(({ key: column }) => (
                  <td key={column}>
                    <Marks
                      marks={cells.get(column) ?? []}
                      verdicts={verdicts}
                      locale={locale}
                      hasTitles={hasTitles}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
    </div>
  )
}

type MarksProps = Pick<GridProps, 'verdicts' | 'locale'> & {
  /** Of one row and column. */
  marks: readonly TrendMark[]
  hasTitles: boolean
}

/** Their names say all that the place in the table says, for those who go from link to link. */
function Marks({ marks, verdicts, locale, hasTitles }: MarksProps) {
  const { oneOf } = trendsMessages[locale]
  return marks.map((mark, place) => {
    const { week, section, verdict, slug, title } = mark
    const lang = mark.locale === locale ? undefined : mark.locale
    const words = verdicts.find(({ value }) => value === verdict)
    return (
      <a
        key={`${mark.locale}/${slug}`}
        className={`mark ${verdict}`}
        href={paths.commentary(mark.locale, week.id, slug)}
        hrefLang={lang}
      >
        <span className="for-the-ear">
          {formatWeek(week, locale)}
          {section && ', '}
          {section && <Spoken said={section.name} locale={locale} />}
          {!hasTitles && marks.length > 1 && `, ${oneOf(place + 1, marks.length)}`}
          {words && ': '}
          {words && <Spoken said={words.label} locale={locale} />}
          {'. '}
          {hasTitles && <span lang={lang}>{title}</span>}
        </span>
      </a>
    )
  })
}
