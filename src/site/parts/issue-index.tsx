import type { CommentaryCard } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { langOf } from './spoken'
import { VerdictShape } from './verdict-shape'

type IndexProps = { cards: readonly CommentaryCard[]; locale: Locale }

/** The table of contents of an issue: by section, with the shape of each verdict. */
export function IssueIndex({ cards, locale }: IndexProps) {
  if (cards.length < 2) return null
  const { inThisIssue } = messagesFor(locale)
  return (
    <nav className="issue-index" aria-label={inThisIssue}>
      <h2>{inThisIssue}</h2>
      <ol>
        {cards.map((card) => (
          <li key={card.slug}>
            {card.section && (
              <span className="issue-index-section" lang={langOf(card.section.name, locale)}>
                {card.section.name.text}
              </span>
            )}{' '}
            <a href={paths.commentary(locale, card.week.id, card.slug)}>
              {withGoodLineBreaks(card.title, locale)}
            </a>{' '}
            {card.verdict && !card.isRetracted && <VerdictShape value={card.verdict.value} />}
          </li>
        ))}
      </ol>
    </nav>
  )
}
