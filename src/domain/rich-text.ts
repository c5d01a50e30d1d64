import { type AnyNode, childrenOf, isNode, looks } from './body-nodes'
import { isSimpleTable } from './body-table'
import { err, ok, type Result } from './result'

/** What a body may hold; everything else is refused at the door. */
const nodeTypes = [
  'root',
  'paragraph',
  'heading',
  'list',
  'listitem',
  'quote',
  'link',
  'autolink',
  'text',
  'linebreak',
  'tab',
  'upload',
  'inlineBlock',
  'table',
  'tablerow',
  'tablecell',
] as const

const headings = ['h2', 'h3']
const lists = ['bullet', 'number']

const ourLooks = Object.values(looks).reduce((bits, bit) => bits | bit, 0)

export type BodyProblem =
  | 'not-a-body'
  | 'unknown-part'
  | 'unknown-heading'
  | 'unknown-format'
  | 'unsafe-link'
  | 'unknown-table'

/** Checks a Lexical state node by node; null (no body yet) passes. Never throws. */
export function checkBody(body: unknown): Result<null, BodyProblem> {
  const found = problemInBody(body)
  return found === null ? ok(null) : err(found.problem)
}

/** Where in a body something stands that must not stand there. */
export type BodyPlace = {
  problem: BodyProblem
  /** The block (paragraph, heading, list …) counted from 1; 0 of the body as a whole. */
  block: number
  /** The words of that block, or of the part itself where it has some. */
  words: string
}

/** The first place in the order of reading, or null. Never throws. */
export function problemInBody(body: unknown): BodyPlace | null {
  if (body === null || body === undefined) return null
  if (!isNode(body) || !isNode(body.root)) return place('not-a-body', 0, '')
  const { children = [] } = body.root
  const ofRoot = problemOf(body.root, null)
  if (ofRoot) return place(ofRoot, 0, '')
  if (!Array.isArray(children)) return place('not-a-body', 0, '')
  for (const [index, block] of children.entries()) {
    const found = problemWithin(block)
    if (found === null) continue
    return place(found.problem, index + 1, wordsOf(found.node) || wordsOf(block))
  }
  return null
}

const blocks = ['paragraph', 'heading', 'listitem', 'quote']

/** Of anything at all, as whatever is refused may be. */
function wordsOf(node: unknown): string {
  const gather = (part: AnyNode): string => {
    if (part.type === 'text') return typeof part.text === 'string' ? part.text : ''
    const inside = childrenOf(part).map(gather).join('')
    return blocks.includes(String(part.type)) ? `${inside} ` : inside
  }
  return isNode(node) ? gather(node).trim() : ''
}

function place(problem: BodyProblem, block: number, words: string): BodyPlace {
  return { problem, block, words }
}

/** The first node within a block, in the order of reading, that must not stand there. */
function problemWithin(block: unknown): { problem: BodyProblem; node: unknown } | null {
  const pending: { node: unknown; within: unknown }[] = [{ node: block, within: 'root' }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, within } = next
    if (!isNode(node)) return { problem: 'not-a-body', node }
    const problem = problemOf(node, within)
    if (problem) return { problem, node }
    const { children = [], type } = node
    if (!Array.isArray(children)) return { problem: 'not-a-body', node }
    for (const child of children.toReversed()) pending.push({ node: child, within: type })
  }
  return null
}

/**
 * Whether a link may stand in a text: the web, mail, this site, or a place on the page. Browsers
 * drop tabs and line breaks, so with one of them inside `/…/` could lead to another host.
 */
export function isSafeLink(url: unknown): url is string {
  if (typeof url !== 'string') return false
  const address = url.trim()
  if (/^[/#](?!\/)[^\s\\]*$/.test(address)) return true
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(address)
}

/** The ids of the pictures that a body shows. */
export function picturesIn(body: unknown): string[] {
  if (!isNode(body) || !isNode(body.root)) return []
  const found = new Set<string>()
  const visit = (node: AnyNode) => {
    if (node.type === 'upload') {
      const id = isNode(node.value) ? node.value.id : node.value
      if (typeof id === 'string') found.add(id)
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(body.root)
  return [...found]
}

function problemOf(node: AnyNode, within: unknown): BodyProblem | null {
  if (!(nodeTypes as readonly unknown[]).includes(node.type)) return 'unknown-part'
  switch (node.type) {
    case 'heading':
      return headings.includes(String(node.tag)) ? null : 'unknown-heading'
    case 'list':
      return lists.includes(String(node.listType)) ? null : 'unknown-part'
    case 'text':
      return typeof node.text !== 'string' || (Number(node.format ?? 0) & ~ourLooks) !== 0
        ? 'unknown-format'
        : null
    case 'link':
    case 'autolink':
      return isNode(node.fields) && isSafeLink(node.fields.url) ? null : 'unsafe-link'
    case 'inlineBlock':
      return isNode(node.fields) && node.fields.blockType === 'footnote' ? null : 'unknown-part'
    case 'upload':
      return node.relationTo === 'media' ? null : 'unknown-part'
    case 'table':
      return within === 'root' && isSimpleTable(node) ? null : 'unknown-table'
    case 'tablerow':
      return within === 'table' ? null : 'unknown-table'
    case 'tablecell':
      return within === 'tablerow' ? null : 'unknown-table'
    default:
      return null
  }
}
