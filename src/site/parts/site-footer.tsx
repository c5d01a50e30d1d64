import type { Site } from '../../cms/read/types'
import { type Locale, localeNames, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { dataMessages } from '../messages/data'
import { messagesFor } from '../messages/messages-for'
import { trendsMessages } from '../messages/trends'
import { Imprint } from './imprint'
import { langOf } from './spoken'

type FooterProps = { site: Site; locale: Locale }

/** The imprint: what this is, and where everything stands. */
export function SiteFooter({ site, locale }: FooterProps) {
  const messages = messagesFor(locale)
  return (
    <footer className="site-footer">
      <div className="imprint">
        <p className="site-footer-name" lang={langOf(site.name, locale)}>
          {site.name.text}
        </p>
        <Imprint site={site} locale={locale} />
      </div>
      <nav aria-label={messages.footerNavigation}>
        <ul>
          {site.pages.map(({ name, title }) => (
            <li key={name}>
              <a href={paths.standing(locale, name)} lang={langOf(title, locale)}>
                {title.text}
              </a>
            </li>
          ))}
          <li>
            <a href={paths.archive(locale)}>{messages.archiveDescription}</a>
          </li>
          <li>
            <a href={paths.trends(locale)}>{trendsMessages[locale].title}</a>
          </li>
          <li>
            <a href={paths.corrections(locale)}>{messages.ledger}</a>
          </li>
          <li>
            <a href={paths.data(locale)}>{dataMessages[locale].title}</a>
          </li>
        </ul>
        <ul>
          {locales.map((language) => (
            <li key={language}>
              <a href={paths.home(language)} lang={language} hrefLang={language}>
                {localeNames[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
