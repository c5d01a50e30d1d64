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
    paths.section(locale, 'the-ruling-house'),
    paths.analyst(locale, 'mira-solen'),
    paths.corrections(locale),
    paths.correctionsFeed(locale),
    paths.standing(locale, 'about'),
  ])
  expect(Object.keys(paths)).toHaveLength(9)
  expect(`\n${map.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    /en
    /en/archive
    /en/archive/2031
    /en/issues/2031-w10
    /en/issues/2031-w10/the-harvest-tax
    /en/sections/the-ruling-house
    /en/analysts/mira-solen
    /en/corrections
    /en/corrections.atom
    /en/about
    /be
    /be/archive
    /be/archive/2031
    /be/issues/2031-w10
    /be/issues/2031-w10/the-harvest-tax
    /be/sections/the-ruling-house
    /be/analysts/mira-solen
    /be/corrections
    /be/corrections.atom
    /be/about
    /ru
    /ru/archive
    /ru/archive/2031
    /ru/issues/2031-w10
    /ru/issues/2031-w10/the-harvest-tax
    /ru/sections/the-ruling-house
    /ru/analysts/mira-solen
    /ru/corrections
    /ru/corrections.atom
    /ru/about
    "
  `)
})
