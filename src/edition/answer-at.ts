import type { Locale } from '../domain/locale'
import { firstFonts, stylesheet } from '../site/assets'
import type { PageView } from '../site/page-view'
import { renderPage } from '../site/render'
import type { Press } from './press'
import { routes } from './routes'

/** What stands at an address: a page or another file, whole, or the way to somewhere else. */
export type Answer =
  | { kind: 'page'; status: PageView['status']; locale: Locale; html: string; isTakenBack: boolean }
  | { kind: 'file'; type: string; bytes: Buffer | string }
  | { kind: 'elsewhere'; to: string }

/**
 * The one answer to an address of the public site, for the edition and for the application alike;
 * null where there is nothing. `path` is without a slash at its end.
 */
export async function answerAt(
  press: Press,
  path: string,
  query = new URLSearchParams(),
): Promise<Answer | null> {
  for (const { reads, make } of routes) {
    const params = reads(path)
    const made = params && (await make(press, params, query))
    if (made === null) continue
    if ('redirect' in made) return { kind: 'elsewhere', to: made.redirect }
    if ('bytes' in made) return { kind: 'file', ...made }
    return pageOf(press, made)
  }
  return null
}

/** A page with the frame of the site around it. */
export async function pageOf(press: Press, view: PageView): Promise<Answer> {
  const html = await renderPage(view, {
    site: await press.siteIn(view.locale),
    origin: press.origin,
    stylesheet: `/assets/${(await press.once('stylesheet', stylesheet)).name}`,
    icon: '/assets/icon.svg',
    fonts: firstFonts(view.locale),
  })
  const { isTakenBack = false, locale, status } = view
  return { kind: 'page', status, locale, html, isTakenBack }
}
