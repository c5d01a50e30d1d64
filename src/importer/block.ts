import type { Words } from '../domain/body-nodes'
import { raised } from '../domain/plain-text'
import type { ProblemCode } from './problem'

/**
 * A piece of a line with one look. The text of a break inside a paragraph or an item is `\n`; a span
 * with the words of a footnote has no text of its own.
 */
export type Span = Words & { href?: string; note?: string }

/** Rows of cells, each with its words. */
export type Table = { spans: Span[]; isHead: boolean }[][]

/**
 * One line of a page as a reader sees it, whatever file it came from. The text reader and the HTML
 * reader both make these, so that one grammar serves both.
 */
export type Block = {
  /** A `gap` has no words: it stands where something was that cannot be imported. */
  kind: 'line' | 'heading' | 'item' | 'quote' | 'table' | 'gap'
  /** Line of the source file, from 1. */
  line: number
  spans: Span[]
  /** The words alone, white space as single spaces. */
  text: string
  /** Of a heading: 1 to 6. */
  level?: number
  /**
   * Of an item. The items of one list stand together and carry the same number, also those of the
   * lists within it; `depth` says how many lists they are in beyond the first, `first` the number of
   * the first item where that is not 1.
   */
  list?: { number: number; ordered: boolean; depth?: number; first?: number }
  /** Of a table. */
  rows?: Table
  /** The words of a short line as the markup divides them, if it does. */
  parts?: string[]
  /** What the markup says the line is. */
  hint?: Hint
  /** Dates that the markup gives in machine form (`<time datetime>`), in their order. */
  dates?: string[]
  /** What was lost on the way here; a problem if the line is of the body. */
  notes?: { code: ProblemCode; message: string }[]
}

/** `frame` and `breadcrumb` lines belong to the site around the page, not to the page. */
export type Hint = 'frame' | 'breadcrumb' | 'section' | 'byline'

export function lineBlock(line: number, text: string): Block {
  return { kind: 'line', line, spans: [{ text }], text }
}

/** Spans as plain text, as a reader of plain text would see them. */
export function textOfSpans(spans: readonly Span[]): string {
  return spans
    .map(({ text, sup, sub }) => {
      if (text.trim() === '') return text
      return sup ? raised(text, 'sup') : sub ? raised(text, 'sub') : text
    })
    .join('')
    .replace(/\s+/g, ' ')
}

/** Words as a message quotes them: the beginning, in straight quotes. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 57).trimEnd()}..."` : `"${text}"`
}
