import type { LedgerEntry, Site } from '../cms/read/types'
import type { Locale } from '../domain/locale'
import { correctionsContent } from './feeds/corrections-content'
import { mediaTypes } from './feeds/media-types'
import { writeFeed } from './feeds/write-feed'

type Feed = { entries: readonly LedgerEntry[]; site: Site; origin: string; locale: Locale }

export const atom = mediaTypes.atom

/** The newest corrections and retractions as an Atom feed (RFC 4287), each with its whole note. */
export function correctionsFeed(feed: Feed): string {
  return writeFeed(correctionsContent({ ...feed, hub: null }), 'atom')
}
