import { messagesFor } from './messages/messages-for'
import type { Imprint, PageView } from './page-view'
import { DocumentHead } from './parts/document-head'
import { SiteFooter } from './parts/site-footer'
import { SiteHeader } from './parts/site-header'

/** What surrounds every page, and where its files lie. */
export type Frame = Imprint & {
  stylesheet: string
  icon: string
  /** Fonts that the page surely needs, fetched early. */
  fonts: readonly string[]
}

/** A whole page as readers receive it; it carries no script. */
export function Document({ view, frame }: { view: PageView; frame: Frame }) {
  const { locale, status } = view
  return (
    // The front answers with this status, and no second file has to say it.
    <html lang={locale} dir="ltr" data-status={status === 200 ? undefined : status}>
      <DocumentHead view={view} frame={frame} />
      <body>
        <a className="skip-link" href="#content">
          {messagesFor(locale).skipToContent}
        </a>
        <SiteHeader site={frame.site} view={view} />
        <main id="content" tabIndex={-1}>
          {typeof view.content === 'function' ? view.content(frame) : view.content}
        </main>
        <SiteFooter site={frame.site} locale={locale} />
      </body>
    </html>
  )
}
