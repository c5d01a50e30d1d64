import { describe, expect, test } from 'vitest'
import { linksIn } from '../../src/domain/links'
import { paths } from '../../src/domain/paths'
import { pathOfLink, placeAt } from '../../src/domain/site-path'

const origin = 'https://review.example'

describe('A link in a body', () => {
  test('stays on this site when its address says so, whatever hangs on it', () => {
    expect(pathOfLink('/en/archive/?page=2#top', origin)).toBe('/en/archive')
    expect(pathOfLink(`${origin}/be`, origin)).toBe('/be')
    expect(pathOfLink('/', origin)).toBe('/')
    for (const link of ['#note', 'mailto:a@b.example', 'https://elsewhere.example/en', 'https://'])
      expect(pathOfLink(link, origin)).toBeNull()
  })

  test('is found wherever it stands, and once', () => {
    const link = (url: string) => ({ type: 'link', fields: { url }, children: [] })
    const list = { type: 'list', children: [{ type: 'listitem', children: [link('/b')] }] }
    const children = [link('/a'), list, { type: 'paragraph', children: [link('/a')] }]
    expect(linksIn({ root: { type: 'root', children } })).toEqual(['/a', '/b'])
    expect(linksIn(null)).toEqual([])
  })
})

test('Every address that we build is known for what it is', () => {
  const week = '2031-W10'
  expect(placeAt(paths.home('en'))).toEqual({ kind: 'always' })
  expect(placeAt(paths.archive('be', 2031))).toEqual({ kind: 'always' })
  expect(placeAt(paths.corrections('ru'))).toEqual({ kind: 'always' })
  for (const path of [
    ...[paths.corrections('en', 2031), paths.corrections('en', undefined)],
    ...[paths.correctionsFeed('be', 'json'), paths.feed('ru', 'rss')],
    ...[paths.trends('en'), paths.trends('en', { year: 2031 })],
    ...[paths.search('be'), paths.data('ru'), '/data/updates.atom', '/sitemap.xml', '/robots.txt'],
  ])
    expect(placeAt(path), path).toEqual({ kind: 'always' })
  for (const path of [
    ...[paths.section('en', 'a', 2031), paths.sectionFeed('en', 'a', 'atom')],
    paths.trends('en', { section: 'a' }),
  ])
    expect(placeAt(path), path).toEqual({ kind: 'section', slug: 'a' })
  expect(placeAt(paths.trends('en', { analyst: 'a' }))).toEqual({ kind: 'analyst', slug: 'a' })
  expect(placeAt(paths.issue('en', week))).toEqual({ kind: 'issue', week })
  expect(placeAt(paths.commentary('en', week, 'a'))).toEqual({
    ...{ kind: 'commentary', locale: 'en', week, slug: 'a' },
  })
  expect(placeAt(paths.section('en', 'a'))).toEqual({ kind: 'section', slug: 'a' })
  expect(placeAt(paths.analyst('en', 'a'))).toEqual({ kind: 'analyst', slug: 'a' })
  expect(placeAt(paths.standing('en', 'about'))).toEqual({
    ...{ kind: 'standing', locale: 'en', name: 'about' },
  })
  for (const path of ['/2020/09/old-page', '/en/issues/none', '/en/sections/a/b', '/admin', '/p/7'])
    expect(placeAt(path)).toEqual({ kind: 'other' })
})
