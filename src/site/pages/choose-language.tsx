import type { Site } from '../../cms/read/types'
import { defaultLocale, localeNames, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { PageView } from '../page-view'

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
        <h1>{locales.map((locale) => localeNames[locale]).join(' · ')}</h1>
        <ul className="ways-out">
          {locales.map((locale, place) => (
            <li key={locale}>
              <a href={paths.home(locale)} lang={locale} hrefLang={locale}>
                {localeNames[locale]}: {sites[place]?.name.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ),
  }
}
