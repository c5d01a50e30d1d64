import PDFDocument from 'pdfkit'
import { formatWeek } from '../../domain/week-format'
import { messagesFor } from '../messages/messages-for'
import { element } from '../xml'
import type { BookParts } from './book-setting'
import { placeOf } from './pdf-body'
import { colophonRows } from './pdf-colophon'
import { commentaryRows } from './pdf-commentary'
import { drawPages } from './pdf-drawing'
import { withFaces } from './pdf-faces'
import { frontRows } from './pdf-front'
import { inPages, pageWith } from './pdf-pages'
import { paper } from './pdf-paper'

/**
 * An issue as a tagged PDF on A5 (PDF/UA-1), for paper and phones. It is set here row by row, not by
 * a browser, which servers do not have, nor by pdfkit's own paragraphs, which know neither links
 * within a line nor what must not stand alone on a page.
 */
export async function pdf(parts: BookParts): Promise<Buffer> {
  const document = emptyDocument(parts)
  const bytes = bytesOf(document)
  const measure = withFaces(document)
  const desk = { ...parts, measure }
  const commentaries = parts.book.commentaries.flatMap((commentary, place) =>
    commentaryRows(commentary, place, desk),
  )
  const texts = [...commentaries, ...colophonRows(desk)]
  const frontWith = (pageOf: (place: number) => number) => frontRows({ ...desk, pageOf })
  const before = inPages(frontWith(() => 0)).length
  const textPages = inPages(texts)
  const front = frontWith((place) => before + pageWith(textPages, placeOf(place)) + 1)
  const { locale, week } = parts.book
  drawPages(document, [...inPages(front), ...textPages], {
    left: parts.site.name.text,
    right: formatWeek(week, locale),
  })
  document.end()
  return bytes
}

/** Dates are those of the content, and instead of a program stands who published it. */
function emptyDocument({ book, site }: BookParts): PDFKit.PDFDocument {
  const { changedAt, lead, locale, title, week } = book
  const name = title?.text ?? messagesFor(locale).weekInReview
  const date = new Date(changedAt)
  const info = {
    Title: `${name}: ${formatWeek(week, locale)}`,
    Author: site.name.text,
    Subject: lead?.text ?? '',
    ...{ Creator: site.name.text, Producer: site.name.text, CreationDate: date, ModDate: date },
  }
  const document = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: locale,
    info,
  })
  return Object.assign(document, { _addInfo: () => describe(document, info, locale) })
}

type Info = Record<'Title' | 'Author' | 'Subject', string> & { CreationDate: Date }

/** In place of pdfkit's own, which writes words into XML as they are, also `&` and `<`. */
function describe(document: PDFKit.PDFDocument, info: Info, locale: string): void {
  const date = `${info.CreationDate.toISOString().slice(0, 19)}Z`
  const said = (words: string) =>
    element('rdf:Alt', {}, element('rdf:li', { 'xml:lang': 'x-default' }, words))
  const one = (words: string) => element('rdf:Seq', {}, element('rdf:li', {}, words))
  const description = element(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
      'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
    },
    element('dc:title', {}, said(info.Title)),
    element('dc:creator', {}, one(info.Author)),
    ...(info.Subject ? [element('dc:description', {}, said(info.Subject))] : []),
    element('dc:language', {}, element('rdf:Bag', {}, element('rdf:li', {}, locale))),
    element('xmp:CreateDate', {}, date),
    element('xmp:ModifyDate', {}, date),
    element('xmp:CreatorTool', {}, info.Author),
    element('pdf:Producer', {}, info.Author),
  )
  ;(document as unknown as { appendXML(xml: string): void }).appendXML(description.xml)
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
