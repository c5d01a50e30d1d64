import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { type Hand, widthOf } from './outlines'

/** Room for a title, in pixels; its lines may be this many. */
type Room = { width: number; height: number; lines: number }

export type FittedTitle = { lines: string[]; hand: Hand; lineHeight: number }

const [largest, smallest, step] = [82, 46, 4]
const leading = 1.13
const tracking = -0.012
const handOf = (size: number): Hand => ({ face: 'serif', size, tracking })

/**
 * A title in as large letters as fit a room, in lines about equally long. One that is too long even
 * in the smallest letters ends at a word with an ellipsis.
 */
export function fittedTitle(title: string, locale: Locale, room: Room): FittedTitle {
  const words = wordsOf(title, locale)
  for (let size = largest; size >= smallest; size -= step) {
    const most = Math.min(room.lines, Math.floor(room.height / (size * leading)))
    const lines = balanced(words, room.width / size)
    if (lines.length <= most && lines.every((line) => line.width <= room.width / size))
      return fitted(lines, size)
  }
  const width = room.width / smallest
  const lines = filled(
    words.flatMap((word) => cutToFit(word, width)),
    width,
  )
  const shown = lines.slice(0, room.lines - 1)
  const last = lines[room.lines - 1]
  const isWhole = lines.length <= room.lines
  return fitted([...shown, ...(last ? [isWhole ? last : shortened(last, width)] : [])], smallest)
}

function fitted(lines: readonly Piece[], size: number): FittedTitle {
  return { lines: lines.map(({ text }) => text), hand: handOf(size), lineHeight: size * leading }
}

/** Words with their width as a share of the size of the letters, so that they are measured once. */
type Piece = { text: string; width: number }

const measured = (text: string): Piece => ({ text, width: widthOf(text, handOf(1)) })

/** Only ordinary spaces part words: those that do not break hold theirs together. */
function wordsOf(title: string, locale: Locale): Piece[] {
  const words = title.replace(/[^\S\u00a0\u202f]+/g, ' ').trim()
  return withGoodLineBreaks(words, locale).split(' ').map(measured)
}

function filled(words: readonly Piece[], width: number): Piece[] {
  const space = measured(' ').width + 2 * tracking
  const lines: Piece[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last && {
      text: `${last.text} ${word.text}`,
      width: last.width + space + word.width,
    }
    if (longer && longer.width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The fewest lines, in the narrowest column that holds them, so that no word is left alone. */
function balanced(words: readonly Piece[], width: number): Piece[] {
  let best = filled(words, width)
  for (let narrower = width * 0.98; narrower > width / 2; narrower -= width / 50) {
    const tried = filled(words, narrower)
    if (tried.length > best.length) break
    if (tried.every((line) => line.width <= width)) best = tried
  }
  return best
}

/** A word that no line can hold, in pieces that fit: only a machine writes such words. */
function cutToFit(word: Piece, width: number): Piece[] {
  if (word.width <= width) return [word]
  const pieces: Piece[] = []
  for (const letter of word.text) {
    const longer = measured(`${pieces.at(-1)?.text ?? ''}${letter}`)
    if (pieces.length > 0 && longer.width <= width) pieces[pieces.length - 1] = longer
    else pieces.push(measured(letter))
  }
  return pieces
}

function shortened({ text }: Piece, width: number): Piece {
  let words = text
  while (words.includes(' ') && measured(ending(words)).width > width)
    words = words.slice(0, words.lastIndexOf(' '))
  while (words.length > 1 && measured(ending(words)).width > width) words = words.slice(0, -1)
  return measured(ending(words))
}

/** A word of one letter does not stand alone before the ellipsis. */
function ending(words: string): string {
  return `${words.replace(/([\s\u00a0]+\p{L})?[\s.,;:!?–—-]*$/u, '')}…`
}
