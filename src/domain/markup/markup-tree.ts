/**
 * HTML as a tree of plain objects, such as the parser of the importer makes and the desk makes of
 * what a browser parsed.
 */
export type MarkupText = { nodeName: string; value: string; parentNode: unknown }
export type MarkupParent = { childNodes: MarkupNode[] }
export type MarkupElement = MarkupParent & {
  nodeName: string
  tagName: string
  attrs: { name: string; value: string }[]
  parentNode: unknown
}
export type MarkupNode = MarkupElement | MarkupText | { nodeName: string; parentNode?: unknown }

export function isElement(node: MarkupNode | undefined): node is MarkupElement {
  return node !== undefined && 'tagName' in node && 'childNodes' in node
}

export function isText(node: MarkupNode | undefined): node is MarkupText {
  return node !== undefined && 'value' in node && !('tagName' in node)
}

export function attr(element: MarkupElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

/** The value of a property in the `style` of an element, in lower case. */
export function styled(element: MarkupElement, property: string): string {
  const style = attr(element, 'style')
  if (style === '') return ''
  const found = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`, 'i').exec(style)
  return found?.[1]?.trim().toLowerCase() ?? ''
}

/** The names of the classes of an element, in lower case. */
export function classes(element: MarkupElement): string {
  return attr(element, 'class').toLowerCase()
}

/** The text of a node and all below it, as it stands. */
export function wordsIn(node: MarkupNode): string {
  if (isText(node)) return node.value
  return isElement(node) ? node.childNodes.map(wordsIn).join('') : ''
}

/** Every element below a parent, in the order of the page. */
export function allElements(parent: MarkupParent): MarkupElement[] {
  const found: MarkupElement[] = []
  const pending = [...parent.childNodes].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    pending.push(...[...node.childNodes].reverse())
  }
  return found
}

/** A new element where another stands: it keeps from it the place in the source, if that has one. */
export function elementLike(
  model: MarkupElement,
  tag: string,
  children: MarkupNode[],
  attrs: Record<string, string> = {},
): MarkupElement {
  const element: MarkupElement = {
    ...model,
    nodeName: tag,
    tagName: tag,
    attrs: Object.entries(attrs).map(([name, value]) => ({ name, value })),
    childNodes: children,
  }
  for (const child of children) child.parentNode = element
  return element
}

/** Puts others in the place of a node; without any, takes it out. */
export function putInPlaceOf(node: MarkupNode, others: readonly MarkupNode[]): void {
  const parent = node.parentNode as MarkupParent | null | undefined
  const place = parent?.childNodes.indexOf(node) ?? -1
  if (!parent || place < 0) return
  parent.childNodes.splice(place, 1, ...others)
  for (const other of others) other.parentNode = parent
}

/** The elements that a node stands in, the nearest first. */
export function* around(node: MarkupNode): Generator<MarkupElement> {
  let outer = node.parentNode as MarkupNode | null | undefined
  while (outer && isElement(outer)) {
    yield outer
    outer = outer.parentNode as MarkupNode | null | undefined
  }
}

/** Whether nothing of a node would be seen: no words, no picture. */
export function isBlank(node: MarkupNode): boolean {
  if (isText(node)) return node.value.trim() === ''
  if (!isElement(node)) return true
  if (/^(?:img|picture|svg|math|iframe|video|audio|object|embed|input|x-note)$/.test(node.tagName))
    return false
  return node.childNodes.every(isBlank)
}
