import type { TrendMark } from '../../cms/read/trends'
import type { Locale } from '../../domain/locale'
import { byQuarter, type QuarterTally } from '../../domain/trends'
import { type Verdict, verdicts } from '../../domain/verdict'
import { counted, messagesFor } from '../messages/messages-for'
import { trendsMessages } from '../messages/trends'
import { VerdictShape } from '../parts/verdict-shape'
import { judged } from './balance-series'
import { ChartFigure, SidewaysRegion } from './chart-figure'

type SharesProps = { marks: readonly TrendMark[]; locale: Locale }

/** Two years; what is older stands folded. */
const shownAtOnce = 8

/** How the verdicts of each quarter were shared out, newest first: a table whose bars are for the eye. */
export function QuarterShares({ marks, locale }: SharesProps) {
  const messages = trendsMessages[locale]
  const quarters = byQuarter(marks.map(judged)).reverse()
  const [shown, folded] = [quarters.slice(0, shownAtOnce), quarters.slice(shownAtOnce)]
  return (
    <ChartFigure id="shares" title={messages.shares} sentence={sentence(quarters, locale)}>
      <Patterns />
      <SharesTable quarters={shown} locale={locale} label={messages.sharesRegion} />
      {folded.length > 0 && (
        <details className="chart-table">
          <summary>{messages.earlierQuarters}</summary>
          <SharesTable quarters={folded} locale={locale} label={messages.earlierQuarters} />
        </details>
      )}
    </ChartFigure>
  )
}

type TableProps = { quarters: readonly QuarterTally[]; locale: Locale; label: string }

function SharesTable({ quarters, locale, label }: TableProps) {
  const messages = trendsMessages[locale]
  return (
    <SidewaysRegion className="table-scroll" label={label}>
      <table className="shares">
        <thead>
          <tr>
            <td />
            {verdicts.map((value) => (
              <th key={value} scope="col" className={`verdict-${value}`}>
                <VerdictShape value={value} /> {messagesFor(locale).verdictShort[value]}
              </th>
            ))}
            <th scope="col">{messages.allOf}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {quarters.map((quarter) => (
            <tr key={`${quarter.year}-${quarter.quarter}`}>
              <th scope="row">{messages.quarter(quarter)}</th>
              {verdicts.map((value) => (
                <td key={value}>
                  {quarter.tally[value]} <small>{percent(quarter, value, locale)}</small>
                </td>
              ))}
              <td>{quarter.total}</td>
              <td className="share-cell" aria-hidden="true">
                <Bar quarter={quarter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysRegion>
  )
}

/** Full, dotted and striped. */
const fills: Record<Verdict, string | undefined> = {
  better: undefined,
  same: 'url(#dotted)',
  worse: 'url(#striped)',
}

/** The shares side by side, told apart by pattern as by colour. */
function Bar({ quarter }: { quarter: QuarterTally }) {
  let from = 0
  return (
    <svg className="share-bar" aria-hidden="true" focusable="false">
      {verdicts.map((value) => {
        const [x, width] = [from, shareOf(quarter, value) * 100]
        from += width
        return (
          <rect
            key={value}
            x={`${tenths(x)}%`}
            width={`${tenths(width)}%`}
            height="100%"
            className={`share-${value}`}
            fill={fills[value]}
          />
        )
      })}
    </svg>
  )
}

/** The bars fill themselves with these by name. */
function Patterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.2" />
      </pattern>
      <pattern
        id="striped"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M1.5 0v6" />
      </pattern>
    </svg>
  )
}

function sentence([newest, before]: readonly QuarterTally[], locale: Locale): string {
  if (!newest) return ''
  const messages = trendsMessages[locale]
  const said = messages.sharesSentence(messages.inQuarter(newest), {
    worse: percent(newest, 'worse', locale),
    better: percent(newest, 'better', locale),
    commentaries: counted(messages.ofCommentaries, newest.total, locale),
  })
  if (!before || !isJustBefore(before, newest)) return `${said}.`
  const earlier = messages.aQuarterBefore({
    worse: percent(before, 'worse', locale),
    better: percent(before, 'better', locale),
  })
  return `${said}; ${earlier}.`
}

function isJustBefore(before: QuarterTally, newest: QuarterTally): boolean {
  return before.year * 4 + before.quarter === newest.year * 4 + newest.quarter - 1
}

function percent(quarter: QuarterTally, value: Verdict, locale: Locale): string {
  return trendsMessages[locale].percent(Math.round(shareOf(quarter, value) * 100))
}

function shareOf({ tally, total }: QuarterTally, value: Verdict): number {
  return total === 0 ? 0 : tally[value] / total
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10
}
