import type { Locale } from '../../domain/locale'
import { verdicts } from '../../domain/verdict'
import { messagesFor } from '../messages/messages-for'
import { VerdictShape } from './verdict-shape'

/** What the marks of a strip mean. */
export function VerdictLegend({ locale }: { locale: Locale }) {
  const messages = messagesFor(locale)
  return (
    <p className="legend">
      {messages.legend}{' '}
      {verdicts.map((value) => (
        <span key={value} className={`legend-entry verdict-${value}`}>
          <VerdictShape value={value} /> {messages.verdictShort[value]}{' '}
        </span>
      ))}
    </p>
  )
}
