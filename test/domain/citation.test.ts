import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import type { Citation } from '../../src/domain/citation'
import { bibtex } from '../../src/domain/citation-bibtex'
import { type CslEntry, cslEntry, cslJson } from '../../src/domain/citation-csl'
import { citedName, initials } from '../../src/domain/citation-name'
import { ris } from '../../src/domain/citation-ris'
import { citationText } from '../../src/domain/citation-text'
import { locales } from '../../src/domain/locale'
import { cited, citedIssue } from './citation-samples'

const difficult = 'Up 5 % & {more {and} #1_a \\ ~ ^ $ “why?” ’ʼ — €'

const citations: Citation[] = locales.flatMap((locale) => [
  cited(locale),
  cited(locale, { corrected: '2031-03-12' }),
  cited(locale, { title: difficult, publication: 'A & B_{c', authors: [] }),
  citedIssue(locale),
  citedIssue(locale, { title: difficult, issueNumber: null, published: '2031-12-30' }),
])

/** What a reference manager makes of it. */
function imported(text: string): Record<string, unknown> {
  const [entry] = plugins.input.chain(text) as Record<string, unknown>[]
  if (!entry) throw new Error('Nothing was found in it.')
  return entry
}

/** The importers call a name of one word a family name. */
function withPlainNames({ author, ...entry }: CslEntry) {
  const names = author?.map((name) => ('literal' in name ? { family: name.literal } : name))
  return names ? { ...entry, author: names } : entry
}

describe.each(citations.map((citation) => ({ citation, entry: cslEntry(citation) })))(
  'a citation of “$entry.title” in $entry.language',
  ({ citation, entry }) => {
    test('is read from RIS as it was meant', () => {
      const { issue, ...rest } = withPlainNames(entry)
      expect(imported(ris(citation))).toMatchObject(
        citation.kind === 'issue' ? rest : { ...rest, issue },
      )
    })

    test('is read from BibTeX as it was meant', () => {
      const { type, ...rest } = withPlainNames(entry)
      // BibTeX knows one kind of article.
      const known = type === 'periodical' ? type : 'article-journal'
      expect(imported(bibtex(citation))).toMatchObject({ ...rest, type: known })
    })

    test('has as many opening as closing braces in BibTeX, which counts escaped ones too', () => {
      const braces = (mark: string) => bibtex(citation).split(mark).length
      expect(braces('{')).toBe(braces('}'))
    })

    test('is CSL-JSON that is read as the same', () => {
      expect(imported(cslJson(citation))).toMatchObject(JSON.parse(cslJson(citation))[0])
    })
  },
)

describe('A citation in plain text', () => {
  test('follows the habits of each language', () => {
    expect(locales.map((locale) => citationText(cited(locale)))).toEqual([
      'Verasok, A., & Ilar. (2031, March 11). Tolm puts off the harbour vote. Larvia Weekly, 2031-W10. https://review.example/en/issues/2031-w10/harbour-vote (short address: https://review.example/p/345)',
      'Верасок А., Ілар. Толм адкладае галасаванне пра з’езд у порце // Тыднёвік Ларвіі. 2031. 11 сакавіка. URL: https://review.example/be/issues/2031-w10/harbour-vote (кароткі адрас: https://review.example/p/345; дата звароту: дд.мм.гггг).',
      'Верасок А., Илар. Толм откладывает голосование о порте // Ларвийский еженедельник. 2031. 11 марта. URL: https://review.example/ru/issues/2031-w10/harbour-vote (короткий адрес: https://review.example/p/345; дата обращения: дд.мм.гггг).',
    ])
  })

  test('names an issue by its number and week', () => {
    expect(citationText(citedIssue('en'))).toBe(
      'Larvia Weekly. (2031, March 11). The issue of 3–9 March 2031 (No. 214). https://review.example/en/issues/2031-w10',
    )
    expect(citationText(citedIssue('en', { title: 'A delay' }))).toContain(
      ' A delay (No. 214; 3–9 March 2031). ',
    )
    expect(citationText(citedIssue('ru', { title: 'Отсрочка?' }))).toBe(
      'Ларвийский еженедельник : Отсрочка? 2031. № 214. 3–9 марта 2031 г. URL: https://review.example/ru/issues/2031-w10 (дата обращения: дд.мм.гггг).',
    )
  })

  test('begins with the title where nobody is named', () => {
    expect(citationText(cited('en', { authors: [], title: 'Who pays?' }))).toMatch(
      /^Who pays\? \(2031, March 11\)\. Larvia Weekly, /,
    )
    expect(citationText(cited('be', { authors: [] }))).toMatch(/^Толм адкладае .* \/\/ Тыднёвік/)
  })

  test('says that the words were corrected', () => {
    const said = locales.map((locale) => citationText(cited(locale, { corrected: '2031-03-12' })))
    expect(said[0]).toContain(' Corrected on 12 March 2031. https://')
    expect(said[1]).toContain(' З выпраўленнем ад 12 сакавіка 2031 г. URL')
    expect(said[2]).toContain(' С исправлением от 12 марта 2031 г. URL')
  })
})

describe('A byline in a citation', () => {
  test('is taken apart where it is a given name and a family name', () => {
    expect(citedName('Vera Malin')).toEqual({ family: 'Malin', given: 'Vera' })
    expect(citedName('Ганна-Марыя О’Ніл')).toEqual({ family: 'О’Ніл', given: 'Ганна-Марыя' })
    expect(initials('Ганна-Марыя')).toBe('Г.-М.')
  })

  test('stays as it is where it may be any pen name', () => {
    for (const byline of ['Ilar', 'An old fisher', 'The desk', 'Group 4', 'Анна Мария Корн'])
      expect(citedName(byline)).toEqual({ literal: byline })
  })
})
