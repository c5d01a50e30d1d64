import {
  attr,
  elementLike,
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  type MarkupText,
  putInPlaceOf,
} from './markup-tree'

/** Never words. */
export const silent = /^(?:head|script|style|template|noscript|title|meta|link|xml|datalist)$/
/** What has no words of its own. */
export const media: Record<string, 'picture' | 'embed'> = {
  ...{ img: 'picture', picture: 'picture', 'v:imagedata': 'picture' },
  ...{ svg: 'picture', math: 'picture' },
  ...{ iframe: 'embed', video: 'embed', audio: 'embed', object: 'embed', embed: 'embed' },
}
/** What stands within a line; so do names with a sign in them, of word processors and of scripts. */
export const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|button|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|output|q|rb|rp|rt|ruby|s|samp|slot|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|input|img|[^:-]+[:-].*)$/

/** The first words below a node. */
export function firstText(node: MarkupNode): MarkupText | null {
  if (isText(node)) return node.value.trim() === '' ? null : node
  if (!isElement(node)) return null
  for (const child of node.childNodes) {
    const found = firstText(child)
    if (found) return found
  }
  return null
}

/** Whether blocks stand within an element that should hold none. */
export function holdsBlocks(element: MarkupElement): boolean {
  return element.childNodes.some(
    (node) =>
      isElement(node) &&
      !silent.test(node.tagName) &&
      node.tagName !== 'br' &&
      !media[node.tagName] &&
      (!inline.test(node.tagName) || holdsBlocks(node)),
  )
}

export function isList({ tagName }: MarkupElement): boolean {
  return tagName === 'ul' || tagName === 'ol'
}

/** The boxes to be ticked off in an item, not in the lists within it. */
export function boxesIn(element: MarkupElement): MarkupElement[] {
  return element.childNodes.filter(isElement).flatMap((node) => {
    if (isList(node)) return []
    const isBox = node.tagName === 'input' && attr(node, 'type') === 'checkbox'
    return isBox ? [node] : boxesIn(node)
  })
}

/** Where new lines are seen as such, they are breaks. */
export function breakAtNewLines(element: MarkupElement): void {
  for (const node of [...element.childNodes]) {
    if (isElement(node)) breakAtNewLines(node)
    if (!isText(node) || !/[\r\n]/.test(node.value)) continue
    const lines = node.value.split(/\r\n|\r|\n/)
    const nodes = lines.flatMap((value, place): MarkupNode[] => {
      const text = { ...node, value }
      return place === 0 ? [text] : [elementLike(element, 'br', []), text]
    })
    putInPlaceOf(node, nodes)
  }
}

/** As much of some words as names them. */
export function briefly(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text
}
