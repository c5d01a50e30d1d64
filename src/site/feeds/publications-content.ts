import type { Feed, FeedItem } from '../../cms/read/feeds'
import type { AnalystLink, Said, Site } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { feedMessages } from '../messages/feeds'
import { messagesFor } from '../messages/messages-for'
import { entryMarkup } from './entry-markup'
import { type FeedAuthor, type FeedContent, type FeedEntry, updatedOf } from './feed-content'
import { type FeedSetting, publisherOf, selfOf } from './feed-frame'
import type { FeedPlace } from './feed-places'
import { tagOf } from './tag'

type Publications = FeedSetting & { feed: Feed }

/** The newest publications, or those of one section or analyst, as a feed with the whole words. */
export async function publicationsContent(publications: Publications): Promise<FeedContent> {
  const { feed, site, origin, locale, hub } = publications
  const entries = await Promise.all(feed.items.map((item) => entryOf(item, origin)))
  const place = placeOf(feed)
  return {
    lang: locale,
    title: titleOf(feed, site, locale),
    subtitle: subtitleOf(feed, site, locale),
    publisher: publisherOf(site, origin, locale),
    page: `${origin}${pageOf(place, locale)}`,
    self: selfOf(origin, locale, place),
    updated: updatedOf(entries),
    hub,
    entries,
  }
}

function placeOf({ section, analyst }: Feed): FeedPlace {
  if (section) return { section }
  return analyst ? { analyst } : 'all'
}

function pageOf(place: FeedPlace, locale: Locale): string {
  if (typeof place === 'string') return paths.home(locale)
  return 'section' in place
    ? paths.section(locale, place.section.slug)
    : paths.analyst(locale, place.analyst.slug)
}

function titleOf({ section, analyst }: Feed, site: Site, locale: Locale): Said {
  const of = section?.name ?? analyst?.name
  return of ? { text: `${site.name.text}: ${of.text}`, lang: locale } : site.name
}

function subtitleOf({ section, analyst }: Feed, site: Site, locale: Locale): Said | null {
  const messages = feedMessages[locale]
  if (section) return { text: messages.ofSection(section.name.text), lang: locale }
  return analyst ? { text: messages.ofAnalyst(analyst.name.text), lang: locale } : site.tagline
}

async function entryOf(item: FeedItem, origin: string): Promise<FeedEntry> {
  const { commentary, card, changedAt, retraction } = item
  const { locale, week, slug, section, verdict } = card
  const url = `${origin}${paths.commentary(locale, week.id, slug)}`
  const judged = retraction ? null : verdict
  return {
    // The last day of its week stays, also when it is printed anew after it was taken back.
    id: tagOf(origin, week.end, `commentaries/${commentary}/${locale}`),
    lang: locale,
    title: retraction ? `${messagesFor(locale).retractedLabel}: ${card.title}` : card.title,
    url,
    published: card.publishedAt,
    updated: changedAt,
    authors: card.analysts.map((analyst) => authorOf(analyst, origin, locale)),
    categories: [
      ...(section ? [{ term: section.slug, label: section.name }] : []),
      ...(judged ? [{ term: judged.value, label: judged.label }] : []),
    ],
    summary: retraction ? null : (card.lead ?? judged?.reason ?? null),
    content: { type: 'html', value: await entryMarkup(item, { origin, url }) },
  }
}

function authorOf({ slug, name }: AnalystLink, origin: string, locale: Locale): FeedAuthor {
  return { name, uri: `${origin}${paths.analyst(locale, slug)}` }
}
