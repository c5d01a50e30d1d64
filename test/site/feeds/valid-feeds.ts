import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { parseRssFeed } from 'feedsmith'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { expectAtom } from '../grammars/valid-xml'

const names = {
  a: 'http://www.w3.org/2005/Atom',
  c: 'http://purl.org/rss/1.0/modules/content/',
}

/** Throws when a feed is not Atom, by its grammar and by what RFC 4287 says beside it. */
export function expectAtomFeed(xml: string): void {
  expectAtom(xml)
  within(xml, (find) => {
    if (find('/a:feed[not(a:author)]/a:entry[not(a:author)]')) throw new Error('Nobody signs.')
    unlike(find.all('//a:entry/a:id'))
    for (const id of find.all('//a:id')) if (!URL.canParse(id)) throw new Error(`No URI: ${id}`)
    if (find('//a:entry[not(a:content) and not(a:link[@rel="alternate"])]'))
      throw new Error('An entry leads nowhere.')
    if (!find('/a:feed/a:link[@rel="self"]')) throw new Error('The feed does not say where it is.')
    if (find('//a:link[@rel="alternate"][@hreflang = preceding-sibling::a:link/@hreflang]'))
      throw new Error('Two links lead to pages in one language.')
  })
}

const channelParts = ['title', 'link', 'description', 'language', 'lastBuildDate', 'item']
const itemParts = ['title', 'link', 'description', 'category', 'guid', 'pubDate']
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/

/** Throws when a feed is not RSS 2.0, by https://www.rssboard.org/rss-specification. */
export function expectRssFeed(xml: string): void {
  parseRssFeed(xml)
  within(xml, (find) => {
    if (!find('/rss[@version="2.0"]/channel') || find('/rss/channel[2]'))
      throw new Error('This is not one channel of RSS 2.0.')
    for (const part of ['title', 'link', 'description'])
      if (find.all(`/rss/channel/${part}`).length !== 1)
        throw new Error(`The channel has no ${part}`)
    if (find('//item[not(title) and not(description)]')) throw new Error('An item says nothing.')
    onlyParts(find.names('/rss/channel/*[namespace-uri()=""]'), channelParts)
    onlyParts(find.names('//item/*[namespace-uri()=""]'), itemParts)
    for (const date of find.all('//pubDate | //lastBuildDate'))
      if (!rfc822.test(date) || new Date(date).toUTCString() !== date)
        throw new Error(`No date: ${date}`)
    for (const link of find.all('//link'))
      if (!/^https?:/.test(link)) throw new Error(`No address: ${link}`)
    if (find('//guid[not(@isPermaLink="false")]')) throw new Error('A guid passes for an address.')
    unlike(find.all('//guid'))
    if (!find('/rss/channel/a:link[@rel="self"][@href][@type="application/rss+xml"]'))
      throw new Error('The feed does not say where it is.')
  })
}

const ajv = addFormats.default(new Ajv2020({ allErrors: true }))
const isJsonFeed = ajv.compile(
  JSON.parse(readFileSync(new URL('../grammars/json-feed.json', import.meta.url), 'utf8')),
)

/** Throws when a feed is not JSON Feed 1.1. */
export function expectJsonFeed(json: string): void {
  const feed = JSON.parse(json)
  if (!isJsonFeed(feed)) throw new Error(ajv.errorsText(isJsonFeed.errors))
  unlike(feed.items.map(({ id }: { id: string }) => id))
}

type Find = ((xpath: string) => boolean) & {
  all(xpath: string): string[]
  names(xpath: string): string[]
}

function within(xml: string, look: (find: Find) => void): void {
  const document = XmlDocument.fromString(xml)
  const nodes = (xpath: string) => document.find(xpath, names) as XmlElement[]
  const find = Object.assign((xpath: string) => nodes(xpath).length > 0, {
    all: (xpath: string) => nodes(xpath).map(({ content }) => content),
    names: (xpath: string) => nodes(xpath).map(({ name }) => name),
  })
  try {
    look(find)
  } finally {
    document.dispose()
  }
}

function unlike(values: readonly string[]): void {
  if (new Set(values).size !== values.length) throw new Error(`Not all differ: ${values.join(' ')}`)
}

function onlyParts(found: readonly string[], known: readonly string[]): void {
  const strange = found.find((name) => !known.includes(name))
  if (strange) throw new Error(`RSS knows no ${strange}.`)
}
