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
  expect(Object.keys(paths)).toHaveLength(17)
  expect(`\n${map.join('\n')}\n`).toMatchInlineSnapshot()
})
