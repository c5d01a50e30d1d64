import type { Said } from '../../cms/read/types'
import type { Verdict } from '../../domain/verdict'
import type { Face, Measure } from './pdf-faces'
import { type Piece, setAsTitle, setInLines } from './pdf-lines'
import { inks, paper } from './pdf-paper'
import { type Part, type Row, rowsOfLines } from './pdf-rows'

/** Words of one kind for a few lines: labels, titles, facts. */
export type Kind = { face: Face; size: number; leading: number; color?: string }

export const kinds = {
  label: { face: 'sansBold', size: 9, leading: 12.5, color: inks.accent },
  facts: { face: 'sans', size: 9, leading: 12.5, color: inks.soft },
  title: { face: 'bold', size: 19.5, leading: 23 },
  lead: { face: 'serif', size: 12.2, leading: 16.8 },
  reason: { face: 'serif', size: 10.2, leading: 13.8 },
  verdict: { face: 'sansBold', size: 10.4, leading: 14 },
  heading: { face: 'sansBold', size: 10, leading: 14 },
  notice: { face: 'sans', size: 9.4, leading: 13 },
  note: { face: 'serif', size: 9, leading: 12.2 },
} as const satisfies Record<string, Kind>

type Place = { part: Part; measure: Measure; before?: number; width?: number; whole?: boolean }

/** The rows of some words, or of pieces that differ among themselves. */
export function kindRows(words: string | readonly Piece[], kind: Kind, place: Place): Row[] {
  const { part, measure, before = 0, width = paper.column, whole = true } = place
  const pieces = typeof words === 'string' ? [piece(words, kind)] : words
  const { leading, size } = kind
  const set = part.type === 'H1' ? setAsTitle : setInLines
  return rowsOfLines(set(pieces, width, measure), { part, size, leading, before, whole })
}

export function piece(text: string, { color = inks.ink, face, size }: Kind): Piece {
  return { text, face, size, color }
}

/** Words that may be in another language than the document. */
export function saidPiece({ lang, text }: Said, kind: Kind, locale: Said['lang']): Piece {
  return { ...piece(text, kind), ...(lang === locale ? {} : { lang }) }
}

/** Room that a shape of a verdict takes before its words. */
export const shapeRoom = 15

/** A verdict: its shape, and its words in its colour. */
export function withShape(rows: readonly Row[], verdict: Verdict, size = 9): Row[] {
  return rows.map((row, place) => {
    const shifted = row.inks.map((ink) => ({ ...ink, x: ink.x + shapeRoom }))
    const y = (row.height - size) / 2
    const shape = { kind: 'shape', verdict, x: 0, y, size } as const
    return { ...row, inks: place === 0 ? [shape, ...shifted] : shifted }
  })
}
