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
] as const

const headings = ['h2', 'h3']
const lists = ['bullet', 'number']

/** Lexical keeps bold and italic as bits of one number; no other bit is ours. */
const bold = 1
const italic = 2

export type BodyProblem =
  | 'not-a-body'
  | 'unknown-part'
  | 'unknown-heading'
  | 'unknown-format'
  | 'unsafe-link'

type Node = Record<string, unknown>

/** Checks a Lexical state node by node; null (no body yet) passes. Never throws. */
export function checkBody(body: unknown): Result<null, BodyProblem> {
  if (body === null || body === undefined) return ok(null)
  if (!isNode(body) || !isNode(body.root)) return err('not-a-body')
  const pending: unknown[] = [body.root]
  while (pending.length > 0) {
    const node = pending.pop()
    if (!isNode(node)) return err('not-a-body')
    const problem = problemOf(node)
    if (problem) return err(problem)
    if (node.children !== undefined && !Array.isArray(node.children)) return err('not-a-body')
    for (const child of (node.children as unknown[]) ?? []) pending.push(child)
  }
  return ok(null)
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

/** The words of a body as plain text, one line a block. */
export function plainText(body: unknown): string {
  if (!isNode(body) || !isNode(body.root)) return ''
  return textOf(body.root).trim()
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

function problemOf(node: Node): BodyProblem | null {
  if (!(nodeTypes as readonly unknown[]).includes(node.type)) return 'unknown-part'
  switch (node.type) {
    case 'heading':
      return headings.includes(String(node.tag)) ? null : 'unknown-heading'
    case 'list':
      return lists.includes(String(node.listType)) ? null : 'unknown-part'
    case 'text':
      return typeof node.text !== 'string' || (Number(node.format ?? 0) & ~(bold | italic)) !== 0
        ? 'unknown-format'
        : null
    case 'link':
    case 'autolink':
      return isNode(node.fields) && isSafeLink(node.fields.url) ? null : 'unsafe-link'
    case 'inlineBlock':
      return isNode(node.fields) && node.fields.blockType === 'footnote' ? null : 'unknown-part'
    case 'upload':
      return node.relationTo === 'media' ? null : 'unknown-part'
    default:
      return null
  }
}

const blocks = ['paragraph', 'heading', 'listitem', 'quote']

function textOf(node: Node): string {
  if (node.type === 'text') return String(node.text ?? '')
  if (node.type === 'linebreak') return '\n'
  const inside = childrenOf(node).map(textOf).join('')
  return blocks.includes(String(node.type)) ? `${inside}\n` : inside
}

function childrenOf(node: Node): Node[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
