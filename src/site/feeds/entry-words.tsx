import type { FeedItem } from '../../cms/read/feeds'
import type { CorrectionNote } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { langOf, Spoken } from '../parts/spoken'
import { DateTime } from '../parts/week-time'
import { Footnotes } from '../rich-text/footnotes'
import { RichText } from '../rich-text/rich-text'

/** A publication as plain markup for feed readers: what a page says by shapes is said in words. */
export function EntryWords({ item }: { item: FeedItem }) {
  const { locale } = item.card
  return (
    <div lang={locale} dir="ltr">
      {item.retraction ? <Retracted item={item} /> : <Words item={item} />}
    </div>
  )
}

function Retracted({ item: { card, retraction } }: { item: FeedItem }) {
  const { locale } = card
  if (!retraction) return null
  return (
    <>
      <p>
        <strong>{messagesFor(locale).retracted}.</strong>{' '}
        <DateTime date={retraction.date} locale={locale} />
      </p>
      <p>{withGoodLineBreaks(retraction.note, locale)}</p>
    </>
  )
}

function Words({ item: { card, body, corrections } }: { item: FeedItem }) {
  const { locale, lead, verdict } = card
  return (
    <>
      {verdict && (
        <p>
          <strong lang={langOf(verdict.label, locale)}>{verdict.label.text}.</strong>
          {verdict.reason && ` ${withGoodLineBreaks(verdict.reason, locale)}`}
        </p>
      )}
      <Corrections corrections={corrections} locale={locale} />
      {lead && (
        <p>
          <em>{withGoodLineBreaks(lead, locale)}</em>
        </p>
      )}
      <RichText body={body} locale={locale} />
      <Footnotes body={body} locale={locale} />
    </>
  )
}

type CorrectionsProps = { corrections: readonly CorrectionNote[]; locale: Locale }

function Corrections({ corrections, locale }: CorrectionsProps) {
  if (corrections.length === 0) return null
  const messages = messagesFor(locale)
  return (
    <>
      <h2>{messages.corrections}</h2>
      <ul>
        {corrections.map(({ date, note, previousVerdict }) => (
          <li key={`${date} ${note}`}>
            <DateTime date={date} locale={locale} />. {withGoodLineBreaks(note, locale)}
            {previousVerdict && (
              <>
                {' '}
                {messages.previousVerdict}: <Spoken said={previousVerdict.label} locale={locale} />.
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
