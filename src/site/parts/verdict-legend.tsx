import type { SectionLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { verdicts } from '../../domain/verdict'
import { messagesFor } from '../messages/messages-for'
import { Spoken } from './spoken'
import { VerdictShape } from './verdict-shape'

type LegendProps = {
  locale: Locale
  /** The sections that the strips have places for, where their places are all that tells them apart. */
  columns?: readonly SectionLink[]
}

/** What the marks of a strip mean, and in which order the sections stand in it. */
export function VerdictLegend({ locale, columns = [] }: LegendProps) {
  const messages = messagesFor(locale)
  return (
    <>
      <p className="legend">
        <span>{messages.legend}</span>{' '}
        <span className="legend-entries">
          {verdicts.map((value) => (
            <span key={value} className={`verdict-${value}`}>
              <VerdictShape value={value} /> {messages.verdictShort[value]}{' '}
            </span>
          ))}
        </span>
      </p>
      {columns.length > 1 && (
        <p className="legend">
          <span>
            {messages.leftToRight}{' '}
            {columns.map(({ slug, name }, place) => (
              <span key={slug}>
                {place > 0 && ', '}
                <Spoken said={name} locale={locale} />
              </span>
            ))}
            .
          </span>
        </p>
      )}
    </>
  )
}
