import { describe, expect, test } from 'vitest'
import { nearestLanguages, type OldPlace, oldPlaces } from '../../src/domain/old-address'

/** A place in short, as `section be byaspeka`. */
function inShort(place: OldPlace): string {
  const { kind, ...rest } = place
  return [kind, ...Object.values(rest)].filter((word) => word !== null).join(' ')
}

const meant = (address: string) => {
  const [path = '', search] = address.split(/(?=\?)/)
  return oldPlaces(path, search).map(inShort)
}

describe('An address of the old site may have meant', () => {
  test.each([
    ['/security-issues/', ['section en security-issues', 'commentary en security-issues']],
    ['/security-issues/?paged=3', ['section en security-issues', 'commentary en security-issues']],
    ['/security-issues/page/3/', ['section en security-issues', 'commentary en security-issues']],
    ['/by/byaspeka/', ['section be byaspeka', 'commentary be byaspeka']],
    ['/by/бяспека', ['section be бяспека', 'commentary be бяспека']],
    [
      '/by/%D0%B1%D1%8F%D1%81%D0%BF%D0%B5%D0%BA%D0%B0/',
      ['section be бяспека', 'commentary be бяспека'],
    ],
    ['/category/security-issues/', ['section en security-issues']],
    ['/by/category/news/byaspeka/page/2/', ['section be byaspeka']],
    ['/author/vera-malin/', ['analyst en vera-malin']],
    ['/author/vera-malin/page/2/', ['analyst en vera-malin']],
  ])('a list: %s', (address, places) => {
    expect(meant(address)).toEqual(places)
  })

  test.each([
    [
      '/security-issues/minsk-talks/',
      ['commentary en security-issues minsk-talks', 'section en minsk-talks'],
    ],
    ['/by/byaspeka/minsk-talks', ['commentary be byaspeka minsk-talks', 'section be minsk-talks']],
    [
      '/ru/security/minsk-talks/amp/',
      ['commentary ru security minsk-talks', 'section ru minsk-talks'],
    ],
    [
      '/security/minsk-talks?lang=ru',
      ['commentary ru security minsk-talks', 'section ru minsk-talks'],
    ],
    ['/2017/04/09/minsk-talks/', ['commentary en minsk-talks']],
  ])('a commentary: %s', (address, places) => {
    expect(meant(address)).toEqual(places)
  })

  test.each([
    ['/by/', ['home be']],
    ['/by', ['home be']],
    ['/?paged=4', ['archive en']],
    ['/page/4/', ['archive en']],
    ['/by/page/2', ['archive be']],
    ['/en/?paged=2', ['archive en']],
    ['/2017/04/', ['archive en 2017']],
    ['/?lang=by', ['home be']],
  ])('the home page or the archive: %s', (address, places) => {
    expect(meant(address)).toEqual(places)
  })

  test.each([
    ['/feed/', ['home en rss']],
    ['/by/feed/', ['home be rss']],
    ['/feed/atom/', ['home en atom']],
    ['/?feed=rss2', ['home en rss']],
    ['/rss.xml', ['home en rss']],
    ['/category/economy/feed', ['section en economy rss']],
    ['/author/vera-malin/feed/', ['analyst en vera-malin rss']],
  ])('a feed: %s', (address, places) => {
    expect(meant(address)).toEqual(places)
  })

  test('a text by its number', () => {
    expect(meant('/p/345')).toEqual(['number 345'])
    expect(meant('/p/345/')).toEqual(['number 345'])
    for (const none of ['/p', '/p/0', '/p/007', '/p/3a', '/p/3/4', '/p/12345678901'])
      expect(meant(none)).toEqual([])
  })

  test('one of ours, written otherwise', () => {
    expect(meant('/en/')).toEqual(['home en'])
    expect(meant('/en/issues/2026-W47/The-Port/')[0]).toBe('ours /en/issues/2026-w47/the-port')
    expect(meant('/by/archive/2020')[0]).toBe('ours /be/archive/2020')
    expect(meant('/en/trends/sections/power/')[0]).toBe('ours /en/trends/sections/power')
  })

  test('nothing that we could know', () => {
    for (const none of ['/', '/?p=123', '/tag/nato/', '/wp-content/uploads/a.pdf', '/author/'])
      expect(meant(none)).toEqual([])
  })

  test('whatever is malformed, as it was written', () => {
    expect(meant('/by/%E0%A4%A/x')).toEqual(['commentary be %e0%a4%a x', 'section be x'])
  })
})

test('where a text is not in the language, the one that its readers know best comes next', () => {
  expect(nearestLanguages('be')).toEqual(['be', 'ru', 'en'])
  expect(nearestLanguages('ru')).toEqual(['ru', 'be', 'en'])
  expect(nearestLanguages('en')).toEqual(['en', 'be', 'ru'])
})
