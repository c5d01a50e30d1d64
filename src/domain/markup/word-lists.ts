import {
  allElements,
  attr,
  classes,
  elementLike,
  isBlank,
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  type MarkupParent,
  putInPlaceOf,
  styled,
  wordsIn,
} from './markup-tree'

type Item = { paragraph: MarkupElement; level: number; marker: string }

/**
 * Word writes a list as paragraphs with a sign or a number before the words. Makes of each run of
 * them the list that it was.
 */
export function mendWordLists(root: MarkupParent): void {
  const parents = [root, ...allElements(root)].filter((parent) =>
    parent.childNodes.some(isListParagraph),
  )
  for (const parent of parents) mendIn(parent)
}

function isListParagraph(node: MarkupNode): boolean {
  if (!isElement(node) || node.tagName !== 'p') return false
  return /level\d/.test(styled(node, 'mso-list')) || /msolistparagraph/.test(classes(node))
}

function mendIn(parent: MarkupParent): void {
  const mended: MarkupNode[] = []
  let run: Item[] = []
  const end = () => {
    const [first] = run
    if (first) mended.push(listOf(run, first.level))
    run = []
  }
  for (const node of parent.childNodes) {
    const item = isListParagraph(node) ? itemOf(node as MarkupElement) : null
    if (item) run.push(item)
    else if (run.length > 0 && !isElement(node) && isBlank(node)) continue
    else {
      end()
      mended.push(node)
    }
  }
  end()
  parent.childNodes = mended
  for (const node of mended) node.parentNode = parent
}

/** Null for a paragraph that looks like one of a list and has no sign before its words. */
function itemOf(paragraph: MarkupElement): Item | null {
  const marked = markerIn(paragraph)
  if (marked === null) return null
  const marker = wordsIn(marked)
  putInPlaceOf(marked, [])
  const level = Number(/level(\d)/.exec(styled(paragraph, 'mso-list'))?.[1] ?? 1)
  return { paragraph, level, marker: marker.replace(/\s+/g, ' ').trim() }
}

/** What Word calls «Ignore», or the first part of a line that is a sign and many spaces. */
function markerIn(paragraph: MarkupElement): MarkupNode | null {
  const inside = allElements(paragraph)
  const ignored = inside.find((element) => /ignore/.test(attr(element, 'style').toLowerCase()))
  if (ignored) return ignored
  const first = paragraph.childNodes.find((node) => !isBlank(node))
  if (!first || !/^\s*\S{1,5}[\s\u00a0]{2,}$/.test(wordsIn(first))) return null
  return isText(first) || isElement(first) ? first : null
}

function listOf(items: readonly Item[], level: number): MarkupElement {
  const [first] = items as [Item, ...Item[]]
  const isNumbered = /^\(?(?:\d+|[a-zа-яіў]|[ivxl]+)[.)]/i.test(first.marker)
  const start = /^\(?(\d+)/.exec(first.marker)?.[1]
  const children: MarkupElement[] = []
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place] as Item
    if (item.level > level && children.length > 0) {
      const length = items.slice(place).findIndex((one) => one.level <= level)
      const inner = items.slice(place, length < 0 ? undefined : place + length)
      const last = children.at(-1) as MarkupElement
      const list = listOf(inner, Math.min(...inner.map((one) => one.level)))
      last.childNodes.push(list)
      list.parentNode = last
      place += inner.length - 1
    } else {
      children.push(elementLike(item.paragraph, 'li', item.paragraph.childNodes))
    }
  }
  const attrs = isNumbered && start && start !== '1' ? { start } : undefined
  return elementLike(first.paragraph, isNumbered ? 'ol' : 'ul', children, attrs)
}
