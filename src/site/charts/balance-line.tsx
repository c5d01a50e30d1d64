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
  const scale = [...new Set([reach.highest, 0, reach.lowest])]
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
        {scale.map((value) => (
          <text key={value} x="100%" y={`${fromAbove(value, reach)}%`} dy="0.32em">
            {signed(value)}
          </text>
        ))}
      </svg>
      <svg className="plot-line" viewBox={box} preserveAspectRatio="none" aria-hidden="true">
        <path className="zero" d={`M0 0h${values.length}`} />
        <path className="line" d={stepPath(values)} />
      </svg>
      <svg className="plot-end" aria-hidden="true">
        <circle cx="0" cy={`${fromAbove(end, reach)}%`} r="4" />
        <text x="10" y={`${fromAbove(end, reach)}%`} dy="0.32em">
          {signed(end)}
        </text>
      </svg>
    </div>
  )
}
