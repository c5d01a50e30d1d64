import type { Locale } from '../../domain/locale'
import { causes, changeInWords, recordedName } from '../../domain/recorded-names'
import { formatDate } from '../../domain/week-format'
import { isState } from '../../domain/workflow'
import type { TrailEntry } from '../read/trail'
import { StateChip } from './state-chip'
import { wordsIn } from './words'

/** The audit entries of a text, newest first, with what people said. */
export function Trail({ locale, trail }: { locale: Locale; trail: readonly TrailEntry[] }) {
  const words = wordsIn(locale)
  return (
    <details className="desk-trail" open>
      <summary>{words.trail}</summary>
      {trail.length === 0 && <p className="desk-hint">{words.nothingYet}</p>}
      <ol>
        {trail.map((entry) => (
          <li key={keyOf(entry)}>
            <span>
              <strong>{entry.who === null ? words.theAnalyst : entry.who || words.system}</strong> ·{' '}
              {recordedName(entry.step)[locale]}{' '}
              {isState(entry.to) && <StateChip locale={locale} state={entry.to} />}
              {entry.cause && ` · ${causes[entry.cause][locale]}`}
              {entry.changes.length > 0 &&
                `: ${entry.changes.map((change) => changeInWords(change, locale)).join('; ')}`}
            </span>
            <time dateTime={entry.at}>
              {formatDate(entry.at, locale)}, {entry.at.slice(11, 16)} UTC
            </time>
            {entry.note && <blockquote>{entry.note}</blockquote>}
          </li>
        ))}
      </ol>
    </details>
  )
}

function keyOf({ at, changes, step, who }: TrailEntry): string {
  return [at, step, who, ...changes.map(({ of }) => of)].join(' ')
}
