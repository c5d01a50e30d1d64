import { expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { paths } from '../../src/domain/paths'

test('The site map of the review', () => {
  const map = locales.flatMap((locale) => [
    paths.home(locale),
    paths.archive(locale),
    paths.archive(locale, 2031),
    paths.issue(locale, '2031-W10'),
    paths.commentary(locale, '2031-W10', 'the-harvest-tax'),
    paths.book(locale, '2031-W10', 'epub'),
    paths.book(locale, '2031-W10', 'html'),
    paths.section(locale, 'the-ruling-house'),
    paths.section(locale, 'the-ruling-house', 2031),
    paths.analyst(locale, 'mira-solen'),
    paths.corrections(locale),
    paths.corrections(locale, 2031),
    paths.trends(locale),
    paths.trends(locale, { year: 2031 }),
    paths.trends(locale, { section: 'the-ruling-house' }),
    paths.trends(locale, { analyst: 'mira-solen' }),
    paths.search(locale),
    paths.data(locale),
    paths.standing(locale, 'about'),
    paths.feed(locale, 'atom'),
    paths.sectionFeed(locale, 'the-ruling-house', 'rss'),
    paths.analystFeed(locale, 'mira-solen', 'json'),
    paths.correctionsFeed(locale),
    paths.preview(paths.commentary(locale, '2031-W10', 'the-harvest-tax')),
  ])
  expect(Object.keys(paths)).toHaveLength(18)
  expect(`\n${map.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    /en
    /en/archive
    /en/archive/2031
    /en/issues/2031-w10
    /en/issues/2031-w10/the-harvest-tax
    /en/issues/2031-w10/review-2031-w10-en.epub
    /en/issues/2031-w10/review-2031-w10-en.single.html
    /en/sections/the-ruling-house
    /en/sections/the-ruling-house/2031
    /en/analysts/mira-solen
    /en/corrections
    /en/corrections/2031
    /en/trends
    /en/trends/2031
    /en/trends/sections/the-ruling-house
    /en/trends/analysts/mira-solen
    /en/search
    /en/data
    /en/about
    /en/feed.atom
    /en/sections/the-ruling-house.rss
    /en/analysts/mira-solen.json
    /en/corrections.atom
    /en/issues/2031-w10/the-harvest-tax.png
    /be
    /be/archive
    /be/archive/2031
    /be/issues/2031-w10
    /be/issues/2031-w10/the-harvest-tax
    /be/issues/2031-w10/review-2031-w10-be.epub
    /be/issues/2031-w10/review-2031-w10-be.single.html
    /be/sections/the-ruling-house
    /be/sections/the-ruling-house/2031
    /be/analysts/mira-solen
    /be/corrections
    /be/corrections/2031
    /be/trends
    /be/trends/2031
    /be/trends/sections/the-ruling-house
    /be/trends/analysts/mira-solen
    /be/search
    /be/data
    /be/about
    /be/feed.atom
    /be/sections/the-ruling-house.rss
    /be/analysts/mira-solen.json
    /be/corrections.atom
    /be/issues/2031-w10/the-harvest-tax.png
    /ru
    /ru/archive
    /ru/archive/2031
    /ru/issues/2031-w10
    /ru/issues/2031-w10/the-harvest-tax
    /ru/issues/2031-w10/review-2031-w10-ru.epub
    /ru/issues/2031-w10/review-2031-w10-ru.single.html
    /ru/sections/the-ruling-house
    /ru/sections/the-ruling-house/2031
    /ru/analysts/mira-solen
    /ru/corrections
    /ru/corrections/2031
    /ru/trends
    /ru/trends/2031
    /ru/trends/sections/the-ruling-house
    /ru/trends/analysts/mira-solen
    /ru/search
    /ru/data
    /ru/about
    /ru/feed.atom
    /ru/sections/the-ruling-house.rss
    /ru/analysts/mira-solen.json
    /ru/corrections.atom
    /ru/issues/2031-w10/the-harvest-tax.png
    "
  `)
})
