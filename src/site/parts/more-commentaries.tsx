import type { CommentaryPage } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { CommentaryLine } from './commentary-line'
import { WeekTime } from './week-time'

/** What else to read: the rest of the issue, and the issue itself. */
export function MoreCommentaries({ page }: { page: CommentaryPage }) {
  const { locale, restOfIssue, week } = page
  const messages = messagesFor(locale)
  return (
    <section className="more" aria-labelledby="more">
      <h2 id="more">{messages.readMore}</h2>
      <ul className="lines">
        {restOfIssue.map((card) => (
          <li key={card.slug}>
            <CommentaryLine card={card} />
          </li>
        ))}
        <li>
          <span className="line-label">{messages.wholeIssue}</span>{' '}
          <a href={paths.issue(locale, week.id)}>
            <WeekTime week={week} locale={locale} />
          </a>
        </li>
      </ul>
    </section>
  )
}
