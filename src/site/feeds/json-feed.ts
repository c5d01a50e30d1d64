import type { FeedAuthor, FeedContent, FeedEntry } from './feed-content'

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: FeedContent): string {
  const { lang, title, subtitle, publisher, page, self, hub, entries } = feed
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: title.text,
    home_page_url: page,
    feed_url: self.json,
    ...(subtitle ? { description: subtitle.text } : {}),
    language: lang,
    authors: [authorOf(publisher)],
    ...(hub === null ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(itemOf),
  }
  return `${JSON.stringify(written, null, 1)}\n`
}

function itemOf(entry: FeedEntry) {
  const { id, lang, title, url, published, updated, authors, categories, summary, content } = entry
  return {
    id,
    url,
    title,
    language: lang,
    date_published: published,
    date_modified: updated,
    ...(authors.length === 0 ? {} : { authors: authors.map(authorOf) }),
    ...(categories.length === 0 ? {} : { tags: categories.map(({ label }) => label.text) }),
    ...(summary === null ? {} : { summary }),
    [content.type === 'html' ? 'content_html' : 'content_text']: content.value,
  }
}

function authorOf({ name, uri }: FeedAuthor) {
  return { name: name.text, ...(uri === null ? {} : { url: uri }) }
}
