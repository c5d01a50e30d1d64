import type { Site } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { langOf } from './spoken'

export function SiteFooter({ site, locale }: { site: Site; locale: Locale }) {
  return (
    <footer className="site-footer">
      <p className="site-footer-name" lang={langOf(site.name, locale)}>
        {site.name.text}
      </p>
      <p>
        <a href={paths.archive(locale)}>{messagesFor(locale).archiveDescription}</a>
      </p>
    </footer>
  )
}
