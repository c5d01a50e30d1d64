import type { CommentaryCard } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { CommentaryLine } from './commentary-line'

type IndexProps = { cards: readonly CommentaryCard[]; locale: Locale }

/** The table of contents of an issue: by section, with each verdict. */
export function IssueIndex({ cards, locale }: IndexProps) {
  if (cards.length < 2) return null
  const { inThisIssue } = messagesFor(locale)
  return (
    <nav className="issue-index" aria-label={inThisIssue}>
      <h2>{inThisIssue}</h2>
      <ol className="lines">
        {cards.map((card) => (
          <li key={card.slug}>
            <CommentaryLine card={card} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
