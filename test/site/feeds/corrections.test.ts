import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../src/cms/read/types'
import { type Locale, locales } from '../../../src/domain/locale'
import { correctionsContent } from '../../../src/site/feeds/corrections-content'
import { writeFeed } from '../../../src/site/feeds/write-feed'
import { correctionsPage } from '../../../src/site/pages/corrections'
import { rendered } from '../rendered'
import { card, ledger, site, verdict, word } from '../samples'

const origin = 'https://review.example'

type Node = { name: string; attributes: Record<string, string>; text: string; nodes: Node[] }

/** Reads strictly, as a feed reader does: throws at whatever is not well formed. */
function parsed(xml: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', nodes: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes, local, uri }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom')
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const node = { name: local, attributes: Object.fromEntries(values), text: '', nodes: [] }
    open.at(-1)?.nodes.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [feed] = root.nodes
  if (!feed) throw new Error('The feed is empty.')
  return feed
}

const all = ({ nodes }: Node, name: string) => nodes.filter((node) => node.name === name)

function only(node: Node, name: string): Node {
  const [found, ...others] = all(node, name)
  if (!found || others.length > 0) throw new Error(`${others.length + 1} times ${name}`)
  return found
}

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  const date = '2031-03-12T16:20:00.000Z'
  const said = { date, note: 'It was six, not seven.', previousVerdict: null }
  return { id: 'a1', kind: 'correction', card: card('en'), ...said, ...changes }
}

const written = (entries: LedgerEntry[], locale: Locale) =>
  writeFeed(correctionsContent({ entries, site: site(locale), origin, locale, hub: null }), 'atom')

const feedOf = (entries: LedgerEntry[]) => parsed(written(entries, 'en'))

describe('The feed of corrections', () => {
  test.each(locales)('has in %s all that Atom asks for', (locale) => {
    const { entries } = ledger(locale)
    const feed = parsed(written(entries, locale))
    const self = `${origin}/${locale}/corrections.atom`
    expect([feed.name, feed.attributes['xml:lang']]).toEqual(['feed', locale])
    expect(only(feed, 'id').text).toBe(self)
    expect(only(feed, 'title').text).not.toBe('')
    expect(only(feed, 'updated').text).toBe(entries[0]?.date)
    expect(only(only(feed, 'author'), 'name').text).toBe(site(locale).name.text)
    const links = all(feed, 'link').map(({ attributes: { rel, href } }) => [rel, href])
    expect(links).toEqual([
      ['self', self],
      ['alternate', `${origin}/${locale}/corrections`],
    ])
    const told = all(feed, 'entry')
    expect(told).toHaveLength(entries.length)
    expect(new Set(told.map((node) => only(node, 'id').text)).size).toBe(entries.length)
    for (const node of told) {
      expect(node.attributes['xml:lang']).toBe(locale)
      for (const name of ['title', 'published', 'updated', 'content'])
        expect(only(node, name).text).not.toBe('')
      expect(only(node, 'link').attributes.href).toContain(`${origin}/${locale}/issues/`)
    }
    expect(told.map((node) => only(node, 'content').text)).toContain(word('correction', locale))
  })

  test('gives the whole note, and the verdict before when that was changed', () => {
    const note = 'One paragraph.\n\nAnother.'
    const previousVerdict = verdict('same', 'en')
    const [told] = all(feedOf([entry({ note, previousVerdict })]), 'entry')
    if (!told) throw new Error('No entry.')
    expect(only(told, 'content').text).toBe(
      `${note}\n\nVerdict before the correction: ${previousVerdict.label.text}`,
    )
    expect(only(told, 'category').attributes.term).toBe('correction')
  })

  test('names an entry by what no move of its commentary changes', () => {
    const moved = card('en', { slug: 'elsewhere' })
    const ids = [entry(), entry({ card: moved })].map((one) =>
      all(feedOf([one]), 'entry').map((node) => only(node, 'id').text),
    )
    expect(ids).toEqual([
      ['tag:review.example,2031-03-12:publications/a1'],
      ['tag:review.example,2031-03-12:publications/a1'],
    ])
  })

  test('holds whatever an editor may write', () => {
    const note = `<b>"AT&T"</b> ]]> 'x' \u0001\uD800 \u{1F5F3} &amp;`
    const feed = feedOf([entry({ note, card: card('en', { title: 'R&D <1' }) })])
    const [told] = all(feed, 'entry')
    expect(told && only(told, 'content').text).toBe(`<b>"AT&T"</b> ]]> 'x'  \u{1F5F3} &amp;`)
    expect(told && only(told, 'title').text).toBe('Correction: R&D <1')
  })

  test('is whole before anything has been corrected', () => {
    const feed = feedOf([])
    expect(all(feed, 'entry')).toEqual([])
    expect(Number.isNaN(Date.parse(only(feed, 'updated').text))).toBe(false)
  })

  test('is found from the page of corrections, by people and by programs', async () => {
    const html = await rendered(correctionsPage({ data: ledger('be'), locale: 'be' }))
    expect(html).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="[^"]+\/be\/corrections\.atom"\/>/,
    )
    for (const [format, type] of [
      ['atom', 'application/atom+xml'],
      ['rss', 'application/rss+xml'],
      ['json', 'application/feed+json'],
    ])
      expect(html).toContain(`<a href="/be/corrections.${format}" type="${type}">`)
  })
})
