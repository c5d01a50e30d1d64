import { type AnyNode, childrenOf, hasLook, isNode } from './body-nodes'

/**
 * The words of a body as plain text, one line a block and one a row of a table. What stands above or
 * below the line stays told apart: «km²», «CO₂», and «x^(n+1)» where no such letters exist.
 */
export function plainText(body: unknown): string {
  if (!isNode(body) || !isNode(body.root)) return ''
  return textOf(body.root).trim()
}

/** The same with the number of each footnote at its place, and its words below the text. */
export function plainTextWithNotes(body: unknown): string {
  if (!isNode(body) || !isNode(body.root)) return ''
  const notes = footnotesIn(body)
  let number = 0
  const mark = () => {
    number += 1
    return `[${number}]`
  }
  const said = notes.map((note, place) => `[${place + 1}] ${note}`)
  return [textOf(body.root, mark).trim(), ...said].filter((words) => words !== '').join('\n')
}

/** The words of the footnotes of a body, in their order. */
export function footnotesIn(body: unknown): string[] {
  if (!isNode(body) || !isNode(body.root)) return []
  const inside = (node: AnyNode): string[] => [
    noteOf(node) ?? '',
    ...childrenOf(node).flatMap(inside),
  ]
  return inside(body.root).filter((note) => note !== '')
}

/** Words above or below the line as plain text writes them, between the same spaces. */
export function raised(text: string, where: 'sup' | 'sub'): string {
  const core = text.trim()
  const from = text.indexOf(core)
  return text.slice(0, from) + raisedWord(core, where) + text.slice(from + core.length)
}

function raisedWord(word: string, where: 'sup' | 'sub'): string {
  const letters = [...word].map((letter) => signs[where][letter])
  if (letters.every((letter) => letter !== undefined)) return letters.join('')
  const mark = where === 'sup' ? '^' : '_'
  return /^[\p{L}\p{N}]$/u.test(word) ? `${mark}${word}` : `${mark}(${word})`
}

const pairs = (plain: string, written: string) =>
  Object.fromEntries([...plain].map((letter, place) => [letter, [...written][place]]))

const signs: Record<'sup' | 'sub', Record<string, string | undefined>> = {
  sup: pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  sub: pairs('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'),
}

const blocks = ['paragraph', 'heading', 'listitem', 'quote']

type Mark = () => string

function textOf(node: AnyNode, mark: Mark = () => ''): string {
  if (node.type === 'text') return wordsOf(node)
  if (node.type === 'linebreak') return '\n'
  if (noteOf(node) !== null) return mark()
  const cells = () => childrenOf(node).map((cell) => cellText(cell, mark))
  if (node.type === 'tablerow') return `${cells().join(' | ')}\n`
  const inside = childrenOf(node)
    .map((child) => textOf(child, mark))
    .join('')
  // A list within a list ends its item's line itself.
  if (node.type === 'listitem' && inside.endsWith('\n')) return inside
  return blocks.includes(String(node.type)) ? `${inside}\n` : inside
}

function cellText(cell: AnyNode, mark: Mark): string {
  return textOf(cell, mark).trim().replace(/\n+/g, ' ')
}

function wordsOf({ text, format }: AnyNode): string {
  const words = String(text ?? '')
  if (words.trim() === '') return words
  if (hasLook(format, 'sup')) return raised(words, 'sup')
  return hasLook(format, 'sub') ? raised(words, 'sub') : words
}

function noteOf(node: AnyNode): string | null {
  const fields = isNode(node.fields) ? node.fields : {}
  if (node.type !== 'inlineBlock' || fields.blockType !== 'footnote') return null
  return String(fields.text ?? '').trim() || null
}
