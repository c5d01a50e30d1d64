import type { Site } from '../../cms/read/types'
import { defaultLocale, type Locale, localeNames, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { PageView } from '../page-view'

/** What is asked, in each language of those who are asked. */
const question: Record<Locale, string> = { en: 'Language', be: 'Мова', ru: 'Язык' }

/**
 * The way in where nobody can be asked for their language: a copy on a disk or on a plain server.
 * `sites` are what the publication says in each language, in the order of `locales`.
 */
export function chooseLanguagePage(sites: readonly Site[]): PageView {
  return {
    status: 200,
    locale: defaultLocale,
    title: null,
    description: sites[0]?.tagline?.text ?? null,
    path: null,
    alternates: [],
    place: null,
    content: (
      <div className="notice-page">
        <h1>
          {locales.map((locale, place) => (
            <span key={locale} lang={locale === defaultLocale ? undefined : locale}>
              {place > 0 && ' · '}
              {question[locale]}
            </span>
          ))}
        </h1>
        <ul className="existing">
          {locales.map((locale, place) => (
            <li key={locale} lang={locale}>
              <a href={paths.home(locale)} hrefLang={locale}>
                {localeNames[locale]}
              </a>{' '}
              <span lang={sites[place]?.name.lang}>{sites[place]?.name.text}</span>
            </li>
          ))}
        </ul>
      </div>
    ),
  }
}
