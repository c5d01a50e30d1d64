import type { Verdict } from '../../domain/verdict'
import type { BookImage } from './book-images'
import type { Line, Placed } from './pdf-lines'

/** A part of the document as those meet it who listen to it; the names are those of PDF. */
export type Part = {
  type:
    | 'Sect'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'H4'
    | 'P'
    | 'BlockQuote'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Figure'
    | 'Caption'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'TOC'
    | 'TOCI'
    | 'Note'
  /** Null for what stands in the document itself. */
  within: Part | null
  alt?: string
  lang?: string
  scope?: 'Row' | 'Column'
}

/** What a row shows, from the upper left corner of its column, in points. */
export type Ink =
  | { kind: 'words'; placed: Placed; x: number; baseline: number; part: Part }
  | { kind: 'picture'; image: BookImage; x: number; width: number; height: number; part: Part }
  | { kind: 'shape'; verdict: Verdict; x: number; y: number; size: number }
  | { kind: 'bar'; x: number; y: number; width: number; height: number; color: string }

/** What no page break goes through. */
export type Row = {
  /** Room above it, unless it is the first of its page. */
  before: number
  /** Room below it at least, where anything follows on its page. */
  after?: number
  height: number
  inks: Ink[]
  /** It stands on the same page as the row before it. */
  glued: boolean
  beginsPage?: boolean
  /** A text begins here, under a rule, or on a new page where less room is left than this. */
  opens?: number
  /** Where it finds no room, what follows goes before it, and it onto the next page. */
  floats?: boolean
  /** Nothing that floats comes after it. */
  settles?: boolean
  /** What links call its place. */
  name?: string
  /** What the outline of the document calls its place. */
  outline?: string
}

type Setting = {
  part: Part
  size: number
  leading: number
  x?: number
  before?: number
  whole?: boolean
}

/**
 * The rows of some lines. Two lines at least stand together before and after a page break; those
 * of a `whole` are never parted.
 */
export function rowsOfLines(lines: readonly Line[], setting: Setting): Row[] {
  const { part, size, leading, x = 0, before = 0, whole = false } = setting
  return lines.map((line, place) => ({
    before: place === 0 ? before : 0,
    height: leading,
    glued: place > 0 && (whole || place === 1 || place === lines.length - 1),
    inks: line.map((placed) => ({
      ...{ kind: 'words', placed, part },
      x: x + placed.x,
      baseline: leading / 2 + size * 0.33,
    })),
  }))
}

/** A rule across a column. */
export function bar(width: number, height: number, color: string, before = 0): Row {
  return {
    ...{ before, height, glued: false },
    inks: [{ kind: 'bar', x: 0, y: 0, width, height, color }],
  }
}

/** Rows that stand on one page with each other, and with what comes after them. */
export function glue(rows: readonly Row[]): Row[] {
  return rows.map((row, place) => ({ ...row, glued: row.glued || place > 0 }))
}

/** Rows with room below the last of them. */
export function withRoomBelow(rows: readonly Row[], after: number): Row[] {
  return rows.map((row, place) => (place === rows.length - 1 ? { ...row, after } : row))
}

/** Rows whose first stays with the row before them. */
export function gluedOn(rows: readonly Row[]): Row[] {
  return rows.map((row, place) => (place === 0 ? { ...row, glued: true } : row))
}

/** The same rows further to the right, with a bar beside them where a colour is given. */
export function indented(rows: readonly Row[], by: number, color?: string): Row[] {
  return rows.map((row, place) => {
    const inks: Ink[] = row.inks.map((ink) => ({ ...ink, x: ink.x + by }))
    const above = place === 0 ? 0 : row.before
    if (color)
      inks.push({ kind: 'bar', x: 0, y: -above, width: 1.5, height: row.height + above, color })
    return { ...row, inks }
  })
}
