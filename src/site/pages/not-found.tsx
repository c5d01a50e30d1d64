import { type Locale, localeNames, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import type { PageView } from '../page-view'

/** No such page in any language. */
export function notFoundPage(locale: Locale): PageView {
  const messages = messagesFor(locale)
  return {
    ...nowhere(locale),
    status: 404,
    title: messages.notFoundTitle,
    content: (
      <WayOut title={messages.notFoundTitle} advice={messages.notFoundAdvice} locale={locale} />
    ),
  }
}

/** The page exists, but our side failed to show it. */
export function failedPage(locale: Locale): PageView {
  const messages = messagesFor(locale)
  return {
    ...nowhere(locale),
    status: 500,
    title: messages.failedTitle,
    content: <WayOut title={messages.failedTitle} advice={messages.failedAdvice} locale={locale} />,
  }
}

function nowhere(locale: Locale): Omit<PageView, 'status' | 'title' | 'content'> {
  return { locale, description: null, path: null, alternates: [], place: null }
}

type WayOutProps = { title: string; advice: string; locale: Locale }

/** Leads on to what surely exists; a reader of another language finds that too. */
function WayOut({ title, advice, locale }: WayOutProps) {
  const messages = messagesFor(locale)
  return (
    <div className="notice-page">
      <h1>{title}</h1>
      <p>{advice}</p>
      <ul className="ways-out">
        <li>
          <a href={paths.home(locale)}>{messages.latestIssue}</a>
        </li>
        <li>
          <a href={paths.archive(locale)}>{messages.archive}</a>
        </li>
        {locales
          .filter((language) => language !== locale)
          .map((language) => (
            <li key={language}>
              <a href={paths.home(language)} lang={language} hrefLang={language}>
                {localeNames[language]}
              </a>
            </li>
          ))}
      </ul>
    </div>
  )
}
