import type { CommentaryCard, IssuePage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { CardList } from './card-list'
import { Line } from './line'
import { langOf, Spoken } from './spoken'
import { WeekTime } from './week-time'

type IssueProps = { issue: IssuePage; locale: Locale }

/** An issue, whole. */
export function IssueContents({ issue, locale }: IssueProps) {
  const messages = messagesFor(locale)
  const { title, lead, editorsNote } = issue
  return (
    <>
      <header className="page-header">
        <Line kind="label">
          <span>{messages.weekInReview}</span>
          {title && <WeekTime week={issue.week} locale={locale} />}
        </Line>
        <h1 lang={title ? langOf(title, locale) : undefined}>
          {title ? title.text : <WeekTime week={issue.week} locale={locale} />}
        </h1>
        {lead && (
          <p className="lead">
            <Spoken said={lead} locale={locale} />
          </p>
        )}
      </header>
      {editorsNote && (
        <aside className="editors-note">
          <h2>{messages.editorsNote}</h2>
          <p lang={langOf(editorsNote, locale)}>{editorsNote.text}</p>
        </aside>
      )}
      {issue.commentaries.length === 0 && <p className="notice">{messages.notInThisIssue}</p>}
      <CardList cards={issue.commentaries} known={['week']} />
      <Elsewhere cards={issue.elsewhere} locale={locale} />
      <NeighbouringIssues issue={issue} locale={locale} />
    </>
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

function NeighbouringIssues({ issue: { previous, next }, locale }: IssueProps) {
  if (!previous && !next) return null
  const messages = messagesFor(locale)
  return (
    <nav className="neighbours" aria-label={messages.issueNavigation}>
      {previous && (
        <a href={paths.issue(locale, previous.id)} rel="prev">
          <span className="neighbour-label">{messages.previousIssue}</span>
          <WeekTime week={previous} locale={locale} />
        </a>
      )}
      {next && (
        <a href={paths.issue(locale, next.id)} rel="next" className="neighbour-next">
          <span className="neighbour-label">{messages.nextIssue}</span>
          <WeekTime week={next} locale={locale} />
        </a>
      )}
    </nav>
  )
}
