import { readCorrections } from '../cms/read/corrections'
import { type FeedOf, readFeed } from '../cms/read/feeds'
import { type FeedFormat, feedFormats } from '../domain/paths'
import { correctionsContent } from '../site/feeds/corrections-content'
import { mediaTypes } from '../site/feeds/media-types'
import { publicationsContent } from '../site/feeds/publications-content'
import { writeFeed } from '../site/feeds/write-feed'
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
  return async ({ payload, siteIn, origin, hub }, { locale, slug = '', format: asked }) => {
    const format = formatIn(asked)
    const feed = format && (await readFeed(payload, locale, of(slug)))
    if (!feed) return null
    const site = await siteIn(locale)
    const content = await publicationsContent({ feed, site, origin, locale, hub })
    return file(format, writeFeed(content, format))
  }
}

function formatIn(asked: string | undefined): FeedFormat | null {
  return feedFormats.find((format) => format === asked) ?? null
}

function file(format: FeedFormat, bytes: string): SiteFile {
  return { type: `${mediaTypes[format]}; charset=utf-8`, bytes }
}
