import type { IssueCard, SectionLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { withTitleBreaks } from '../../domain/title-breaks'
import { messagesFor } from '../messages/messages-for'
import { langOf } from './spoken'
import { VerdictStrip } from './verdict-strip'
import { WeekTime } from './week-time'

type IssueRowProps = { issue: IssueCard; locale: Locale; columns: readonly SectionLink[] }

/** An issue as one line among others: when, what it was about, and how it judged each section. */
export function IssueRow({ issue, locale, columns }: IssueRowProps) {
  const { week, number, title, marks, languages } = issue
  const messages = messagesFor(locale)
  const isElsewhere = languages.length > 0 && !languages.includes(locale)
  return (
    <div className="issue-row">
      <p className="issue-row-week">
        {number !== null && <span className="issue-number">{messages.issueNumber(number)}</span>}{' '}
        <WeekTime week={week} locale={locale} />
      </p>
      <p className="issue-row-title">
        <a href={paths.issue(locale, week.id)} lang={title ? langOf(title, locale) : undefined}>
          {title ? withTitleBreaks(title.text, title.lang) : messages.issueOf}
          {!title && ' '}
          {!title && <WeekTime week={week} locale={locale} />}
        </a>
        {isElsewhere && (
          <small>
            {' '}
            {messages.readableIn(languages.map((language) => messages.inLanguage[language]))}
          </small>
        )}
      </p>
      <VerdictStrip marks={marks} locale={locale} by="section" columns={columns} />
    </div>
  )
}
