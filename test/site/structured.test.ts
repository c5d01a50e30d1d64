import { describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale'
import { analystPage } from '../../src/site/pages/analyst'
import { commentaryPage } from '../../src/site/pages/commentary'
import { homePage } from '../../src/site/pages/home'
import { issuePage } from '../../src/site/pages/issue'
import { jsonLd } from '../../src/site/structured/structured'
import { everyPage } from './every-page'
import { rendered } from './rendered'
import { analystList, commentary, home, issue, site, word } from './samples'
import { ranges, vocabulary } from './structured-vocabulary'

type Node = Record<string, unknown>

/** What a page tells machines, as they read it; nothing when it tells nothing. */
function toldOn(html: string): Node[] {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  if (json === undefined) return []
  const read = JSON.parse(json) as Node & { '@graph'?: Node[] }
  expect(read['@context']).toBe('https://schema.org')
  return read['@graph'] ?? [read]
}

const told = async (view: Parameters<typeof rendered>[0]) => toldOn(await rendered(view))

/** Every thing among what was told, with the property that it stands as. */
function thingsIn(value: unknown, as: string | null = null): { thing: Node; as: string | null }[] {
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, as))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([name, one]) => thingsIn(one, name))
  return [{ thing: value as Node, as }, ...inside]
}

const all = locales.flatMap((locale) =>
  Object.entries(everyPage(locale)).map(([name, view]) => ({ name, locale, view })),
)

describe.each(all)('What $name ($locale) tells machines', ({ view }) => {
  test('is said in words of schema.org, each where it belongs', async () => {
    for (const { thing, as } of thingsIn(await told(view))) {
      const type = String(thing['@type'])
      const known = vocabulary[type]
      expect(known, type).toBeDefined()
      const used = Object.keys(thing).filter((name) => !name.startsWith('@'))
      expect(used.filter((name) => !known?.includes(name))).toEqual([])
      if (as !== null) expect(ranges[as], as).toContain(type)
    }
  })

  test('names permanent addresses only', async () => {
    for (const { thing } of thingsIn(await told(view)))
      for (const name of ['url', 'item', '@id', 'identifier', 'correctionsPolicy'])
        expect(thing[name] ?? 'https://review.example/').toMatch(/^https:\/\/review\.example\//)
  })

  test('is nothing when the page is not there', async () => {
    if (view.status !== 200) expect(await told(view)).toEqual([])
  })
})

describe('A commentary tells machines', () => {
  test('what it is, who wrote it, where it came out and in which other languages', async () => {
    const [article] = await told(commentaryPage(commentary('en')))
    expect(article).toMatchObject({
      '@type': 'AnalysisNewsArticle',
      headline: word('title', 'en'),
      inLanguage: 'en',
      datePublished: '2031-03-11T07:30:00.000Z',
      dateModified: '2031-03-11T07:30:00.000Z',
      articleSection: 'The ruling elite',
      identifier: 'https://review.example/p/345',
      author: [
        {
          '@type': 'Person',
          name: 'Alena Verasok',
          url: 'https://review.example/en/analysts/alena-verasok',
        },
        {
          '@type': 'Person',
          name: 'Yan Tolmach',
          url: 'https://review.example/en/analysts/yan-talmach',
        },
      ],
      isPartOf: {
        '@type': 'PublicationIssue',
        '@id': 'https://review.example/en/issues/2031-w10',
        isPartOf: { '@type': 'Periodical', name: 'Larvia Weekly' },
      },
      image: {
        url: 'https://review.example/en/issues/2031-w10/harbour-vote-en.png',
        width: 1200,
        height: 630,
      },
      abstract: `The situation got worse. ${word('reason', 'en')}`,
    })
    expect(article?.workTranslation).toMatchObject([{ inLanguage: 'be' }, { inLanguage: 'ru' }])
  })

  test('of a person nothing but the name and the page', async () => {
    const pages = [
      commentaryPage(commentary('be')),
      issuePage(issue('be'), 'be'),
      analystPage({ data: analystList('be'), locale: 'be' }),
    ]
    for (const view of pages)
      for (const { thing } of thingsIn(await told(view)))
        if (thing['@type'] === 'Person')
          expect(Object.keys(thing).sort()).toEqual(['@type', 'name', 'url'])
  })

  test('what was corrected, latest first, and when', async () => {
    const note = (date: string, words: string) => ({ date, note: words, previousVerdict: null })
    const corrections = [note('2031-03-13T08:00:00.000Z', 'Twice.'), note('2031-03-12', 'Once.')]
    const [article] = await told(commentaryPage(commentary('en', { corrections })))
    expect(article).toMatchObject({
      dateModified: '2031-03-13T08:00:00.000Z',
      correction: [
        { '@type': 'CorrectionComment', text: 'Twice.' },
        { '@type': 'CorrectionComment', text: 'Once.', datePublished: '2031-03-12' },
      ],
    })
  })
})

test('the home page names the publication and who answers for it', async () => {
  const [website, periodical] = await told(
    homePage({ site: site('ru'), home: home('ru'), locale: 'ru' }),
  )
  expect(website).toMatchObject({ '@type': 'WebSite', name: 'Ларвийский еженедельник' })
  expect(periodical).toMatchObject({
    '@type': 'Periodical',
    publisher: {
      '@type': 'NewsMediaOrganization',
      correctionsPolicy: 'https://review.example/ru/corrections',
      publishingPrinciples: 'https://review.example/ru/method',
    },
  })
})

test('no words can end the element that holds them', async () => {
  const title = '</script><script>alert(1)</script><!-- & \u2028'
  const html = await rendered(commentaryPage(commentary('en', { title })))
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(toldOn(html)[0]).toMatchObject({ headline: title })
  expect(jsonLd([{ '@type': 'Person', name: title }])).not.toMatch(/[<>&\u2028]/)
})
