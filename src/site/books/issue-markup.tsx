import type { IssueBook } from '../../cms/read/issue-book'
import type { VerdictWords } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { paths } from '../../domain/paths'
import { withTitleBreaks } from '../../domain/title-breaks'
import { verdicts } from '../../domain/verdict'
import { formatDate } from '../../domain/week-format'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import { ChangesTable, JudgedCell } from '../parts/changes-table'
import { Imprint } from '../parts/imprint'
import { langOf, Spoken } from '../parts/spoken'
import { VerdictMark } from '../parts/verdict-mark'
import { VerdictShape } from '../parts/verdict-shape'
import { WeekTime } from '../parts/week-time'
import { spokenAddress } from './book-links'
import type { BookSetting } from './book-setting'

type BookProps = { book: IssueBook }

/** What an issue is: number, week, title and lead. */
export function IssueHeader({ book, site }: BookProps & Pick<BookSetting, 'site'>) {
  const { lead, locale, number, title, week } = book
  const messages = messagesFor(locale)
  return (
    <header className="issue-header">
      <p className="publication" lang={langOf(site.name, locale)}>
        {site.name.text}
      </p>
      <h1 id="title" lang={title ? langOf(title, locale) : undefined}>
        {title ? title.text : messages.weekInReview}
      </h1>
      <p className="label">
        {number !== null && <>{messages.issueNumbered(number)} · </>}
        <WeekTime week={week} locale={locale} />
      </p>
      {lead && (
        <p className="lead">
          <Spoken said={lead} locale={locale} />
        </p>
      )}
    </header>
  )
}

/** The commentaries by section with their verdicts; `href` says where the one in a place begins. */
export function Contents({ book, href }: BookProps & { href: (place: number) => string }) {
  return (
    <ol className="contents">
      {book.commentaries.map(({ isRetracted, locale, section, slug, title, verdict }, place) => (
        <li key={slug}>
          {section && (
            <span className="label" lang={langOf(section.name, locale)}>
              {section.name.text}
            </span>
          )}{' '}
          <a href={href(place)}>{withTitleBreaks(title, locale)}</a>{' '}
          {isRetracted ? (
            <span className="facts">{messagesFor(locale).retractedLabel}</span>
          ) : (
            verdict && <VerdictMark verdict={verdict} locale={locale} />
          )}
        </li>
      ))}
    </ol>
  )
}

export function EditorsNote({ book: { editorsNote, locale } }: BookProps) {
  if (!editorsNote) return null
  return (
    <section className="notice" aria-labelledby="editors-note">
      <h2 className="minor" id="editors-note">
        {messagesFor(locale).editorsNote}
      </h2>
      <p lang={langOf(editorsNote, locale)}>
        {withGoodLineBreaks(editorsNote.text, editorsNote.lang)}
      </p>
    </section>
  )
}

/** Each section last week and this week, where there is anything to compare. */
export function Changes({ book: { changes, locale } }: BookProps) {
  if (!changes.some(({ before }) => before)) return null
  const messages = messagesFor(locale)
  const cell = (verdict: VerdictWords | null) => (
    <JudgedCell verdict={verdict} locale={locale}>
      {messages.noCommentary}
    </JudgedCell>
  )
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 className="minor" id="changes">
        {messages.whatChanged}
      </h2>
      <ChangesTable locale={locale}>
        {changes.map(({ section, before, now }) => (
          <tr key={section.slug}>
            <th scope="row" lang={langOf(section.name, locale)}>
              {section.name.text}
            </th>
            {cell(before)}
            {cell(now)}
          </tr>
        ))}
      </ChangesTable>
    </section>
  )
}

/** What this file is, as of when, and where to look for more. */
export function Colophon({ book, site, origin }: BookProps & BookSetting) {
  const { changedAt, locale, week } = book
  const messages = messagesFor(locale)
  const words = booksMessages[locale]
  const address = `${origin}${paths.issue(locale, week.id)}`
  const ledger = `${origin}${paths.corrections(locale)}`
  return (
    <>
      <p lang={langOf(site.name, locale)}>{site.name.text}</p>
      <Imprint site={site} locale={locale} />
      <p>
        {words.marks}{' '}
        {verdicts.map((value) => (
          <span key={value} className={`legend verdict-${value}`}>
            <VerdictShape value={value} /> {messages.verdictShort[value]}{' '}
          </span>
        ))}
      </p>
      <p>
        {words.asOf(formatDate(changedAt, locale))} {words.laterCorrections}{' '}
        <a href={ledger}>{spokenAddress(ledger)}</a>
      </p>
      <p>
        {words.onTheWeb} <a href={address}>{spokenAddress(address)}</a>
      </p>
    </>
  )
}
