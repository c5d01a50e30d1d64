/** Words of one look; `sub` and `sup` stand below and above the line. The text of a break is `\n`. */
export type Words = {
  text: string
  bold?: boolean
  italic?: boolean
  sub?: boolean
  sup?: boolean
}

/** Lexical keeps the looks of words as bits of one number; no other bit is ours. */
export const looks = { bold: 1, italic: 2, sub: 32, sup: 64 } as const

export type Look = keyof typeof looks

/** Whether words with these bits have a look. */
export function hasLook(format: unknown, look: Look): boolean {
  return (Number(format ?? 0) & looks[look]) !== 0
}

/** A part of a body as the desk's editor (Lexical) keeps it. */
export type BodyNode = {
  type: string
  version: number
  children?: BodyNode[]
  [more: string]: unknown
}

/** A body as the desk's editor keeps it, in the type that the editor itself has for it. */
export type BodyState = {
  root: {
    type: string
    children: BodyNode[]
    direction: 'ltr' | 'rtl' | null
    format: 'left' | 'start' | 'center' | 'right' | 'end' | 'justify' | ''
    indent: number
    version: number
  }
  [more: string]: unknown
}

export function stateOf(blocks: BodyNode[]): BodyState {
  return { root: element('root', blocks) }
}

export function paragraphNode(words: BodyNode[]): BodyNode {
  return element('paragraph', words, { textFormat: 0, textStyle: '' })
}

/** Level 3 and below are one: a body knows two levels. */
export function headingNode(level: number, words: BodyNode[]): BodyNode {
  return element('heading', words, { tag: level <= 2 ? 'h2' : 'h3' })
}

export function quoteNode(words: BodyNode[]): BodyNode {
  return element('quote', words)
}

export function listNode(ordered: boolean, items: BodyNode[], start = 1): BodyNode {
  const more = { listType: ordered ? 'number' : 'bullet', start, tag: ordered ? 'ol' : 'ul' }
  return element('list', items, more)
}

/** `place` counts the items of a list, from 1 or where its numbers begin. */
export function itemNode(place: number, words: BodyNode[], depth = 0): BodyNode {
  return { ...element('listitem', words, { value: place }), indent: depth }
}

export function linkNode(url: string, words: BodyNode[]): BodyNode {
  const fields = { linkType: 'custom', newTab: false, url }
  return { ...element('link', words, { fields }), version: 3 }
}

export function wordsNode({ text, ...look }: Words): BodyNode {
  if (text === '\n') return { type: 'linebreak', version: 1 }
  const format = (Object.keys(looks) as Look[]).reduce(
    (bits, name) => bits | (look[name] ? looks[name] : 0),
    0,
  )
  return { type: 'text', text, format, mode: 'normal', style: '', detail: 0, version: 1 }
}

/** `key` tells the footnotes of one body apart, for the editor. */
export function footnoteNode(key: number, text: string): BodyNode {
  const fields = { id: idFrom('f', key), blockName: '', blockType: 'footnote', text }
  return { type: 'inlineBlock', fields, version: 1 }
}

/** `key` tells the pictures of one body apart, for the editor. */
export function pictureNode(key: number, picture: string, caption: string): BodyNode {
  const more = { relationTo: 'media', value: picture, fields: { caption } }
  return { type: 'upload', id: idFrom('b', key), ...more, format: '', version: 3 }
}

export function tableNode(rows: BodyNode[]): BodyNode {
  return element('table', rows)
}

export function rowNode(cells: BodyNode[]): BodyNode {
  return element('tablerow', cells)
}

/** A cell with one paragraph. The editor tells the heads of rows (1) and of columns (2) apart. */
export function cellNode(words: BodyNode[], head: CellHead = 0): BodyNode {
  const more = { headerState: head, colSpan: 1, rowSpan: 1, backgroundColor: null }
  return element('tablecell', [paragraphNode(words)], more)
}

export type CellHead = 0 | 1 | 2 | 3

/** The form that the editor gives ids itself, 24 hexadecimal digits; no two parts may share one. */
function idFrom(kind: 'f' | 'b', key: number): string {
  return `${kind}${key.toString(16).padStart(23, '0')}`
}

function element(type: string, children: BodyNode[], more: Record<string, unknown> = {}) {
  return {
    ...{ type, ...more, children, version: 1 },
    ...({ direction: 'ltr', format: '', indent: 0 } as const),
  }
}

/** A part of a body of which nothing is known yet, such as one that somebody sent. */
export type AnyNode = Record<string, unknown>

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function childrenOf(node: Readonly<AnyNode>): AnyNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}
