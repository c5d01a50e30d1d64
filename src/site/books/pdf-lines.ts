import type { Locale } from '../../domain/locale'
import type { Face, Measure } from './pdf-faces'

/** Words set in one way. A line break among them is a piece `\n`. */
export type Piece = {
  text: string
  face: Face
  size: number
  color: string
  /** How far above the line, in points. */
  rise?: number
  /** An address, or the name of a place in the document. */
  link?: { url: string } | { place: string }
  /** What the place of these words is called. */
  name?: string
  /** Where their language is not that of the document. */
  lang?: Locale
}

/** A part of a line, from the left edge of its column. */
export type Placed = { piece: Piece; text: string; x: number; width: number }
export type Line = Placed[]

type Bit = { piece: Piece; text: string; width: number }
/** What is never parted, and the space that follows unless the line ends there. */
type Word = { bits: Bit[]; width: number; gap: Bit | null; ends: boolean }

/**
 * Sets words in lines of a width, left-aligned and never hyphenated, so that their ends differ as
 * little as they can and no last line is a lonely word.
 */
export function setInLines(pieces: readonly Piece[], width: number, measure: Measure): Line[] {
  return setBy(costInText, pieces, width, measure)
}

/** A title: as few lines as the width allows, all about equally long. */
export function setAsTitle(pieces: readonly Piece[], width: number, measure: Measure): Line[] {
  return setBy(costInTitle, pieces, width, measure)
}

/** How wide a column is at least in which no word is parted. */
export function widestWord(pieces: readonly Piece[], measure: Measure): number {
  const words = wordsOf(pieces, Number.POSITIVE_INFINITY, measure)
  return words.reduce((most, { width }) => Math.max(most, width), 0)
}

/** What a line costs that fills a share of its width. */
type Cost = (line: { share: number; isLast: boolean; isFirst: boolean; atSeam: boolean }) => number

const lonely = 0.2

/** The last line may be short, but not lonely; one line more than needed costs as well. */
const costInText: Cost = ({ share, isLast, isFirst, atSeam }) => {
  if (isLast) return share < lonely && !isFirst ? 0.12 : 0
  return (1 - share) ** 2 + 0.02 + (atSeam ? 0.03 : 0)
}

const costInTitle: Cost = ({ share, atSeam }) => 1 + (1 - share) ** 2 + (atSeam ? 0.1 : 0)

function setBy(cost: Cost, pieces: readonly Piece[], width: number, measure: Measure): Line[] {
  const lines: Line[] = []
  let paragraph: Word[] = []
  for (const word of wordsOf(pieces, width, measure)) {
    paragraph.push(word)
    if (!word.ends) continue
    lines.push(...bestLines(paragraph, width, cost))
    paragraph = []
  }
  return [...lines, ...bestLines(paragraph, width, cost)]
}

/** After a hyphen or a stroke within a word a line may end as well. */
const seam = /(?<=[\p{L}\d][-/])(?=[\p{L}\d])/u

function wordsOf(pieces: readonly Piece[], width: number, measure: Measure): Word[] {
  const words: Word[] = []
  let bits: Bit[] = []
  const close = (gap: Bit | null, ends = false) => {
    if (bits.length > 0 || ends) words.push(...fitting(wordOf(bits, gap, ends), width, measure))
    bits = []
  }
  const bit = (text: string, piece: Piece) => ({
    ...{ piece, text },
    width: measure(text, piece.face, piece.size),
  })
  for (const piece of pieces) {
    if (piece.text === '\n') close(null, true)
    else
      for (const part of drawable(piece.text).split(/( )/)) {
        if (part === ' ') close(bit(part, piece))
        else
          part.split(seam).forEach((text, place) => {
            if (place > 0) close(null)
            if (text !== '') bits.push(bit(text, piece))
          })
      }
  }
  close(null)
  return words
}

/** The faces have no narrow no-break space, and draw what has no width. */
function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u202f\u2007]/g, '\u00a0')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\t\n\r\u2009\u200a]/g, ' ')
    .replace(/\p{Cc}/gu, '')
}

function wordOf(bits: Bit[], gap: Bit | null, ends: boolean): Word {
  return { bits, gap, ends, width: bits.reduce((sum, { width }) => sum + width, 0) }
}

/** A word that no line can hold comes in letters: only addresses are so long. */
function fitting(word: Word, width: number, measure: Measure): Word[] {
  if (word.width <= width) return [word]
  const letters = word.bits.flatMap(({ piece, text }) =>
    [...text].map((letter) => ({
      ...{ piece, text: letter },
      width: measure(letter, piece.face, piece.size),
    })),
  )
  return letters.map((letter, place) => {
    const isLast = place === letters.length - 1
    return wordOf([letter], isLast ? word.gap : null, isLast && word.ends)
  })
}

/** The cheapest way through all places where lines may end. */
function bestLines(words: readonly Word[], width: number, costOf: Cost): Line[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= words.length; end += 1) {
    let filled = 0
    let chosen = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    for (let start = end - 1; start >= 0; start -= 1) {
      const word = words[start]
      if (!word) break
      filled += word.width + (start < end - 1 ? (word.gap?.width ?? 0) : 0)
      if (filled > width && start < end - 1) break
      const [isFirst, isLast] = [start === 0, end === words.length]
      const atSeam = !isLast && words[end - 1]?.gap === null
      const line = { share: filled / width, isFirst, isLast, atSeam }
      const cost = (best[start]?.cost ?? 0) + costOf(line)
      if (cost < chosen.cost) chosen = { cost, from: start }
    }
    best.push(chosen)
  }
  const lines: Line[] = []
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0)
    lines.unshift(placed(words.slice(best[end]?.from ?? 0, end)))
  return lines
}

/** Words of one piece are joined, so that they can be searched and copied as they were written. */
function placed(words: readonly Word[]): Line {
  const line: Line = []
  let x = 0
  for (const { bits, gap } of words)
    for (const { piece, text, width } of gap ? [...bits, gap] : bits) {
      const last = line.at(-1)
      if (last?.piece === piece) {
        last.text += text
        last.width += width
      } else line.push({ piece, text, x, width })
      x += width
    }
  return line
}
