import type { Locale } from '../../domain/locale'
import { weekFromId } from '../../domain/week'
import { formatWeek } from '../../domain/week-format'
import { trendsMessages } from '../messages/trends'
import { Spoken } from '../parts/spoken'
import { signed } from '../signed'
import { type BalanceMoment, type BalanceSeries, momentsOf } from './balance-series'
import { SidewaysRegion } from './chart-figure'

type TableProps = {
  weeks: readonly string[]
  all: readonly number[]
  each: readonly BalanceSeries[]
  locale: Locale
}

/** What the lines say, as numbers: by weeks, or at the ends of quarters when it is long. */
export function BalanceTable({ weeks, all, each, locale }: TableProps) {
  const messages = trendsMessages[locale]
  const moments = momentsOf(weeks)
  return (
    <details className="chart-table">
      <summary>{messages.asTable}</summary>
      <SidewaysRegion className="table-scroll" label={messages.asTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{moments[0]?.quarter ? messages.endOfQuarter : messages.week}</th>
              <th scope="col">{each.length > 0 ? messages.overAll : messages.balance}</th>
              {each.map(({ section }) => (
                <th key={section.slug} scope="col">
                  <Spoken said={section.name} locale={locale} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moments.map((moment) => (
              <tr key={moment.week}>
                <th scope="row">{momentIn(moment, locale)}</th>
                {[all, ...each.map(({ values }) => values)].map((values, column) => (
                  <td key={each[column - 1]?.section.slug ?? ''}>
                    {signed(values[moment.at] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
    </details>
  )
}

function momentIn({ quarter, week: id }: BalanceMoment, locale: Locale): string {
  if (quarter) return trendsMessages[locale].quarter(quarter)
  const week = weekFromId(id)
  return week.ok ? formatWeek(week.value, locale) : id
}
