import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { footnotesOf } from './lexical'

/** The raised number in the text, which leads to its footnote. */
export function FootnoteMark({ number, locale }: { number: number; locale: Locale }) {
  return (
    <sup className="footnote-mark">
      <a
        href={`#note-${number}`}
        id={`note-${number}-mark`}
        role="doc-noteref"
        aria-label={messagesFor(locale).footnote(number)}
      >
        {number}
      </a>
    </sup>
  )
}

/** The footnotes of a body under the text, each with a link back to its place. */
export function Footnotes({ body, locale }: { body: unknown; locale: Locale }) {
  const messages = messagesFor(locale)
  const footnotes = footnotesOf(body)
  if (footnotes.length === 0) return null
  return (
    <section className="footnotes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">{messages.footnotes}</h2>
      <ol>
        {footnotes.map(({ number, text }) => (
          <li key={number} id={`note-${number}`}>
            {withGoodLineBreaks(text, locale)}{' '}
            <a
              className="footnote-back"
              href={`#note-${number}-mark`}
              role="doc-backlink"
              aria-label={messages.backToText}
            >
              ↩{'\ufe0e'}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
