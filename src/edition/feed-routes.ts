import { readCorrections } from '../cms/read/corrections'
import { type FeedOf, readFeed } from '../cms/read/feeds'
import type { Locale } from '../domain/locale'
import { type FeedFormat, feedFormats } from '../domain/paths'
import { correctionsContent } from '../site/feeds/corrections-content'
import { mediaTypes } from '../site/feeds/media-types'
import { publicationsContent } from '../site/feeds/publications-content'
import { writeFeed } from '../site/feeds/write-feed'
import type { Press } from './press'
import type { Make, Routes, SiteFile } from './routes'

/** What feed readers follow. */
export const feedRoutes: Routes = {
  '/:locale/feed.:format': publications(() => ({})),
  '/:locale/sections/:slug.:format': publications((section) => ({ section })),
  '/:locale/analysts/:slug.:format': publications((analyst) => ({ analyst })),
  '/:locale/corrections.:format': async (press, { locale, format: asked }) => {
    const format = formatIn(asked)
    if (format === null) return null
    const [corrections, site] = await Promise.all([
      readCorrections(press.payload, locale),
      press.siteIn(locale),
    ])
    if (corrections === null) return null
    const { origin, hub } = press
    const { entries } = corrections
    return file(
      format,
      writeFeed(correctionsContent({ entries, site, origin, locale, hub }), format),
    )
  },
}

function publications(of: (slug: string) => FeedOf): Make {
  return async (press, { locale, slug = '', format: asked }) => {
    const format = formatIn(asked)
    if (format === null) return null
    const key = `feed ${locale} ${JSON.stringify(of(slug))}`
    const content = await press.once(key, () => contentOf(press, locale, of(slug)))
    return content && file(format, writeFeed(content, format))
  }
}

/** The same for every format. */
async function contentOf(press: Press, locale: Locale, of: FeedOf) {
  const feed = await readFeed(press.payload, locale, of)
  if (feed === null) return null
  const { origin, hub } = press
  return publicationsContent({ feed, site: await press.siteIn(locale), origin, locale, hub })
}

function formatIn(asked: string | undefined): FeedFormat | null {
  return feedFormats.find((format) => format === asked) ?? null
}

function file(format: FeedFormat, bytes: string): SiteFile {
  return { type: `${mediaTypes[format]}; charset=utf-8`, bytes }
}
