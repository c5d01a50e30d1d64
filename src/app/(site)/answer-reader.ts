import config from '@payload-config'
import { getPayload } from 'payload'
import { resolveOldAddress } from '../../cms/read/old-addresses'
import type { Site } from '../../cms/read/types'
import { defaultLocale, isLocale, type Locale, preferredLocale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { type Answer, answerAt, pageOf } from '../../edition/answer-at'
import { bindHere } from '../../edition/order'
import { openPress, type Press } from '../../edition/press'
import { searchForReaders } from '../../edition/search-for-readers'
import { env, isDevelopment } from '../../env'
import type { PageView } from '../../site/page-view'
import { failedPage, notFoundPage } from '../../site/pages/not-found'
import { styleguidePage } from '../../site/pages/styleguide'
import { redirectAnswer, responseTo } from './answers'

/**
 * What a reader gets at an address: what stands there, else where it leads as an old address, else
 * that there is nothing, in the reader's language.
 */
export async function answerReader(request: Request): Promise<Response> {
  const { pathname: path, search, searchParams } = new URL(request.url)
  const locale = localeOf(path) ?? readersLocale(request)
  const payload = await getPayload({ config })
  const press = openPress(payload, { ...place, isLive: true }, bind)
  try {
    const found = path.endsWith('/') ? null : await answer(press, path, searchParams)
    if (found) return responseTo(found)
    const moved = await resolveOldAddress(payload, path, search)
    if (moved !== null) return redirectAnswer(moved, 301)
    if (path === '/') return redirectAnswer(paths.home(locale), 307)
    return responseTo(await pageOf(press, notFoundPage(locale)))
  } catch (error) {
    payload.logger.error(error)
    const unread: Press = { ...press, siteIn: async () => unnamed(locale) }
    return responseTo(await pageOf(unread, failedPage(locale)))
  }
}

const bind = bindHere(env.MEDIA_DIR)
const place = {
  origin: env.SITE_URL,
  hub: env.WEBSUB_HUB ?? null,
  search: searchForReaders(env.EDITION_DIR),
}

/** The style guide is there only while the site is being developed. */
async function answer(press: Press, path: string, query: URLSearchParams): Promise<Answer | null> {
  if (!isDevelopment || !path.endsWith('/styleguide')) return answerAt(press, path, query)
  const view: PageView = styleguidePage()
  return pageOf(press, view)
}

function localeOf(path: string): Locale | null {
  const first = path.split('/')[1] ?? ''
  return isLocale(first) ? first : null
}

/** The language that a reader's browser asks for. */
function readersLocale(request: Request): Locale {
  return preferredLocale(request.headers.get('accept-language')) ?? defaultLocale
}

/** When even the name of the publication cannot be read. */
function unnamed(locale: Locale): Site {
  const name = { text: new URL(env.SITE_URL).host, lang: locale }
  return { name, tagline: null, heading: null, notice: null, sections: [], pages: [] }
}
