import { describe, expect, test } from 'vitest'
import { folded } from '../../src/domain/folding'
import type { Locale } from '../../src/domain/locale'
import { soughtIn } from '../../src/search/sought'
import { stemsOf } from '../../src/search/stems'
import { replaced, tokensIn } from '../../src/search/tokens'

const forms = (text: string, locale: Locale) => tokensIn(text, locale).map(({ form }) => form)
const stemOf = (word: string, locale: Locale) => stemsOf(locale)(folded(word, locale))

describe('Words as they are compared', () => {
  test.each<[string, Locale, string[]]>([
    ['apostrophes are one letter', 'be', ["кар'ер", 'кар’ер', 'карʼер', 'КАР’ЕР', 'кар`ер']],
    ['ё is е', 'ru', ['ёлка', 'елка', 'Ёлка', 'е\u0308лка']],
    ['short у is у', 'be', ['ўлада', 'улада', 'у\u0306лада']],
    ['a Latin i amid Cyrillic letters is і', 'be', ['палiтыка', 'палітыка', 'палитыка']],
    [
      'accents, soft hyphens and joiners are nothing',
      'ru',
      ['замо́к', 'за\u00adмок', 'за\u2060мок'],
    ],
    ['a possessive is its noun', 'en', ['Halmar', 'Halmar’s', "Halmar's", 'HALMAR']],
    ['accents of Latin letters are nothing', 'en', ['cafe', 'café', 'cafe\u0301']],
  ])('%s (%s)', (_, locale, spellings) => {
    expect([...new Set(spellings.flatMap((spelling) => forms(spelling, locale)))]).toHaveLength(1)
  })

  test('are found whatever height their digits have, and a number without the mark of its note', () => {
    expect(forms('км²', 'be')).toEqual(forms('км2', 'be'))
    expect(forms('CO₂', 'en')).toEqual(forms('CO2', 'en'))
    expect(forms('14¹ in 2019²', 'en')).toEqual(['14', '1', 'in', '2019', '2'])
  })

  test('are the parts of a hyphenated word, whatever the hyphen', () => {
    for (const hyphen of ['-', '\u2010', '\u2011', '\u2013'])
      expect(forms(`вице${hyphen}премьер`, 'ru')).toEqual(['вице', 'премьер'])
  })

  test('are numbers as each language writes them', () => {
    expect(forms('2.5 or 2,5 of 12,500 and 3 400', 'en')).toEqual(
      '2.5 or 2.5 of 12500 and 3400'.split(' '),
    )
    expect(forms('7,5 % ад 12\u202f500, 14.09.2020', 'be')).toEqual(
      '7.5 ад 12500 14.09.2020'.split(' '),
    )
  })

  test('stand where they stand in the text', () => {
    const text = '«За\u00adмок» — the café.'
    const found = tokensIn(text, 'ru').map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(['За\u00adмок', 'the', 'café'])
  })

  test('can be replaced where they stand', () => {
    expect(replaced('бюжэт, «Бюжэт» і порт', 'бюжэт', 'бюджэт', 'be')).toBe(
      'бюджэт, «бюджэт» і порт',
    )
  })
})

describe('Forms of one word', () => {
  test.each<[Locale, string]>([
    ['en', 'election elections elected elect electing'],
    ['en', 'policy policies'],
    ['en', 'decision decisions'],
    ['en', 'woman women'],
    ['ru', 'безопасность безопасности безопасностью'],
    ['ru', 'ассамблея ассамблеи ассамблею ассамблеей'],
    ['ru', 'трибунал трибунала трибунале трибуналу'],
    ['ru', 'кредит кредита кредиты кредитов'],
    ['ru', 'поставка поставки поставок поставкам'],
    ['ru', 'украинец украинца украинцы украинцев'],
    ['ru', 'ЕС'],
  ])('have one stem (%s): %s', (locale, words) => {
    expect([...new Set(words.split(' ').map((word) => stemOf(word, locale)))]).toHaveLength(1)
  })

  test('do not swallow what only looks alike', () => {
    expect(stemOf('news', 'en')).not.toBe(stemOf('new', 'en'))
    expect(stemOf('США', 'ru')).toBe('сша')
    expect(stemOf('EU', 'en')).toBe('eu')
  })
})

describe('A query', () => {
  test('has each word once, and its quoted words together, in any quotation marks', () => {
    for (const query of ['"free harbour" port', '«free harbour» port', '“free harbour” port']) {
      const { words, phrases } = soughtIn(query, 'en')
      expect(words.map(({ form }) => form)).toEqual(['free', 'harbour', 'port'])
      expect(phrases).toEqual([[0, 1]])
    }
  })

  test('takes a quote that is not closed for nothing', () => {
    expect(soughtIn('"free harbour', 'en').phrases).toEqual([])
  })
})
