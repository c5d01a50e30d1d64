import type { TrendMark, TrendsName } from '../../cms/read/trends'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { weeksFrom, yearOf } from '../../domain/trends'
import { formatWeek } from '../../domain/week-format'
import { trendsMessages } from '../messages/trends'
import { langOf, Spoken } from '../parts/spoken'
import { signed } from '../signed'
import { BalanceLine } from './balance-line'
import { type BalanceSeries, balanceOfAll, balanceOfEach } from './balance-series'
import { BalanceTable } from './balance-table'
import { ChartFigure } from './chart-figure'
import { reachOf } from './step-line'

type BalanceProps = {
  /** Oldest first, at least one. */
  marks: readonly [TrendMark, ...TrendMark[]]
  sections: readonly TrendsName[]
  locale: Locale
}

/** The balance over all as a line, and below it that of each section, all to one scale. */
export function BalanceChart({ marks, sections, locale }: BalanceProps) {
  const messages = trendsMessages[locale]
  const first = marks[0].week
  const last = (marks.at(-1) ?? marks[0]).week
  const weeks = weeksFrom(first.id, last.id)
  const all = balanceOfAll(marks, weeks)
  const each = balanceOfEach(marks, weeks, sections)
  const several = each.length > 1 ? each : []
  const reach = reachOf(several.map(({ values }) => values))
  return (
    <ChartFigure
      id="balance"
      title={messages.balance}
      sentence={
        <>
          {messages.balanceSentence(formatWeek(last, locale), all.at(-1) ?? 0)}
          <Extremes series={several} locale={locale} />
        </>
      }
    >
      <div className="plot-large">
        {several.length > 0 && <h3 className="chart-part">{messages.overAll}</h3>}
        <BalanceLine values={all} reach={reachOf([all])} locale={locale} />
        <YearTicks weeks={weeks} />
        <p className="plot-span">
          <span>{formatWeek(first, locale)}</span>{' '}
          {first.id !== last.id && <span>{formatWeek(last, locale)}</span>}
        </p>
      </div>
      {several.length > 0 && (
        <ul className="plots">
          {several.map(({ section, values }) => (
            <li key={section.slug}>
              <h3 className="chart-part">
                <a
                  href={paths.trends(locale, { section: section.slug })}
                  lang={langOf(section.name, locale)}
                >
                  {section.name.text}
                </a>
              </h3>
              <BalanceLine values={values} reach={reach} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      <BalanceTable weeks={weeks} all={all} each={several} locale={locale} />
    </ChartFigure>
  )
}

/** Where the sections stand that stand highest and lowest. */
function Extremes({ series, locale }: { series: readonly BalanceSeries[]; locale: Locale }) {
  const messages = trendsMessages[locale]
  const ends = series.map(endOf)
  const [highest, lowest] = [Math.max(...ends), Math.min(...ends)]
  if (highest === lowest || series.length === 0) return null
  const told = [
    [messages.highest, highest],
    [messages.lowest, lowest],
  ] as const
  return told.map(([label, end]) => (
    <span key={label}>
      {` ${label} `}
      {series
        .filter((one) => endOf(one) === end)
        .map(({ section }, place) => (
          <span key={section.slug}>
            {place > 0 && ', '}
            <Spoken said={section.name} locale={locale} />
          </span>
        ))}
      {` (${signed(end)}).`}
    </span>
  ))
}

function endOf({ values }: BalanceSeries): number {
  return values.at(-1) ?? 0
}

/** As many years as have room beside each other on a phone. */
const mostYears = 8

/** Where the years begin, below a line. */
function YearTicks({ weeks }: { weeks: readonly string[] }) {
  const begun = weeks.flatMap((week, at) => (at > 0 && week.endsWith('-W01') ? { week, at } : []))
  const apart = Math.ceil(begun.length / mostYears)
  if (begun.length === 0) return null
  return (
    <svg className="plot-years" aria-hidden="true">
      {begun
        .filter((_, place) => place % apart === 0)
        .map(({ week, at }) => (
          <text
            key={week}
            className="plot-number"
            x={`${Math.round((at / weeks.length) * 1000) / 10}%`}
            y="1em"
          >
            {yearOf(week)}
          </text>
        ))}
    </svg>
  )
}
