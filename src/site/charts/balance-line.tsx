import type { Locale } from '../../domain/locale'
import { trendsMessages } from '../messages/trends'
import { signed } from '../signed'
import { fromAbove, type Reach, stepPath } from './step-line'

type LineProps = { values: readonly number[]; reach: Reach; locale: Locale }

/**
 * A balance as a step line over its zero, with the scale at its left and where it ends at its right.
 * The line is stretched to the room that there is, the numbers are not.
 */
export function BalanceLine({ values, reach, locale }: LineProps) {
  const end = values.at(-1) ?? 0
  const said = { end, lowest: Math.min(0, ...values), highest: Math.max(0, ...values) }
  const name = trendsMessages[locale].lineSentence({
    end: signed(said.end),
    lowest: signed(said.lowest),
    highest: signed(said.highest),
  })
  const box = `0 ${-reach.highest} ${values.length} ${reach.highest - reach.lowest}`
  return (
    <div className="plot" role="img" aria-label={name}>
      <svg className="plot-scale" aria-hidden="true">
        {scaleOf(reach).map((value) => (
          <text
            key={value}
            className="plot-number"
            x="100%"
            y={`${fromAbove(value, reach)}%`}
            dy="0.32em"
          >
            {signed(value)}
          </text>
        ))}
      </svg>
      <svg className="plot-line" viewBox={box} preserveAspectRatio="none" aria-hidden="true">
        <path className="area" d={`${stepPath(values)}V0Z`} />
        <path className="zero" d={`M0 0h${values.length}`} />
        <path className="line" d={stepPath(values)} />
      </svg>
      <svg className="plot-end" aria-hidden="true">
        <circle cx="0" cy={`${fromAbove(end, reach)}%`} r="4" />
        <text className="plot-number" x="10" y={`${fromAbove(end, reach)}%`} dy="0.32em">
          {signed(end)}
        </text>
      </svg>
    </div>
  )
}

/** Percent of the height that a number needs for itself. */
const heightOfANumber = 16

/** Zero, and how far the chart reaches where that is not too near to it. */
function scaleOf(reach: Reach): number[] {
  const zero = fromAbove(0, reach)
  const isApart = (value: number) => Math.abs(fromAbove(value, reach) - zero) >= heightOfANumber
  return [0, ...[reach.highest, reach.lowest].filter(isApart)]
}
