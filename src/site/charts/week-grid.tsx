import type { ReactNode } from 'react'
import type { TrendMark, Trends } from '../../cms/read/trends'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { Verdict } from '../../domain/verdict'
import { formatWeek, monthNames } from '../../domain/week-format'
import { trendsMessages } from '../messages/trends'
import { Spoken } from '../parts/spoken'
import { SidewaysRegion } from './chart-figure'
import type { Column, GridRow } from './grid-rows'

type GridProps = {
  columns: readonly Column[]
  rows: readonly GridRow<ReactNode>[]
  verdicts: Trends['verdicts']
  locale: Locale
  /** What stands after the marks, for a keyboard that would skip them. */
  after: string
}

/**
 * Verdicts as marks in a table: a row for each section or year, a column for each week. What got
 * better stands high, what got worse stands low.
 */
export function WeekGrid({ columns, rows, verdicts, locale, after }: GridProps) {
  const messages = trendsMessages[locale]
  return (
    <div className="grid">
      <a className="skip-marks" href={`#${after}`}>
        {messages.skipMarks}
      </a>
      <SidewaysRegion className="grid-scroll" label={messages.stripRegion}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map(({ key, month, name }) => (
                <th key={key} scope="col">
                  {month !== null && (
                    <span className="grid-month" aria-hidden="true">
                      {monthNames[locale].alone[month - 1]}
                    </span>
                  )}
                  <span className="for-the-ear">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {columns.map(({ key: column }) => (
                  <td key={column}>
                    {cells.get(column)?.map((mark) => (
                      <Mark
                        key={`${mark.locale}/${mark.slug}`}
                        mark={mark}
                        verdicts={verdicts}
                        locale={locale}
                      />
                    ))}
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

type MarkProps = { mark: TrendMark; verdicts: Trends['verdicts']; locale: Locale }

/** The name says all that the place in the table says, for those who go from link to link. */
function Mark({ mark, verdicts, locale }: MarkProps) {
  const { week, section, verdict, slug, title } = mark
  const isElsewhere = mark.locale !== locale
  return (
    <a
      className={verdict}
      href={paths.commentary(mark.locale, week.id, slug)}
      hrefLang={isElsewhere ? mark.locale : undefined}
    >
      <span className="for-the-ear">
        {formatWeek(week, locale)}
        {section && ', '}
        {section && <Spoken said={section.name} locale={locale} />}
        {': '}
        <VerdictWords verdict={verdict} verdicts={verdicts} locale={locale} />
        {'. '}
        <span lang={isElsewhere ? mark.locale : undefined}>{title}</span>
      </span>
    </a>
  )
}

type WordsProps = { verdict: Verdict; verdicts: Trends['verdicts']; locale: Locale }

function VerdictWords({ verdict, verdicts, locale }: WordsProps) {
  const words = verdicts.find(({ value }) => value === verdict)
  return words ? <Spoken said={words.label} locale={locale} /> : null
}
