import type { CommentaryPage } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { langOf } from './spoken'
import { VerdictShape } from './verdict-shape'
import { WeekTime } from './week-time'

/** What else to read: the rest of the issue, and the issue itself. */
export function MoreCommentaries({ page }: { page: CommentaryPage }) {
  const { locale, restOfIssue, week } = page
  const messages = messagesFor(locale)
  return (
    <section className="more" aria-labelledby="more">
      <h2 id="more">{messages.readMore}</h2>
      <ul>
        {restOfIssue.map((card) => (
          <li key={card.slug}>
            {card.section && (
              <span className="more-section" lang={langOf(card.section.name, locale)}>
                {card.section.name.text}
              </span>
            )}{' '}
            <a href={paths.commentary(card.locale, card.week.id, card.slug)}>
              {withGoodLineBreaks(card.title, locale)}
            </a>{' '}
            {card.verdict && !card.isRetracted && <VerdictShape value={card.verdict.value} />}
          </li>
        ))}
        <li>
          <span className="more-section">{messages.wholeIssue}</span>{' '}
          <a href={paths.issue(locale, week.id)}>
            <WeekTime week={week} locale={locale} />
          </a>
        </li>
      </ul>
    </section>
  )
}
