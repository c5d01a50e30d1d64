import { type Locale, locales } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import type { Alternate } from '../page-view'

type ReadableLanguagesProps = { locale: Locale; alternates: readonly Alternate[] }

/** Tells in the reader's language where else a text can be read, and where it cannot. */
export function ReadableLanguages({ locale, alternates }: ReadableLanguagesProps) {
  const messages = messagesFor(locale)
  const others = alternates.filter((alternate) => alternate.locale !== locale)
  const missing = locales.filter(
    (language) => language !== locale && !others.some((other) => other.locale === language),
  )
  return (
    <p className="readable">
      {others.length > 0 && <>{messages.readAlso} </>}
      {others.map(({ locale: language, path }, place) => (
        <span key={language}>
          {place > 0 && ', '}
          <a href={path} hrefLang={language} rel="alternate">
            {messages.inLanguage[language]}
          </a>
        </span>
      ))}
      {others.length > 0 && '. '}
      {missing.length > 0 &&
        messages.notReadable(missing.map((language) => messages.inLanguage[language]))}
    </p>
  )
}
