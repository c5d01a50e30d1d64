import { type AnyNode, isNode } from './body-nodes'

/** What the desk puts into a link before anybody has written an address. */
const unwritten = ['', 'https://', 'http://']

/** A body with the words of unfinished links and without the links themselves. */
export function withoutUnfinishedLinks<Body>(body: Body): Body {
  return (isNode(body) && isNode(body.root) ? { ...body, root: cleaned(body.root) } : body) as Body
}

function cleaned(node: AnyNode): AnyNode {
  const { children } = node
  if (!Array.isArray(children)) return node
  return {
    ...node,
    children: children.flatMap((child) => (isNode(child) ? unwrapped(child) : [child])),
  }
}

function unwrapped(node: AnyNode): unknown[] {
  const clean = cleaned(node)
  if (!isUnfinishedLink(clean)) return [clean]
  return Array.isArray(clean.children) ? clean.children : []
}

/** A link was begun, and its drawer closed again before an address was written. */
function isUnfinishedLink({ fields, type }: AnyNode): boolean {
  if (type !== 'link') return false
  const url = isNode(fields) ? (fields.url ?? '') : ''
  return typeof url === 'string' && unwritten.includes(url.trim())
}
