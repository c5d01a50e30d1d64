import { isEscapedTwice } from '../domain/escaped-twice'
import { type Block, type Hint, quoted, type Span, textOfSpans } from './block'
import { cleanText } from './clean-text'
import type { ProblemCode } from './problem'
import { goesOn } from './sentence'

/** How the words that come next look. */
export type Look = {
  bold: boolean
  italic: boolean
  /** Above or below the line. */
  off: 'sup' | 'sub' | null
  href: string | null
  hint: Hint | null
}

export type Note = { code: ProblemCode; message: string }

type Shape = Pick<Block, 'kind' | 'level' | 'list' | 'hint'>

/** Words, or something noticed between them: a note, or the machine form of a date. */
type Piece = Span & { line: number; hint: Hint | null; problem?: Note; date?: string }

/**
 * Gathers the inline words of one block element and cuts them at their line breaks: a break begins
 * a new line of the page, unless the sentence goes on after it.
 */
export class LineGatherer {
  private pieces: Piece[] = []

  add(text: string, line: number, look: Look): void {
    if (isEscapedTwice(text)) this.note(escapedTwice(text), line, look.hint)
    const words = cleanText(text)
    if (words === '') return
    const before = /^\s*/.exec(text)?.[0] ?? ''
    const at = line + (before.match(/\r\n|\r|\n/g)?.length ?? 0)
    const piece: Piece = { text: words, line: at, hint: look.hint }
    if (look.bold) piece.bold = true
    if (look.italic) piece.italic = true
    if (look.off !== null) piece[look.off] = true
    if (look.href !== null) piece.href = look.href
    this.pieces.push(piece)
  }

  breakLine(line: number): void {
    this.pieces.push({ text: '\n', line, hint: null })
  }

  date(date: string, line: number): void {
    this.pieces.push({ text: '', line, hint: null, date })
  }

  note(problem: Note, line: number, hint: Hint | null): void {
    this.pieces.push({ text: '', line, hint, problem })
  }

  footnote(note: string, line: number, look: Look): void {
    this.pieces.push({ text: '', line, hint: look.hint, note })
  }

  /** The spans of a cell, without the spaces around them. */
  takeSpans(): { spans: Span[]; problems: Note[] } {
    const pieces = this.pieces
    this.pieces = []
    return { spans: tidied(pieces), problems: pieces.flatMap(({ problem }) => problem ?? []) }
  }

  /** The lines gathered so far. Inside items and headings a break does not begin a new line. */
  take(shape: Shape): Block[] {
    const lines: Piece[][] = [[]]
    for (const piece of this.pieces) {
      if (piece.text === '\n' && shape.kind !== 'item' && shape.kind !== 'heading') lines.push([])
      else lines.at(-1)?.push(piece)
    }
    this.pieces = []
    return rejoined(lines.map((line) => blockOf(line, shape)).filter((block) => block !== null))
  }
}

function escapedTwice(text: string): Note {
  const message = `Letters stood as codes in ${quoted(text.trim())} and were put right. Check them.`
  return { code: 'escaped-twice', message }
}

function blockOf(pieces: readonly Piece[], shape: Shape): Block | null {
  const spans = tidied(pieces)
  const text = textOfSpans(spans)
  const worded = pieces.filter((piece) => piece.text.trim() !== '')
  const notes = pieces.flatMap((piece) => piece.problem ?? [])
  const dates = pieces.flatMap((piece) => piece.date ?? [])
  const first = text === '' ? pieces.find((piece) => piece.problem || piece.note) : worded[0]
  if (!first) return null
  const own = worded.every((piece) => piece.hint === first.hint) ? first.hint : null
  const hint = shape.hint ?? own
  const block: Block =
    text === ''
      ? { kind: 'gap', line: first.line, spans: spans.filter(({ note }) => note), text }
      : { ...shape, line: first.line, spans, text }
  if (hint) block.hint = hint
  if (worded.length > 1 && text.length <= 160)
    block.parts = worded.map((piece) => piece.text.trim())
  if (notes.length > 0) block.notes = notes
  if (dates.length > 0) block.dates = dates
  return block
}

/** Neighbours of one look made one span; single spaces between words, none at the ends. */
function tidied(pieces: readonly Piece[]): Span[] {
  const spans: Span[] = []
  for (const { text, bold, italic, sup, sub, href, note } of pieces) {
    const last = spans.at(-1)
    const afterSpace = !last || (!last.note && /[ \n]$/.test(last.text))
    if (text === '\n') {
      if (last && last.text !== '\n') spans.push({ text })
      continue
    }
    if (note) {
      spans.push({ text: '', note })
      continue
    }
    const words = afterSpace ? text.replace(/^ /, '') : text
    if (words === '') continue
    const shown = { ...(bold && { bold }), ...(italic && { italic }), ...(href && { href }) }
    const look = { ...shown, ...(sup && { sup }), ...(sub && { sub }) }
    if (last && last.text !== '\n' && !last.note && sameLook(last, look)) last.text += words
    else spans.push({ text: words, ...look })
  }
  return trimmed(spans)
}

function trimmed(spans: readonly Span[]): Span[] {
  const list = [...spans]
  while (list.at(-1)?.text.trim() === '' && !list.at(-1)?.note) list.pop()
  return list.map((span, index) => {
    const next = list[index + 1]?.text
    return next === undefined || next === '\n' ? { ...span, text: withoutSpace(span.text) } : span
  })
}

function withoutSpace(text: string): string {
  return text === '\n' ? text : text.replace(/ $/, '')
}

function sameLook(a: Omit<Span, 'text'>, b: Omit<Span, 'text'>): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.sup === b.sup &&
    a.sub === b.sub &&
    a.href === b.href
  )
}

/** Lines whose sentence goes on in the next one, put together again with the break between. */
function rejoined(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const before = result.at(-1)
    if (before?.kind === 'line' && block.kind === 'line' && goesOn(before.text, block.text)) {
      before.spans = [...before.spans, { text: '\n' }, ...block.spans]
      before.text = `${before.text} ${block.text}`
      before.notes = [...(before.notes ?? []), ...(block.notes ?? [])]
    } else {
      result.push(block)
    }
  }
  return result
}
