import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/domain/plain-text'
import { checkBody } from '../../src/domain/rich-text'
import { bodyState, countsOf } from '../../src/importer/body-state'
import { decode } from '../../src/importer/decode'
import type { Page } from '../../src/importer/page'
import { readPageText } from '../../src/importer/read-page'

/** A saved page of the invented review of Arvenia, as the importer reads it. */
function pageIn(name: string): Page {
  const decoded = decode(readFileSync(join(import.meta.dirname, 'pages', name)))
  if (!decoded.ok) throw new Error(`${name}: ${decoded.reason}`)
  const page = readPageText(decoded.value.text)
  if ('refused' in page) throw new Error(`${name}: ${page.refused.message}`)
  return { ...page, problems: [...decoded.value.problems, ...page.problems] }
}

function summaryOf(name: string) {
  const page = pageIn(name)
  const { language, week, section, verdict, title, byline, problems } = page
  return {
    ...{ language, week: week?.start ?? null, section, verdict, title, byline },
    lead: page.lead?.split(' ').slice(0, 3).join(' ') ?? null,
    ...countsOf(page.body),
    problems: problems.map(({ line, code }) => `${line} ${code}`),
  }
}

describe('saved pages of an old site', () => {
  test('a clean page gives everything and no problem', () => {
    expect(summaryOf('en-clean.txt')).toEqual({
      language: 'en',
      week: '2015-06-01',
      section: 'Security issues',
      verdict: 'same',
      title: 'Arvenia takes its plan for the ports out of the drawer',
      byline: ['Marta Hellin'],
      lead: 'The government of',
      paragraphs: 3,
      lists: 0,
      problems: [],
    })
  })

  test('a body that stands twice is kept once; what the page does not say stays empty', () => {
    expect(summaryOf('en-body-twice.txt')).toEqual({
      language: 'en',
      week: null,
      section: null,
      verdict: null,
      title: 'Dunmar seeks another road to the sea',
      byline: [],
      lead: 'The government of',
      paragraphs: 3,
      lists: 0,
      problems: [
        '1 week-missing',
        '1 section-missing',
        '1 verdict-missing',
        '1 byline-missing',
        '6 body-repeated',
      ],
    })
  })

  test('an empty byline names nobody, and a page without a section gets none', () => {
    expect(summaryOf('en-bare-by.txt')).toMatchObject({
      week: '2016-02-29',
      section: null,
      verdict: 'worse',
      title: 'Lorn will pay for ‘quiet on the quays’ again',
      byline: [],
      paragraphs: 2,
      problems: ['1 byline-empty', '4 section-missing'],
    })
  })

  test('a page saved three times over, header and all, is one page', () => {
    expect(summaryOf('en-three-copies-with-header.txt')).toMatchObject({
      week: '2016-03-14',
      section: 'The ruling elite',
      verdict: 'better',
      title: 'A chancellor without a chancery',
      byline: ['Marta Hellin', 'Joren Vask'],
      paragraphs: 2,
      problems: ['17 body-repeated'],
    })
  })

  test('a body that repeats only in part is kept whole and reported', () => {
    expect(summaryOf('en-partial-copy.txt')).toMatchObject({
      paragraphs: 5,
      problems: ['19 paragraphs-repeated'],
    })
  })

  test('the widget above the page does not date it, and boxes amid the body do not cut it', () => {
    const page = pageIn('en-widget-above.txt')
    expect(summaryOf('en-widget-above.txt')).toMatchObject({
      week: '2015-06-01',
      section: 'Fisheries and coast',
      verdict: 'better',
      title: 'Herring becomes a matter of state',
      byline: ['A. Lund', 'Marta Hellin', 'Joren Vask'],
      paragraphs: 4,
      lists: 2,
    })
    expect(page.problems.map(({ code }) => code)).toContain('section-unknown')
    expect(page.body.map(({ text }) => text)).not.toContain('RU')
    expect(page.body.filter(({ kind }) => kind === 'item')).toHaveLength(5)
  })

  test('lines broken at a fixed width become the paragraphs they were', () => {
    const page = pageIn('en-wrapped.txt')
    expect(summaryOf('en-wrapped.txt')).toMatchObject({ paragraphs: 3, lists: 1, problems: [] })
    expect(page.title).toBe(
      'The valley of the Orm asks for a bridge and is offered a commission to look into bridges',
    )
    expect(page.body.filter(({ kind }) => kind === 'item').map(({ text }) => text)).toEqual([
      'a bridge that carries two lanes and does not close when the river rises in the spring;',
      'a ferry until then.',
    ])
  })

  test('a Belarusian page in its own frame is Belarusian', () => {
    expect(summaryOf('be-clean.txt')).toEqual({
      language: 'be',
      week: '2021-12-13',
      section: 'Кіруючы клас',
      verdict: 'worse',
      title: 'Улады Арвеніі шукаюць пераемніка сярод губернатараў',
      byline: ['Марта Хелін', 'Ёрэн Васк'],
      lead: 'Улады Арвеніі ўпершыню',
      paragraphs: 3,
      lists: 0,
      problems: [],
    })
  })

  test('Windows-1251 is read, and said to have been', () => {
    expect(summaryOf('be-windows-1251.txt')).toMatchObject({
      language: 'be',
      week: '2021-06-07',
      section: 'Бяспека',
      title: 'Войска Арвеніі вучыцца без саюзнікаў',
      paragraphs: 2,
      problems: ['1 encoding'],
    })
  })

  test('UTF-16 with its mark is read', () => {
    expect(summaryOf('en-utf16.txt')).toMatchObject({
      week: '2020-09-14',
      paragraphs: 1,
      problems: [],
    })
  })

  test('Russian words in a Belarusian frame are Russian', () => {
    expect(summaryOf('ru-in-belarusian-frame.html')).toEqual({
      language: 'ru',
      week: '2020-09-14',
      section: 'Эканоміка',
      verdict: 'same',
      title: 'Арвения ищет покупателя для портов',
      byline: ['Ёрен Васк'],
      lead: 'Правительство Арвении объявило,',
      paragraphs: 2,
      lists: 1,
      problems: ['2 lang-differs', '31 link-dropped'],
    })
    expect(pageIn('ru-in-belarusian-frame.html').address).toBe(
      'https://review.example/by/2020/arveniya-ishchet-pokupatelya/',
    )
  })

  test('old markup without any structure is read by its line breaks', () => {
    expect(summaryOf('en-break-soup.html')).toMatchObject({
      week: '2015-06-08',
      section: 'Economy',
      verdict: 'worse',
      title: 'A levy on salt, and on those who count it',
      paragraphs: 3,
      lists: 1,
      problems: ['1 encoding', '10 byline-empty', '13 link-dropped', '15 picture-left-out'],
    })
  })

  test('names of classes are hints only: a page inside a "newsletter" element is still read', () => {
    expect(summaryOf('ru-layout.html')).toMatchObject({
      language: 'ru',
      week: '2020-12-28',
      section: 'Отношения с соседями',
      byline: ['Марта Хеллин', 'Ёрен Васк'],
      paragraphs: 2,
      problems: ['9 section-unknown'],
    })
  })

  test('a week without a year dates nothing', () => {
    expect(summaryOf('en-no-year.html')).toMatchObject({
      week: null,
      byline: ['Marta Hellin'],
      problems: ['2 week-year-missing', '2 section-missing'],
    })
  })

  test('a span that is no week from Monday to Sunday dates nothing', () => {
    expect(summaryOf('en-not-a-week.txt')).toMatchObject({
      week: null,
      problems: ['1 week-not-a-week'],
    })
  })

  test('the frame alone is no page', () => {
    expect(() => pageIn('en-only-frame.txt')).toThrow('No line of the file can be the title')
  })
})

describe('the body as the desk keeps it', () => {
  test.each(['en-widget-above.txt', 'ru-in-belarusian-frame.html', 'en-break-soup.html'])(
    'holds the words of %s and nothing that the desk refuses',
    (name) => {
      const { body } = pageIn(name)
      const state = bodyState(body)
      expect(checkBody(state)).toEqual({ ok: true, value: null })
      const words = plainText(state).replace(/\s+/g, ' ').trim()
      expect(words).toBe(body.map(({ text }) => text).join(' '))
    },
  )

  test('keeps headings, quotes, links, bold and italics', () => {
    const state = JSON.stringify(bodyState(pageIn('ru-in-belarusian-frame.html').body))
    expect(state).toContain('"tag":"h2"')
    expect(state).toContain('"type":"quote"')
    expect(state).toContain('"url":"https://ships.example/offer"')
    expect(state).toContain('"text":"обузой","format":3')
    expect(state).not.toContain('javascript')
  })
})
