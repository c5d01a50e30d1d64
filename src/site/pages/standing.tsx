import type { StandingPage, StandingPageName } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { plainText } from '../../domain/plain-text'
import { inLanguages, type PageView, shortened } from '../page-view'
import { langOf, Spoken } from '../parts/spoken'
import { RichText } from '../rich-text/rich-text'
import { listElsewhere } from './missing-language'

type StandingProps = { page: StandingPage; name: StandingPageName; locale: Locale }

/**
 * A page that stands beside the issues, such as what the publication says about itself; where it
 * has no words in this language, the word that it has not.
 */
export function standingPage({ page, name, locale }: StandingProps): PageView | null {
  const { title, lead, body, lang, languages } = page
  const path = (language: Locale) => paths.standing(language, name)
  if (lang !== locale) return listElsewhere({ kind: 'page', name: title, languages, path, locale })
  return {
    status: 200,
    locale,
    title: title.text,
    description: shortened(lead?.text ?? plainText(body)),
    path: path(locale),
    alternates: inLanguages(languages, path),
    place: { standing: name },
    content: <Standing page={page} locale={locale} />,
  }
}

function Standing({ page: { title, lead, body }, locale }: Omit<StandingProps, 'name'>) {
  return (
    <article className="standing">
      <header className="page-header">
        <h1 lang={langOf(title, locale)}>{title.text}</h1>
        {lead && (
          <p className="lead">
            <Spoken said={lead} locale={locale} />
          </p>
        )}
      </header>
      <RichText body={body} locale={locale} />
    </article>
  )
}
