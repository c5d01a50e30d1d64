import type { StandingPage, StandingPageName } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { plainText } from '../../domain/rich-text'
import { messagesFor } from '../messages/messages-for'
import { inLanguages, type PageView, shortened } from '../page-view'
import { langOf, Spoken } from '../parts/spoken'
import { RichText } from '../rich-text/rich-text'

type StandingProps = { page: StandingPage; name: StandingPageName; locale: Locale }

/** A page that stands beside the issues, such as what the publication says about itself. */
export function standingPage({ page, name, locale }: StandingProps): PageView {
  const path = (language: Locale) => paths.standing(language, name)
  return {
    status: 200,
    locale,
    title: page.title.text,
    description: shortened(page.lead?.text ?? plainText(page.body)),
    path: path(locale),
    alternates: inLanguages(page.languages, path),
    place: { standing: name },
    content: <Standing page={page} locale={locale} />,
  }
}

function Standing({ page, locale }: Omit<StandingProps, 'name'>) {
  const { title, lead, body, lang } = page
  const messages = messagesFor(locale)
  const isElsewhere = lang !== locale
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
      {isElsewhere && <p className="notice">{messages.readableIn([messages.inLanguage[lang]])}</p>}
      <div lang={isElsewhere ? lang : undefined}>
        <RichText body={body} locale={lang} />
      </div>
    </article>
  )
}
