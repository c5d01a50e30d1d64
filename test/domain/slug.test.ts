import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookFormats, feedFormats, paths } from '../../src/domain/paths'
import { checkSlug, isPrintableSlug, isSlug, slugOf, slugWithNumber } from '../../src/domain/slug'

fc.configureGlobal({ seed: 2020 })

const letters = fc.constantFrom(..."абвгґдеёєжзіїйклмнопрстуўфхцчшщъыьэюяАБЎ abcxyz '’ʼ-–—«»0123")
const title = fc.string({ unit: letters, maxLength: 200 })
const anything = fc.string({ unit: 'grapheme' })

describe('The address of a title', () => {
  test.each([
    ['Бяспека', 'byaspeka'],
    ['Кіруючы клас', 'kiruyuchy-klas'],
    [
      'Минск пытается сойти с российского поезда эскалации',
      'minsk-pytaetsya-soyti-s-rossiyskogo-poezda-eskalacii',
    ],
    ['Ў, Ё, Ґ: усе літары', 'u-yo-g-use-litary'],
    ['«Край»: 10 гадоў пасля', 'kray-10-gadou-paslya'],
    ['Café Łódź — Straße', 'cafe-lodz-strasse'],
    ['  Two   spaces, and a tail! ', 'two-spaces-and-a-tail'],
  ])('%s is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  test('drops an apostrophe, whichever of three was typed, and joins what it parted', () => {
    const typed = ["аб'яднанне", 'аб’яднанне', 'абʼяднанне'].map(slugOf)
    expect(new Set(typed)).toEqual(new Set(['abyadnanne']))
  })

  test('reads a letter and its accent as one, however they are stored', () => {
    expect(slugOf('й'.normalize('NFD'))).toBe(slugOf('й'.normalize('NFC')))
    expect(slugOf('ў ё'.normalize('NFD'))).toBe('u-yo')
  })

  test('is cut after a whole word, near 80 characters', () => {
    const slug = slugOf('абмеркаванне '.repeat(12))
    expect(slug).toBe(Array(6).fill('abmerkavanne').join('-'))
    expect(slug.length).toBe(77)
  })

  test('is cut inside a word only when that word alone is too long', () => {
    expect(slugOf('a'.repeat(100))).toBe('a'.repeat(80))
  })

  test('is empty when nothing of the title can be written so', () => {
    expect(['', '   ', '—', '谢谢', 'ь'].map(slugOf)).toEqual(['', '', '', '', ''])
  })

  test('is always an address, at most 80 characters long, and its own address', () => {
    fc.assert(
      fc.property(fc.oneof(title, anything), (words) => {
        const slug = slugOf(words)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugOf(slug)).toBe(slug)
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same for small and capital letters', () => {
    fc.assert(
      fc.property(title, (words) => {
        expect(slugOf(words.toUpperCase())).toBe(slugOf(words))
      }),
    )
  })
})

test('An address has small Latin letters, digits and single hyphens between them', () => {
  const good = ['a', 'a-b', '2020', 'a1-b2']
  const bad = ['', 'A', 'a--b', '-a', 'a-', 'a b', 'a/b', 'бяспека', 'a\n', null, 7]
  expect(good.filter((slug) => !isSlug(slug))).toEqual([])
  expect(bad.filter((slug) => isSlug(slug))).toEqual([])
})

test('An address is at most 80 letters long, and old ones are printed up to 200', () => {
  expect(checkSlug('a'.repeat(80)).ok).toBe(true)
  expect(checkSlug('a'.repeat(81))).toEqual({ ok: false, reason: 'slugTooLong' })
  expect([81, 200, 201, 300].map((long) => isPrintableSlug('a'.repeat(long)))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('Every file of the longest address that is printed has a name that a disk can hold', () => {
  const slug = 'a'.repeat(200)
  const own = [
    paths.commentary('en', '2020-W38', slug),
    paths.section('en', slug),
    paths.trends('en', { analyst: slug }),
    ...feedFormats.map((format) => paths.analystFeed('be', slug, format)),
    ...bookFormats.map((format) => paths.book('ru', '2020-W38', format)),
  ]
  const files = [...own, ...own.map(paths.preview), ...own.map((path) => `${path}.live.html`)]
  const drafts = files.map((file) => `${file}.single.html.br.0123456789abcdef.new`)
  const longest = Math.max(...drafts.flatMap((file) => file.split('/').map((part) => part.length)))
  expect(longest).toBeLessThan(255)
})

test.each([
  ...['index', '404', 'con', 'nul', 'lpt1'],
  ...['feed', 'sections', 'analysts', 'issues', 'archive', 'corrections', 'trends', 'search'],
  ...['data', 'about', 'method', 'en', 'be', 'ru'],
])('No text, section or analyst is called %s, which means something else', (word) => {
  expect(checkSlug(word)).toEqual({ ok: false, reason: 'slugReserved' })
  expect(slugOf(word)).toBe(`${word}-1`)
})

test('No address has a dot, a slash, an escape, or what nobody sees', () => {
  const typed = [
    'a.html',
    'a/b',
    '..',
    'a%2fb',
    'a\u200bb',
    'a\u202eb',
    'a\u0000b',
    'a\u00adb',
    'A',
  ]
  expect(typed.filter((slug) => isSlug(slug))).toEqual([])
})

test('A number that tells two addresses apart makes neither too long', () => {
  expect(slugWithNumber('harvest', 2)).toBe('harvest-2')
  const long = slugWithNumber(`${'a'.repeat(77)}-bc`, 12)
  expect(long).toBe(`${'a'.repeat(77)}-12`)
  expect(isSlug(slugWithNumber('a'.repeat(80), 100))).toBe(true)
})
