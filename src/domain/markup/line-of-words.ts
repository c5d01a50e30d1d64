import { type BodyNode, footnoteNode, linkNode, type Words, wordsNode } from '../body-nodes'
import { cleanLine } from '../clean-words'
import { isEscapedTwice } from '../escaped-twice'
import type { Loss } from './loss'

/** How the words that come next look. */
export type WordsLook = {
  bold: boolean
  italic: boolean
  sub: boolean
  sup: boolean
  href: string | null
}

export const plainLook: WordsLook = {
  bold: false,
  italic: false,
  sub: false,
  sup: false,
  href: null,
}

type Piece = (Words & { href: string | null }) | { note: string } | { lineBreak: true }

/** Gathers the words of one block; white space counts as HTML counts it. */
export class LineOfWords {
  private pieces: Piece[] = []
  losses: Loss[] = []

  add(text: string, look: WordsLook): void {
    if (isEscapedTwice(text)) this.losses.push({ kind: 'escaped-twice', what: text.trim() })
    const words = cleanLine(text.replace(/[ \t\r\n\f]+/g, ' '))
    if (words !== '') this.pieces.push({ text: words, ...look })
  }

  note(text: string): void {
    this.pieces.push({ note: cleanLine(text) })
  }

  breakLine(): void {
    this.pieces.push({ lineBreak: true })
  }

  get endsWithBreak(): boolean {
    const last = this.pieces.filter((piece) => !isSpace(piece)).at(-1)
    return last !== undefined && 'lineBreak' in last
  }

  get isEmpty(): boolean {
    return this.pieces.every((piece) => 'lineBreak' in piece || isSpace(piece))
  }

  /** The words gathered so far as nodes of a body, without spaces and breaks at the ends. */
  take(nextNote: () => number): BodyNode[] {
    const pieces = tidied(this.pieces)
    this.pieces = []
    const nodes: BodyNode[] = []
    let [linked, words]: [string | null, BodyNode[]] = [null, []]
    for (const piece of pieces) {
      const node = 'note' in piece ? footnoteNode(nextNote(), piece.note) : nodeOf(piece)
      const href = 'href' in piece ? piece.href : null
      if (href === null) nodes.push(node)
      else if (linked === href) words.push(node)
      else {
        words = [node]
        nodes.push(linkNode(href, words))
      }
      linked = href
    }
    return nodes
  }
}

function nodeOf(piece: Exclude<Piece, { note: string }>): BodyNode {
  if ('lineBreak' in piece) return wordsNode({ text: '\n' })
  const { href: _href, ...words } = piece
  return wordsNode(words)
}

/** Neighbours of one look made one, single spaces between words, nothing blank at the ends. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    if ('lineBreak' in piece) {
      trimEnd(kept)
      const before = kept.at(-1)
      if (before && !('lineBreak' in before)) kept.push(piece)
    } else if ('note' in piece) {
      kept.push(piece)
    } else {
      const begins = !last || 'lineBreak' in last || ('text' in last && / $/.test(last.text))
      const text = begins ? piece.text.replace(/^ +/, '') : piece.text
      if (text === '') continue
      if (last && 'text' in last && isAlike(last, piece)) last.text += text
      else kept.push({ ...piece, text })
    }
  }
  trimEnd(kept)
  while (kept.length > 0 && isBlank(kept.at(-1))) {
    kept.pop()
    trimEnd(kept)
  }
  while (kept.length > 0 && isBlank(kept[0])) kept.shift()
  return kept
}

function isBlank(piece: Piece | undefined): boolean {
  return piece !== undefined && ('lineBreak' in piece || isSpace(piece))
}

function isSpace(piece: Piece): boolean {
  return 'text' in piece && piece.text.trim() === ''
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1)
  if (!last || !('text' in last)) return
  last.text = last.text.replace(/ +$/, '')
  if (last.text === '') pieces.pop()
}

function isAlike(a: (WordsLook & { text: string }) | Piece, b: Piece): boolean {
  if (!('text' in a) || !('text' in b)) return false
  const same = (['bold', 'italic', 'sub', 'sup'] as const).every(
    (look) => Boolean(a[look]) === Boolean(b[look]),
  )
  return same && a.href === b.href
}
