import type { Picture } from '../../cms/read/types'
import type { Block, Body, Cell, List, Run } from './book-body'
import { leadsTo } from './book-links'
import type { BookParts } from './book-setting'
import type { Measure } from './pdf-faces'
import { type Piece, setAsTitle, setInLines, widestWord } from './pdf-lines'
import { inks, lowest, paper } from './pdf-paper'
import {
  glue,
  gluedOn,
  indented,
  type Part,
  type Row,
  rowsOfLines,
  withRoomBelow,
} from './pdf-rows'
import { type CellToSet, tableRows } from './pdf-table'

/** What setting the words of one commentary takes. */
export type Desk = BookParts & {
  measure: Measure
  /** Stands before the name of every place of the commentary. */
  prefix: string
  section: Part
}

const text = { size: 10.4, leading: 14.8, apart: 6.8 } as const
const small = { size: 8.8, leading: 12.2 } as const

/** The name of the place where a commentary begins. */
export const placeOf = (commentary: number) => `c${commentary + 1}`

/** The words of a commentary, block by block; headings stay with what they are the head of. */
export function bodyRows(body: Body, desk: Desk): Row[] {
  return body.blocks.flatMap((block, place) => {
    const rows = blockRows(block, desk)
    if (!isHeading(body.blocks[place - 1])) return rows
    return gluedOn(rows).map((row) => ({ ...row, floats: false }))
  })
}

function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'heading' || block?.kind === 'subheading'
}

function blockRows(block: Block, desk: Desk): Row[] {
  const within = desk.section
  switch (block.kind) {
    case 'heading':
      return headingRows(block.runs, desk, { type: 'H2', within }, 12.6)
    case 'subheading':
      return headingRows(block.runs, desk, { type: 'H3', within }, 11)
    case 'paragraph':
      return wordRows(block.runs, desk, { part: { type: 'P', within }, before: text.apart })
    case 'quote': {
      const part: Part = { type: 'BlockQuote', within }
      const [width, before] = [paper.column - 14, text.apart + 2]
      return indented(
        wordRows(block.runs, desk, { part, width, before, slanted: true }),
        14,
        inks.rule,
      )
    }
    case 'list':
      return listRows(block.list, desk, within)
    case 'table':
      return tableRows(block.table, within, {
        set: (words) => setInCell(words, desk),
        leastOf: (cell) => widestWord(piecesIn(cell, desk), desk.measure),
      })
    case 'picture':
      return pictureRows(block, desk)
  }
}

type Words = { part: Part; width?: number; before?: number; slanted?: boolean }

function wordRows(runs: readonly Run[], desk: Desk, setting: Words): Row[] {
  const { part, width = paper.column, before = 0, slanted = false } = setting
  const pieces = runs.map((run) => pieceOf(run, desk, slanted))
  return rowsOfLines(setInLines(pieces, width, desk.measure), { part, before, ...text })
}

function setInCell({ cell, part, width }: CellToSet, desk: Desk): Row[] {
  const lines = setInLines(piecesIn(cell, desk), width, desk.measure)
  return rowsOfLines(lines, { part, ...small, whole: true })
}

/** In the smaller face of tables; a head is bold. */
function piecesIn({ isHead, runs }: Cell, desk: Desk): Piece[] {
  return runs.map((run) => {
    const piece = pieceOf(isHead && 'text' in run ? { ...run, bold: true } : run, desk)
    return { ...piece, size: (piece.size * small.size) / text.size }
  })
}

function headingRows(runs: readonly Run[], desk: Desk, part: Part, size: number): Row[] {
  const pieces = runs.map((run): Piece => ({ ...pieceOf(run, desk), face: 'bold', size }))
  const lines = setAsTitle(pieces, paper.column, desk.measure)
  return rowsOfLines(lines, { part, size, leading: size * 1.24, before: 15, whole: true })
}

/** Superscript and subscript: as large as the number of a footnote. */
const offLine = { sup: { size: 6.9, rise: 3.6 }, sub: { size: 6.9, rise: -1.8 } } as const

