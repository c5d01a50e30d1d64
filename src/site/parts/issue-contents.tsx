import type { CommentaryCard, IssuePage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { CardList } from './card-list'
import { SectionChanges } from './section-changes'
import { langOf } from './spoken'

type ContentsProps = { issue: IssuePage; locale: Locale; showsLead?: boolean }

/** What an issue holds: the editors' word, the commentaries, and what changed since the last one. */
export function IssueContents({ issue, locale, showsLead = false }: ContentsProps) {
  const messages = messagesFor(locale)
  const { editorsNote } = issue
  return (
    <div className="issue">
      <div className="issue-main">
        {editorsNote && (
          <aside className="editors-note">
            <h2>{messages.editorsNote}</h2>
            <p lang={langOf(editorsNote, locale)}>{editorsNote.text}</p>
          </aside>
        )}
        {issue.commentaries.length === 0 && <p className="notice">{messages.notInThisIssue}</p>}
        <CardList cards={issue.commentaries} known={['week']} showsLead={showsLead} />
        <Elsewhere cards={issue.elsewhere} locale={locale} />
      </div>
      <SectionChanges changes={issue.changes} locale={locale} />
    </div>
  )
}

/** What readers of this language miss, by its own title and with the language said in theirs. */
function Elsewhere({ cards, locale }: { cards: readonly CommentaryCard[]; locale: Locale }) {
  if (cards.length === 0) return null
  const messages = messagesFor(locale)
  return (
    <section className="elsewhere">
      <h2>{messages.inOtherLanguages}</h2>
      <ul>
        {cards.map((card) => (
          <li key={`${card.locale}/${card.slug}`}>
            <a
              href={paths.commentary(card.locale, card.week.id, card.slug)}
              lang={card.locale}
              hrefLang={card.locale}
            >
              {card.title}
            </a>{' '}
            <small>{messages.inLanguage[card.locale]}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
