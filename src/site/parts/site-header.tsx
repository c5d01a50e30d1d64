import type { Site } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import type { PageView } from '../page-view'
import { LanguageSwitch } from './language-switch'
import { langOf, Spoken } from './spoken'

type SiteHeaderProps = { site: Site; view: PageView }

export function SiteHeader({ site, view: { locale, alternates, place } }: SiteHeaderProps) {
  const messages = messagesFor(locale)
  const here = (entry: PageView['place']) => (entry === place ? 'page' : undefined)
  return (
    <header className="site-header">
      <div className="site-title">
        <p className="site-name">
          <a href={paths.home(locale)} lang={langOf(site.name, locale)}>
            {site.name.text}
          </a>
        </p>
        {site.tagline && (
          <p className="site-tagline">
            <Spoken said={site.tagline} locale={locale} />
          </p>
        )}
      </div>
      <nav className="site-nav" aria-label={messages.mainNavigation}>
        <ul>
          <li>
            <a href={paths.home(locale)} aria-current={here('home')}>
              {messages.latestIssue}
            </a>
          </li>
          <li>
            <a href={paths.archive(locale)} aria-current={here('archive')}>
              {messages.archive}
            </a>
          </li>
        </ul>
      </nav>
      <LanguageSwitch locale={locale} alternates={alternates} />
    </header>
  )
}