function pieceOf(run: Run, { book, origin, prefix }: Desk, slanted = false): Piece {
  const { size } = text
  if ('lineBreak' in run) return { text: '\n', face: 'serif', size, color: inks.ink }
  if ('note' in run) {
    const name = `${prefix}-mark-${run.note}`
    const link = { place: `${prefix}-note-${run.note}` }
    const raised = { face: 'sansBold', size: 6.6, rise: 3.6, color: inks.accent } as const
    return { text: String(run.note), ...raised, link, name }
  }
  const italic = run.italic !== slanted
  const face = run.bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'serif'
  const leads = run.href === null ? null : leadsTo(run.href, book, origin)
  const words = { text: run.text, face, ...(run.off ? offLine[run.off] : { size }) } as const
  if (leads === null) return { ...words, color: inks.ink }
  const link = 'inside' in leads ? { place: placeOf(leads.inside) } : { url: leads.outside }
  return { ...words, color: inks.accent, link }
}

function listRows(list: List, desk: Desk, within: Part, depth = 0): Row[] {
  const part: Part = { type: 'L', within }
  const by = list.ordered ? 18 : 12
  const indent = depth + by
  return list.items.flatMap(({ runs, lists }, place) => {
    const item: Part = { type: 'LI', within: part }
    const body: Part = { type: 'LBody', within: item }
    const before = place === 0 && depth === 0 ? text.apart : 3
    const words = wordRows(runs, desk, { part: body, width: paper.column - indent, before })
    const marker = list.ordered ? `${list.start + place}.` : '–'
    const inner = lists.flatMap((one) => listRows(one, desk, body, indent))
    return [...marked(indented(words, indent), marker, { x: depth, item, desk }), ...inner]
  })
}

type Marker = { x: number; item: Part; desk: Desk }

/** Rows with a number or a dash before the first of them. */
function marked(rows: Row[], marker: string, { x, item, desk }: Marker): Row[] {
  const piece: Piece = { text: marker, face: 'serif', size: text.size, color: inks.soft }
  const label: Part = { type: 'Lbl', within: item }
  const [first] = rowsOfLines(setInLines([piece], paper.column, desk.measure), {
    part: label,
    ...text,
  })
  const inksOf = (first ? indented([first], x) : []).flatMap((row) => row.inks)
  return rows.map((row, place) => (place === 0 ? { ...row, inks: [...inksOf, ...row.inks] } : row))
}

type PictureBlock = Extract<Block, { kind: 'picture' }>

/** A picture as wide as the words, unless it would fill the page, and what is said of it below. */
function pictureRows({ picture, caption }: PictureBlock, desk: Desk): Row[] {
  const { alt, credit } = picture
  const figure: Part = { type: 'Figure', within: desk.section, alt: alt.text, lang: alt.lang }
  const said = [caption, credit].flatMap((one, place) =>
    one
      ? [{ text: `${one.text} `, color: place === 0 ? inks.ink : inks.soft, lang: one.lang }]
      : [],
  )
  const { locale } = desk.book
  const pieces = said.map(({ lang, ...words }): Piece => {
    const marked = lang === locale ? {} : { lang }
    return { ...words, ...marked, face: 'sans', size: small.size }
  })
  const lines = setInLines(pieces, paper.column, desk.measure)
  const part: Part = { type: 'Caption', within: figure }
  const words = rowsOfLines(lines, { part, ...small, before: 5, whole: true })
  return withRoomBelow(glue([...shownRows(picture, figure, desk), ...words]), 13)
}

const tallest = (lowest - paper.top) * 0.62

/** Where the file is gone, what the picture showed is still told. */
function shownRows(picture: Picture, part: Part, { images, measure }: Desk): Row[] {
  const image = images.get(picture.url)
  if (!image) {
    const words = { text: `[${picture.alt.text}]`, face: 'sans', color: inks.soft } as const
    const lines = setInLines([{ ...words, size: small.size }], paper.column, measure)
    return rowsOfLines(lines, { part, ...small, before: 12, whole: true })
  }
  const share = Math.min(paper.column / image.width, tallest / image.height)
  const [width, height] = [image.width * share, image.height * share]
  const ink = { kind: 'picture', image, x: 0, width, height, part } as const
  return [{ before: 13, height, glued: false, floats: true, inks: [ink] }]
}
