import { beforeAll, describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale'
import { paper } from '../../../src/site/books/pdf-paper'
import { booksMessages } from '../../../src/site/messages/books'
import { messagesFor } from '../../../src/site/messages/messages-for'
import { type ReadPdf, readPdf } from '../../support/read-pdf'
import { body, heading, paragraph } from '../lexical-samples'
import { commentary, site, word } from '../samples'
import { inABook, made, origin, sampleBook } from './sample-book'

const spaces = /[\s\u00a0]+/g
const flat = (text: string) => text.replace(spaces, ' ').trim()

describe.each(locales)('The issue as PDF (%s)', { timeout: 60_000 }, (locale) => {
  const long = Array.from({ length: 9 }, (_, place) =>
    inABook(
      commentary(locale, {
        slug: `long-${place}`,
        title: `${place + 4}. ${word('other', locale)}`,
        body: body(...paragraphs(locale, 6 + place * 3)),
      }),
    ),
  )
  const book = sampleBook(locale, long)
  let bytes: Buffer
  let pdf: ReadPdf

  beforeAll(async () => {
    bytes = await made('pdf', book)
    pdf = readPdf(bytes)
  }, 60_000)

  const wordsOn = (page: number) => flat((pdf.pages[page] ?? []).map(({ text }) => text).join(''))
  const readOn = (page: number) => (pdf.pages[page] ?? []).filter(({ tag }) => tag !== 'Artifact')

  test('prints in its contents the page on which each commentary begins, and leads there', () => {
    const begins = book.commentaries.map((_, place) => pdf.places.get(`c${place + 1}`) ?? -1)
    const contents = pdf.pages.slice(0, begins[0]).flat()
    const numbers = contents.filter(({ tag, text }) => tag === 'TOCI' && /^\d+$/.test(text))
    expect(numbers.map(({ text }) => Number(text) - 1)).toEqual(begins)
    for (const [place, { title }] of book.commentaries.entries()) {
      expect(wordsOn(begins[place] ?? -1)).toContain(flat(title))
      expect(pdf.links.some(({ leads, within }) => within && leads === `c${place + 1}`)).toBe(true)
    }
  })

  test('prints on each page its number, and on all but the first where one is', () => {
    for (const [place, page] of pdf.pages.entries()) {
      const artifacts = page.filter(({ tag }) => tag === 'Artifact').map(({ text }) => text)
      expect(artifacts).toContain(String(place + 1))
      expect(artifacts.includes(site(locale).name.text)).toBe(place > 0)
    }
  })

  test('has every word of the issue, in letters that can be searched and copied', () => {
    const all = flat(
      pdf.pages
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
    const keys = ['title', 'lead', 'reason', 'paragraph', 'quote', 'first', 'last', 'note', 'other']
    for (const key of [...keys, 'correction', 'retraction', 'issueLead', 'editorsNote'])
      expect(all).toContain(flat(word(key, locale)))
    expect(all).toContain(messagesFor(locale).retractedLabel)
    expect(all).toContain('< & >')
    expect(all).not.toContain('\ufffd')
    expect(all).not.toContain('\u0000')
  })

  test('keeps words within the margins, and no heading stands last on its page', () => {
    expect(pdf.pages.length).toBeGreaterThan(15)
    for (const [place] of pdf.pages.entries()) {
      const read = readOn(place)
      expect(read.length).toBeGreaterThan(0)
      for (const { x, y } of read) {
        expect(x).toBeGreaterThanOrEqual(paper.left - 0.01)
        expect(x).toBeLessThan(paper.left + paper.column)
        expect(y).toBeGreaterThan(paper.bottom)
        expect(y).toBeLessThan(paper.height - paper.top)
      }
      expect(read.toSorted((a, b) => a.y - b.y)[0]?.tag).not.toMatch(/^H\d$/)
    }
  })

  test('leads to places that are in it, or to whole addresses, and says where', () => {
    expect(pdf.links.length).toBeGreaterThan(20)
    for (const { leads, within, says } of pdf.links) {
      if (within) expect([...pdf.places.keys()]).toContain(leads)
      else expect(leads).toMatch(/^https:\/\//)
      expect(says).not.toBe('')
    }
    expect(pdf.links.map(({ leads }) => leads)).toContain(`${origin}/p/345`)
  })

  test('leads from a note back to its place', () => {
    const mark = pdf.links.find(({ leads }) => leads === 'c1-note-1')
    const back = pdf.links.find(({ leads }) => leads === 'c1-mark-1')
    expect(mark?.page).toBe(pdf.places.get('c1-mark-1'))
    expect(back?.page).toBe(pdf.places.get('c1-note-1'))
  })

  test('has an outline that leads to the contents, each commentary and what it says of itself', () => {
    const { aboutThisFile, contents } = booksMessages[locale]
    const titles = book.commentaries.map(({ title }) => title)
    expect(pdf.outline.map(([title]) => title)).toEqual([contents, ...titles, aboutThisFile])
    expect(pdf.outline.map(([, page]) => page)).not.toContain(-1)
  })

  test('can be listened to: all that is read is marked as what it is', () => {
    expect(pdf.catalog).toContain(`/Lang (${locale})`)
    expect(pdf.catalog).toContain('/MarkInfo')
    expect(pdf.pages.flat().filter(({ tag }) => tag === null)).toEqual([])
    for (const part of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Figure', 'Table', 'TH', 'TOC'])
      expect(pdf.parts).toContain(part)
    expect(bytes.toString('latin1')).toMatch(/\/S \/Figure\n[^>]*\/Alt \(/)
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('tells neither the program nor the hour that made it', () => {
    const plain = bytes.toString('latin1')
    expect(plain).not.toMatch(/pdfkit|fontkit|sharp|node/i)
    expect(pdf.info.Producer).toBe(site(locale).name.text)
    expect(pdf.info.CreationDate).toBe('D:20310314090000Z')
    expect(pdf.info.ModDate).toBe(pdf.info.CreationDate)
  })

  test('is the same to the byte whenever it is made', async () => {
    expect((await made('pdf', book)).equals(bytes)).toBe(true)
  })
})

/** Enough words to come to every edge of a page, with headings now and then. */
function paragraphs(locale: (typeof locales)[number], count: number) {
  const say = (key: string) => word(key, locale)
  return Array.from({ length: count }, (_, place) => {
    if (place % 5 === 3) return heading('h2', say('heading'))
    const keys = ['paragraph', 'more', 'lead', 'reason', 'otherLead', 'editorsNote', 'issueLead']
    return paragraph(
      keys
        .slice(0, 1 + ((place * 3) % 7))
        .map(say)
        .join(' '),
    )
  })
}
