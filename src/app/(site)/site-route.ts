import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { findRedirect, readSite } from '../../cms/read/site'
import type { Site } from '../../cms/read/types'
import { defaultLocale, isLocale, type Locale, preferredLocale } from '../../domain/locale'
import { env } from '../../env'
import type { PageView } from '../../site/page-view'
import type { Redirect } from '../../site/pages/missing-language'
import { failedPage, notFoundPage } from '../../site/pages/not-found'
import { htmlAnswer, redirectAnswer } from './answers'

type Asked<Params> = { payload: Payload; locale: Locale; params: Params; url: URL }
/** A page, or a whole answer for what is no page. */
type Answer = PageView | Redirect | Response | null
type Context<Params> = { params: Promise<Params & { locale: string }> }

/**
 * A route of the site. Where it has no answer, or its first segment is no language, the address may
 * be an old one: then readers are led on, else told so in their language.
 */
export function siteRoute<Params = object>(answer: (asked: Asked<Params>) => Promise<Answer>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const params = await context.params
    const payload = await getPayload({ config })
    const url = new URL(request.url)
    const locale = isLocale(params.locale) ? params.locale : readersLocale(request)
    try {
      const isOurs = isLocale(params.locale) && !url.pathname.endsWith('/')
      const found = isOurs ? await answer({ payload, locale, params, url }) : null
      const view = found ?? (await movedTo(payload, url)) ?? notFoundPage(locale)
      if (view instanceof Response) return view
      if ('redirect' in view) return redirectAnswer(view.redirect, 308)
      return await htmlAnswer(view, await readSite(payload, locale))
    } catch (error) {
      payload.logger.error(error)
      return htmlAnswer(failedPage(locale), unnamed(locale))
    }
  }
}

/** The language that a reader's browser asks for. */
export function readersLocale(request: Request): Locale {
  return preferredLocale(request.headers.get('accept-language')) ?? defaultLocale
}

/** Where an old address leads now; ours have no slash at the end. */
async function movedTo(payload: Payload, url: URL): Promise<Redirect | null> {
  const path = decoded(url.pathname)
  const asked = url.search === '' ? [path] : [`${path}${url.search}`, path]
  for (const address of asked) {
    const redirect = await findRedirect(payload, address)
    if (redirect !== null) return { redirect }
  }
  return path.endsWith('/') ? { redirect: `${path.slice(0, -1)}${url.search}` } : null
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A malformed escape: the address can only be known as it was written.
    return path
  }
}

/** When even the name of the publication cannot be read. */
function unnamed(locale: Locale): Site {
  const name = { text: new URL(env.SITE_URL).host, lang: locale }
  return { name, tagline: null, heading: null, notice: null, sections: [], pages: [] }
}
