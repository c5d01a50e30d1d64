import type { Site } from '../../cms/read/types'
import { env } from '../../env'
import { firstFonts, stylesheet } from '../../site/assets'
import type { PageView } from '../../site/page-view'
import { renderPage } from '../../site/render'

/** What browsers may do with it is said in `next.config.ts`, for all pages alike. */
export async function htmlAnswer(view: PageView, site: Site): Promise<Response> {
  const html = await renderPage(view, {
    site,
    origin: env.SITE_URL,
    stylesheet: `/assets/${(await stylesheet()).name}`,
    icon: '/assets/icon.svg',
    fonts: firstFonts(view.locale),
  })
  return new Response(html, {
    status: view.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': view.locale,
      'Cache-Control': 'no-cache',
    },
  })
}

/**
 * To a path of this site, whatever was asked for: 308 for an address that moved for good, 307 where
 * the answer depends on the reader.
 */
export function redirectAnswer(to: string, status: 307 | 308): Response {
  const { pathname, search, hash } = new URL(to, env.SITE_URL)
  // Taking back a correction brings an address back, so no browser may remember where it once led.
  const headers = { Location: `${pathname}${search}${hash}`, 'Cache-Control': 'no-cache' }
  return new Response(null, {
    status,
    headers: status === 307 ? { ...headers, Vary: 'Accept-Language' } : headers,
  })
}
