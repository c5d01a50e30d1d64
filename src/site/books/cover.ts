import sharp from 'sharp'
import type { IssueBook } from '../../cms/read/issue-book'
import type { Verdict } from '../../domain/verdict'
import { formatWeek } from '../../domain/week-format'
import { messagesFor } from '../messages/messages-for'
import { verdictShapes } from '../parts/verdict-shape'
import { fittedTitle } from '../preview/fitted-title'
import { type Hand, outlines, widthOf } from '../preview/outlines'
import { previewColours as colours } from '../preview/preview-colours'
import type { BookSetting } from './book-setting'

type Covered = { book: IssueBook } & Pick<BookSetting, 'site'>

const [width, height, margin] = [1200, 1800, 108]
const column = width - 2 * margin
const judgements = { bottom: height - 130, row: 92, most: 9 }

/** The front of an issue: what it is called, and how its sections were judged. PNG, 1200 by 1800. */
export async function bookCover(covered: Covered): Promise<Buffer> {
  return sharp(Buffer.from(drawing(covered)))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer()
}

function drawing({ book, site }: Covered): string {
  const { locale, number, title, week } = book
  const messages = messagesFor(locale)
  const facts = [
    ...(number === null ? [] : [messages.issueNumbered(number)]),
    formatWeek(week, locale),
  ].join(' · ')
  const rows = rowsOf(book)
  const top = judgements.bottom - rows.length * judgements.row
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="36" fill="${colours.accent}"/>`,
    line(site.name.text, 190, { face: 'sansBold', size: 56 }, colours.ink),
    `<rect x="${margin}" y="230" width="${column}" height="5" fill="${colours.ink}"/>`,
    line(facts, 305, { face: 'sans', size: 42 }, colours.soft),
    titleOf(title?.text ?? messages.weekInReview, title?.lang ?? locale, top - 60),
    `<rect x="${margin}" y="${top - 46}" width="${column}" height="3" fill="${colours.rule}"/>`,
    ...rows.map((row, place) => rowOf(row, top + (place + 0.5) * judgements.row)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}

function titleOf(words: string, locale: IssueBook['locale'], bottom: number): string {
  const top = 380
  const larger = 1.5
  const room = { width: column / larger, height: (bottom - top) / larger, lines: 6 }
  const { lines, hand, lineHeight } = fittedTitle(words, locale, room)
  return lines
    .map((words, place) => {
      const y = Math.round(top + (place + 0.86) * lineHeight * larger)
      return outlines(words, margin, y, { ...hand, size: hand.size * larger }, colours.ink)
    })
    .join('')
}

type Row = { words: string; value: Verdict | null }

/** A line for each commentary; those that find no room are left to the contents. */
function rowsOf({ commentaries }: IssueBook): Row[] {
  return commentaries.slice(0, judgements.most).map(({ isRetracted, section, title, verdict }) => ({
    words: section?.name.text ?? title,
    value: verdict && !isRetracted ? verdict.value : null,
  }))
}

function rowOf({ words, value }: Row, middle: number): string {
  const shape = value
    ? `<path fill="${colours[value]}" transform="translate(${margin} ${middle - 24}) scale(4)" d="${verdictShapes[value]}"/>`
    : ''
  return shape + line(words, middle + 16, { face: 'sans', size: 46 }, colours.ink, 86)
}

/** One line, made smaller where its words would not fit. */
function line(words: string, y: number, hand: Hand, fill: string, indent = 0): string {
  const wanted = widthOf(words, hand)
  const room = column - indent
  const size = wanted > room ? Math.floor((hand.size * room) / wanted) : hand.size
  return outlines(words, margin + indent, y, { ...hand, size }, fill)
}
