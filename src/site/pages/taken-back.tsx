import type { ReactNode } from 'react'
import type { TakenBack } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { TakenBackKind } from '../messages/message-set'
import { messagesFor } from '../messages/messages-for'
import type { PageView } from '../page-view'
import { Line } from '../parts/line'
import { langOf } from '../parts/spoken'
import { DateTime } from '../parts/week-time'
import type { Redirect } from './missing-language'

type TakenBackProps = { kind: TakenBackKind; takenBack: TakenBack; locale: Locale }

/**
 * Answers at an address whose words were taken back after they had come out. A commentary that has
 * another address in this language by now is found there.
 */
export function takenBackPage(props: TakenBackProps): PageView | Redirect {
  const { kind, takenBack, locale } = props
  const { languages, week } = takenBack
  const here = languages.find((language) => language.locale === locale)
  if (here) return { redirect: paths.commentary(locale, week.id, here.slug) }
  return {
    status: 410,
    isTakenBack: true,
    locale,
    title: messagesFor(locale).takenBack[kind],
    description: null,
    path: null,
    alternates: languages.map((language) => ({
      locale: language.locale,
      path: paths.commentary(language.locale, week.id, language.slug),
    })),
    place: null,
    content: <TakenBackNotice {...props} />,
  }
}

/** The same for any address, when nobody can be asked what was there, and when it was taken back. */
export function takenPage(locale: Locale): PageView {
  return {
    ...{ status: 410, isTakenBack: true, locale, description: null, path: null, place: null },
    title: messagesFor(locale).takenBack.commentary,
    alternates: [],
    content: <Notice kind="commentary" locale={locale} />,
  }
}

function TakenBackNotice({ kind, takenBack, locale }: TakenBackProps) {
  const { date, languages, week } = takenBack
  const messages = messagesFor(locale)
  return (
    <Notice kind={kind} locale={locale} date={date}>
      {languages.length > 0 && (
        <>
          <p>{messages.readIt}</p>
          <ul className="existing">
            {languages.map(({ locale: language, slug, title }) => (
              <li key={language}>
                <a
                  href={paths.commentary(language, week.id, slug)}
                  hrefLang={language}
                  rel="alternate"
                >
                  {messages.inLanguage[language]}
                </a>
                <span lang={langOf({ text: title, lang: language }, locale)}>{title}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

type NoticeProps = { kind: TakenBackKind; locale: Locale; date?: string; children?: ReactNode }

function Notice({ kind, locale, date, children }: NoticeProps) {
  const messages = messagesFor(locale)
  return (
    <div className="notice-page">
      <h1>{messages.takenBack[kind]}</h1>
      {date && (
        <Line kind="facts">
          <DateTime date={date} locale={locale} />
        </Line>
      )}
      <p>{messages.takenBackAdvice}</p>
      {children}
      <ul className="ways-out">
        <li>
          <a href={paths.home(locale)}>{messages.latestIssue}</a>
        </li>
        <li>
          <a href={paths.archive(locale)}>{messages.archive}</a>
        </li>
        <li>
          <a href={paths.corrections(locale)}>{messages.ledger}</a>
        </li>
      </ul>
    </div>
  )
}
