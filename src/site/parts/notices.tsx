import type { CommentaryPage } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { Line } from './line'
import { PreviousVerdict } from './previous-verdict'
import { DateTime } from './week-time'

type CorrectionsProps = Pick<CommentaryPage, 'corrections'> & { locale: Locale }

/** What was put right after publication, latest first. */
export function Corrections({ corrections, locale }: CorrectionsProps) {
  if (corrections.length === 0) return null
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{messagesFor(locale).corrections}</h2>
      <ul>
        {corrections.map(({ date, note, previousVerdict }) => (
          <li key={`${date} ${note}`}>
            <DateTime date={date} locale={locale} />
            <p>{withGoodLineBreaks(note, locale)}</p>
            <PreviousVerdict verdict={previousVerdict} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type RetractionProps = { retraction: NonNullable<CommentaryPage['retraction']>; locale: Locale }

/** Stands in place of words that were taken back, and of the verdict they gave reasons for. */
export function Retraction({ retraction, locale }: RetractionProps) {
  return (
    <section className="notice retraction" aria-labelledby="retraction">
      <h2 id="retraction">{messagesFor(locale).retracted}</h2>
      <p>{withGoodLineBreaks(retraction.note, locale)}</p>
      <Line kind="facts">
        <DateTime date={retraction.date} locale={locale} />
      </Line>
    </section>
  )
}
