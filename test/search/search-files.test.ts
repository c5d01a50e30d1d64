import { describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../src/domain/search-document'
import { readAsked, understood } from '../../src/search/asked'
import { find } from '../../src/search/find'
import { searchFiles, searchHead } from '../../src/search/search-files'
import { loadFrom } from './measure'

const of = (year: number) => ({ locale: 'en', year }) as const

function document(week: string, slug: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    ...{ week, slug, title: `Title of ${slug}`, lead: null, reason: null, section: null },
    ...{ body: 'Nothing else.', analysts: [], verdict: null, publishedAt: '2031-01-01T09:00:00Z' },
    ...more,
  }
}

const names = {
  sections: [{ slug: 'harbours', name: { text: 'Harbours', lang: 'en' as const } }],
  analysts: [{ slug: 'yan', name: { text: 'Yan Tolmach', lang: 'en' as const } }],
}

async function slugs(documents: SearchDocument[], query: string): Promise<string[]> {
  const years = [...new Set(documents.map(({ week }) => Number(week.slice(0, 4))))]
  const files = new Map([
    ...years.flatMap((year) => [
      ...searchFiles(
        documents.filter(({ week }) => week.startsWith(String(year))),
        of(year),
      ),
    ]),
    searchHead('en', { years, ...names }),
  ])
  const question = understood(readAsked(new URLSearchParams(query)))
  if (!question.ok) throw new Error(question.reason)
  return (await find(loadFrom(files), 'en', question.value)).results.map(({ slug }) => slug)
}

describe('The index of a year', () => {
  const some = [document('2031-W10', 'b'), document('2031-W09', 'a'), document('2031-W10', 'c')]

  test('is the same whatever order its documents come in', () => {
    const files = searchFiles(some, of(2031))
    expect([...searchFiles(some.toReversed(), of(2031))]).toEqual([...files])
    expect(files.size).toBeGreaterThan(4)
  })

  test('is of scripts that call one function with JSON and nothing else', () => {
    const hostile = document('2031-W10', 'x', { body: '</script> "quoted" \u2028 __proto__' })
    for (const [name, script] of searchFiles([hostile], of(2031))) {
      expect(script.startsWith(`wr("${name}",`)).toBe(true)
      expect(script.endsWith(')\n')).toBe(true)
      expect(() => JSON.parse(script.slice(`wr("${name}",`.length, -2))).not.toThrow()
    }
  })

  test('finds nothing in a language that has nothing', async () => {
    const question = understood(readAsked(new URLSearchParams('q=port')))
    if (!question.ok) throw new Error(question.reason)
    expect((await find(loadFrom(new Map()), 'en', question.value)).total).toBe(0)
  })
})

describe('What is found', () => {
  test('comes by where the words stand, and the newer first where that is the same', async () => {
    const documents = [
      document('2030-W10', 'old-title', { title: 'The ferries' }),
      document('2031-W10', 'body', { body: 'A ferry. Two ferries. No ferry.' }),
      document('2031-W11', 'lead', { lead: 'A ferry comes.' }),
      document('2029-W10', 'section', { section: 'harbours' }),
      document('2031-W12', 'new-title', { title: 'The ferries' }),
    ]
    expect(await slugs(documents, 'q=ferry')).toEqual(['new-title', 'old-title', 'lead', 'body'])
    expect(await slugs(documents, 'q=harbour')).toEqual(['section'])
  })

  test('has all words, in one field or in several, and quoted ones side by side', async () => {
    const documents = [
      document('2031-W10', 'apart', { title: 'A harbour', body: 'It is free.' }),
      document('2031-W10', 'together', { body: 'The free harbour.' }),
      document('2031-W10', 'one', { body: 'Free.' }),
      document('2031-W10', 'by-yan', { analysts: ['yan'], body: 'Free.' }),
    ]
    expect((await slugs(documents, 'q=free+harbour')).sort()).toEqual(['apart', 'together'])
    expect(await slugs(documents, 'q="free+harbour"')).toEqual(['together'])
    expect(await slugs(documents, 'q="Yan+Tolmach"+free')).toEqual(['by-yan'])
  })

  test('never joins the end of one field with the beginning of the next', async () => {
    const documents = [document('2031-W10', 'a', { title: 'So free', lead: 'Harbour of all.' })]
    expect(await slugs(documents, 'q="free+harbour"')).toEqual([])
  })

  test('is asked for by filters as well, the newest first without words', async () => {
    const documents = [
      document('2031-W10', 'a', { section: 'harbours', verdict: 'worse', analysts: ['yan'] }),
      document('2031-W12', 'b', { section: 'harbours', verdict: 'better' }),
      document('2030-W52', 'c', { section: 'harbours', verdict: 'worse' }),
    ]
    expect(await slugs(documents, 'section=harbours')).toEqual(['b', 'a', 'c'])
    expect(await slugs(documents, 'section=harbours&verdict=worse')).toEqual(['a', 'c'])
    expect(await slugs(documents, 'analyst=yan')).toEqual(['a'])
    expect(await slugs(documents, 'from=2031-W11')).toEqual(['b'])
    expect(await slugs(documents, 'from=2030-W52&to=2031-W10')).toEqual(['a', 'c'])
    expect(await slugs(documents, 'q=title&section=nowhere')).toEqual([])
  })

  test('may only begin with the last word, when nothing else is found', async () => {
    const documents = [document('2031-W10', 'a', { body: 'A harbour of constitutionalists.' })]
    expect(await slugs(documents, 'q=harbour+constitutionali')).toEqual(['a'])
    expect(await slugs(documents, 'q=constitutionali+harbour')).toEqual([])
  })
})
