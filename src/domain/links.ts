import { isNode } from './body-nodes'

/** The addresses that the links of a body lead to, each once. */
export function linksIn(body: unknown): string[] {
  const found = new Set<string>()
  const pending: unknown[] = [body]
  while (pending.length > 0) {
    const node = pending.pop()
    if (Array.isArray(node)) pending.push(...node)
    if (!isNode(node)) continue
    if ((node.type === 'link' || node.type === 'autolink') && isNode(node.fields)) {
      if (typeof node.fields.url === 'string') found.add(node.fields.url)
    }
    pending.push(node.root, node.children)
  }
  return [...found].sort()
}
