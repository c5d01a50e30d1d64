import type { ProblemCode } from './problem'

/** A piece of a line with one look. The text of a break inside a paragraph or an item is `\n`. */
export type Span = { text: string; bold?: boolean; italic?: boolean; href?: string }

/**
 * One line of a page as a reader sees it, whatever file it came from. The text reader and the HTML
 * reader both make these, so that one grammar serves both.
 */
export type Block = {
  /** A `gap` has no words: it stands where something was that cannot be imported. */
  kind: 'line' | 'heading' | 'item' | 'quote' | 'gap'
  /** Line of the source file, from 1. */
  line: number
  spans: Span[]
  /** The words alone, white space as single spaces. */
  text: string
  /** Of a heading: 1 to 6. */
  level?: number
  /** Of an item. The items of one list stand together and carry the same number. */
  list?: { number: number; ordered: boolean }
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

/** Words as a message quotes them: the beginning, in straight quotes. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 57).trimEnd()}..."` : `"${text}"`
}
