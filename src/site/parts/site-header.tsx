import type { Site } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import type { PageView } from '../page-view'
import { LanguageSwitch } from './language-switch'
import { SiteNav } from './site-nav'
import { langOf, Spoken } from './spoken'

type SiteHeaderProps = { site: Site; view: PageView }

export function SiteHeader({ site, view }: SiteHeaderProps) {
  const { locale, alternates } = view
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
      <LanguageSwitch locale={locale} alternates={alternates} />
      <SiteNav site={site} view={view} />
      {site.notice && (
        <p className="site-notice">
          <Spoken said={site.notice} locale={locale} />
        </p>
      )}
    </header>
  )
}
