import type { Text } from '../payload-types'
import type { Span } from './block'

/** A part of a body as the desk's editor (Lexical) keeps it. */
export type StateNode = {
  type: string
  version: number
  children?: StateNode[]
  [more: string]: unknown
}

export type BodyState = NonNullable<Text['body']>

export function stateOf(blocks: StateNode[]): BodyState {
  return { root: element('root', blocks) }
}

export function paragraphNode(words: StateNode[]): StateNode {
  return element('paragraph', words, { textFormat: 0, textStyle: '' })
}

/** Level 3 and below are one: a body knows two levels. */
export function headingNode(level: number, words: StateNode[]): StateNode {
  return element('heading', words, { tag: level <= 2 ? 'h2' : 'h3' })
}

export function quoteNode(words: StateNode[]): StateNode {
  return element('quote', words)
}

export function listNode(ordered: boolean, items: StateNode[], start = 1): StateNode {
  const more = { listType: ordered ? 'number' : 'bullet', start, tag: ordered ? 'ol' : 'ul' }
  return element('list', items, more)
}

/** `place` counts the items of a list, from 1 or where its numbers begin. */
export function itemNode(place: number, words: StateNode[]): StateNode {
  return element('listitem', words, { value: place })
}

export function linkNode(url: string, words: StateNode[]): StateNode {
  const fields = { linkType: 'custom', newTab: false, url }
  return { ...element('link', words, { fields }), version: 3 }
}

export function wordsNode({ text, bold, italic }: Omit<Span, 'href'>): StateNode {
  if (text === '\n') return { type: 'linebreak', version: 1 }
  const format = (bold ? 1 : 0) | (italic ? 2 : 0)
  return { type: 'text', text, format, mode: 'normal', style: '', detail: 0, version: 1 }
}

/** `key` tells the footnotes of one body apart, for the editor. */
export function footnoteNode(key: number, text: string): StateNode {
  const fields = { id: idFrom('f', key), blockName: '', blockType: 'footnote', text }
  return { type: 'inlineBlock', fields, version: 1 }
}

/** `key` tells the pictures of one body apart, for the editor. */
export function pictureNode(key: number, picture: string, caption: string): StateNode {
  const more = { relationTo: 'media', value: picture, fields: { caption } }
  return { type: 'upload', id: idFrom('b', key), ...more, format: '', version: 3 }
}

/** The form that the editor gives ids itself, 24 hexadecimal digits; no two parts may share one. */
function idFrom(kind: 'f' | 'b', key: number): string {
  return `${kind}${key.toString(16).padStart(23, '0')}`
}

function element(type: string, children: StateNode[], more: Record<string, unknown> = {}) {
  return {
    ...{ type, ...more, children, version: 1 },
    ...({ direction: 'ltr', format: '', indent: 0 } as const),
  }
}
