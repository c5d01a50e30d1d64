import type { CorrectionsPage, LedgerEntry } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { type Locale, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { atom } from '../corrections-feed'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView } from '../page-view'
import { Line } from '../parts/line'
import { ListPager, pageAddress, pageTitle } from '../parts/list-pager'
import { PreviousVerdict } from '../parts/previous-verdict'
import { DateTime, WeekTime } from '../parts/week-time'

type CorrectionsProps = { data: CorrectionsPage; locale: Locale; page: number }

/** What was put right or taken back after readers had seen it, latest first. */
export function correctionsPage({ data, locale, page }: CorrectionsProps): PageView {
  const messages = messagesFor(locale)
  return {
    status: 200,
    locale,
    title: pageTitle(messages.ledger, page, locale),
    description: messages.ledgerDescription,
    path: pageAddress(paths.corrections(locale), page),
    alternates: page === 1 ? inLanguages(locales, paths.corrections) : [],
    place: 'corrections',
    feeds: [{ path: paths.correctionsFeed(locale), title: messages.correctionsFeed, type: atom }],
    content: <Ledger data={data} locale={locale} page={page} />,
  }
}

function Ledger({ data: { entries, more }, locale, page }: CorrectionsProps) {
  const messages = messagesFor(locale)
  return (
    <>
      <header className="page-header">
        <h1>{messages.ledger}</h1>
        <p className="lead">{messages.ledgerDescription}</p>
      </header>
      {entries.length === 0 ? (
        <p className="notice">{messages.nothingCorrected}</p>
      ) : (
        <ol className="ledger">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} locale={locale} />
            </li>
          ))}
        </ol>
      )}
      <p className="facts">
        <a href={paths.correctionsFeed(locale)} type={atom}>
          {messages.correctionsFeed}
        </a>
      </p>
      <ListPager path={paths.corrections(locale)} page={page} more={more} locale={locale} />
    </>
  )
}

function Entry({
  entry: { kind, date, note, previousVerdict, card },
  locale,
}: {
  entry: LedgerEntry
  locale: Locale
}) {
  const messages = messagesFor(locale)
  return (
    <article className={`ledger-entry ledger-${kind}`}>
      <Line kind="label">
        <span>{messages.ledgerKind[kind]}</span>
        <DateTime date={date} locale={locale} />
      </Line>
      <h2>
        <a href={paths.commentary(locale, card.week.id, card.slug)}>
          {withGoodLineBreaks(card.title, locale)}
        </a>
      </h2>
      <p>{withGoodLineBreaks(note, locale)}</p>
      <PreviousVerdict verdict={previousVerdict} locale={locale} />
      <p className="facts">
        <a href={paths.issue(locale, card.week.id)}>
          <WeekTime week={card.week} locale={locale} />
        </a>
      </p>
    </article>
  )
}
