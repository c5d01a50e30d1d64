import type { CommentaryPage } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { paths } from '../../domain/paths'
import { withTitleBreaks } from '../../domain/title-breaks'
import { messagesFor } from '../messages/messages-for'
import { Byline } from './byline'
import { Line } from './line'
import { Portrait } from './portrait'
import { langOf } from './spoken'
import { VerdictMark } from './verdict-mark'
import { DateTime, WeekTime } from './week-time'

type HeaderProps = { page: CommentaryPage }

/** Everything that stands above the words: section, week, title, verdict, byline, dates, lead. */
export function CommentaryHeader({ page }: HeaderProps) {
  const { locale, section, verdict, week } = page
  return (
    <header className="page-header">
      <Line kind="label">
        {section && (
          <a href={paths.section(locale, section.slug)} lang={langOf(section.name, locale)}>
            {section.name.text}
          </a>
        )}
        <a href={paths.issue(locale, week.id)}>
          <WeekTime week={week} locale={locale} />
        </a>
      </Line>
      <h1>{withTitleBreaks(page.title, locale)}</h1>
      {verdict && !page.retraction && (
        <section
          className={`verdict-box verdict-box-${verdict.value}`}
          aria-label={messagesFor(locale).verdict}
        >
          <p>
            <VerdictMark verdict={verdict} locale={locale} />
          </p>
          {verdict.reason && (
            <p className="verdict-reason">{withGoodLineBreaks(verdict.reason, locale)}</p>
          )}
        </section>
      )}
      <ByAndWhen page={page} />
      {page.lead && <p className="lead">{withGoodLineBreaks(page.lead, locale)}</p>}
    </header>
  )
}

/** An old piece was printed here long after its week, so only its week is told. */
function ByAndWhen({ page }: HeaderProps) {
  const { locale, analysts, corrections, isArchive, publishedAt } = page
  const messages = messagesFor(locale)
  const corrected = corrections[0]
  const faces = analysts.flatMap(({ slug, photo }) => (photo ? [{ slug, photo }] : []))
  return (
    <div className="by-and-when">
      {faces.map(({ slug, photo }) => (
        <Portrait
          key={slug}
          picture={{ ...photo, alt: { ...photo.alt, text: '' } }}
          locale={locale}
          size="small"
        />
      ))}
      <Line kind="facts">
        <Byline analysts={analysts} locale={locale} />
        {isArchive ? (
          <span>{messages.fromTheArchive}</span>
        ) : (
          <span>
            {messages.published} <DateTime date={publishedAt} locale={locale} />
          </span>
        )}
        {corrected && (
          <a href="#corrections">
            {messages.corrected} <DateTime date={corrected.date} locale={locale} />
          </a>
        )}
      </Line>
    </div>
  )
}
