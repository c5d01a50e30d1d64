import { type Locale, localeNames, locales } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import type { Alternate } from '../page-view'

type LanguageSwitchProps = { locale: Locale; alternates: readonly Alternate[] }

/**
 * The languages of this very page: links to those it exists in, and the plain word that it does not
 * for the others. Left out where there is no page to switch.
 */
export function LanguageSwitch({ locale, alternates }: LanguageSwitchProps) {
  if (alternates.length === 0) return null
  const messages = messagesFor(locale)
  return (
    <nav className="languages" aria-label={messages.languages}>
      <ul>
        {locales.map((language) => (
          <li key={language}>
            <Language
              language={language}
              isHere={language === locale}
              path={alternates.find((alternate) => alternate.locale === language)?.path}
              missing={messages.noTranslation}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}

type LanguageProps = {
  language: Locale
  isHere: boolean
  path: string | undefined
  missing: string
}

function Language({ language, isHere, path, missing }: LanguageProps) {
  const name = localeNames[language]
  if (isHere)
    return (
      <span lang={language} aria-current="true">
        {name}
      </span>
    )
  if (path)
    return (
      <a href={path} lang={language} hrefLang={language} rel="alternate">
        {name}
      </a>
    )
  return (
    <span className="missing-language">
      <span lang={language}>{name}</span> <small>{missing}</small>
    </span>
  )
}
