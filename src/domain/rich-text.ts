import { looks } from './body-nodes'
import { isSimpleTable } from './body-table'
import { plainText } from './plain-text'
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

type Node = Record<string, unknown>

/** Checks a Lexical state node by node; null (no body yet) passes. Never throws. */
export function checkBody(body: unknown): Result<null, BodyProblem> {
  if (body === null || body === undefined) return ok(null)
  if (!isNode(body) || !isNode(body.root)) return err('not-a-body')
  const pending: { node: unknown; within: unknown }[] = [{ node: body.root, within: null }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, within } = next
    if (!isNode(node)) return err('not-a-body')
    const problem = problemOf(node, within)
    if (problem) return err(problem)
    if (node.children !== undefined && !Array.isArray(node.children)) return err('not-a-body')
    for (const child of (node.children as unknown[]) ?? [])
      pending.push({ node: child, within: node.type })
  }
  return ok(null)
}

/** How the block begins that holds what may not stand in a body; empty when it has no words. */
export function placeOfProblem(body: unknown): string {
  if (!isNode(body) || !isNode(body.root)) return ''
  const block = childrenOf(body.root).find(
    (child) => !checkBody({ root: { type: 'root', children: [child] } }).ok,
  )
  const words = plainText({ root: { children: block ? [block] : [] } }).replace(/\s+/g, ' ')
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words
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
  const visit = (node: Node) => {
    if (node.type === 'upload') {
      const id = isNode(node.value) ? node.value.id : node.value
      if (typeof id === 'string') found.add(id)
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(body.root)
  return [...found]
}

function problemOf(node: Node, within: unknown): BodyProblem | null {
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

function childrenOf(node: Node): Node[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
