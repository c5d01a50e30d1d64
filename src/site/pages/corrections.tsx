import type { CorrectionsPage, LedgerEntry } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { withTitleBreaks } from '../../domain/title-breaks'
import { feedLinks } from '../feeds/feed-places'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView } from '../page-view'
import { Follow } from '../parts/follow'
import { Line } from '../parts/line'
import { PreviousVerdict } from '../parts/previous-verdict'
import { DateTime, WeekTime } from '../parts/week-time'
import { EarlierYear, YearNavigation } from '../parts/year-navigation'
import { structuredCorrections } from '../structured/places'

type CorrectionsProps = { data: CorrectionsPage; locale: Locale }

/** What was put right or taken back after readers had seen it, latest first, or all of one year. */
export function correctionsPage({ data, locale }: CorrectionsProps): PageView {
  const messages = messagesFor(locale)
  const path = (language: Locale) => paths.corrections(language, data.year ?? undefined)
  const title = messages.ledger + (data.year === null ? '' : messages.andYear(data.year))
  return {
    status: 200,
    locale,
    title,
    description: messages.ledgerDescription,
    path: path(locale),
    alternates: inLanguages(data.languages, path),
    place: 'corrections',
    feeds: feedLinks(locale, 'corrections'),
    structured: (imprint) =>
      structuredCorrections(data.entries, { locale, path: path(locale), title }, imprint),
    content: <Ledger data={data} locale={locale} />,
  }
}

function Ledger({ data, locale }: CorrectionsProps) {
  const { entries, year, years } = data
  const messages = messagesFor(locale)
  const path = (of?: number) => paths.corrections(locale, of)
  const last = entries.at(-1)?.date.slice(0, 4)
  return (
    <>
      <header className="page-header">
        <h1>
          {messages.ledger}
          {year !== null && messages.andYear(year)}
        </h1>
        <p className="lead">{messages.ledgerDescription}</p>
      </header>
      <YearNavigation years={years} shown={year} path={path} locale={locale} hasNewest />
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
      <EarlierYear
        shown={entries.length}
        list={data}
        reached={last ? Number(last) : undefined}
        path={path}
        locale={locale}
      />
      <Follow locale={locale} place="corrections" />
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
          {withTitleBreaks(card.title, locale)}
        </a>
      </h2>
      <p>{withGoodLineBreaks(note, locale)}</p>
      <PreviousVerdict verdict={previousVerdict} locale={locale} />
      <p className="facts">
        <a href={paths.issue(locale, card.week.id)}>
          {messages.issueOf} <WeekTime week={card.week} locale={locale} />
        </a>
      </p>
    </article>
  )
}
