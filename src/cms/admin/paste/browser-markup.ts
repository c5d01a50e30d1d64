import type { MarkupNode, MarkupParent } from '../../../domain/markup/markup-tree'
import { madeElement } from '../../../domain/markup/plain-markup'

/** HTML as the browser reads it, as a tree of plain objects. Nothing of it is run or loaded. */
export function browserMarkup(html: string): MarkupParent {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return madeElement('body', [...body.childNodes].flatMap(nodeOf))
}

function nodeOf(node: ChildNode): (MarkupNode | string)[] {
  if (node instanceof Text) return [node.data]
  if (!(node instanceof Element)) return []
  const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return [madeElement(node.tagName.toLowerCase(), [...node.childNodes].flatMap(nodeOf), attrs)]
}
