import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { tidyMarkup } from '../domain/markup/tidy-markup'
import { err, ok, type Result } from '../domain/result'

export type Element = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

export type HtmlTree = {
  document: Parent
  /** For each node, how many characters of words it holds. */
  sizes: Map<HtmlNode, number>
  /** How many characters of words the page holds. */
  size: number
  /** How many headings of the first level each element holds. */
  headings: Map<Element, number>
  /** How many the page holds. */
  headingCount: number
  /** The elements that hold an article or the main part of the page. */
  aroundArticles: Set<Element>
}

const unclosed =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option|tbody|thead|tfoot|colgroup|optgroup)$/
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/

const inlineNames = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr output q ' +
    'rb rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

/** Whether an element stands inside a line, as all do that HTML does not know. */
export function isInline({ tagName }: Element): boolean {
  return inlineNames.has(tagName) || /[:-]/.test(tagName)
}

/** An HTML page as a tree. Refuses what no page has and what takes hours to parse. */
export function htmlTree(html: string): Result<HtmlTree, 'too-deep' | 'too-long'> {
  const hindrance = hindranceIn(html)
  if (hindrance) return err(hindrance)
  const document = parse(html, { sourceCodeLocationInfo: true })
  tidyMarkup(document)
  const sizes = new Map<HtmlNode, number>()
  const size = measure(document, sizes)
  const headings = new Map<Element, number>()
  const aroundArticles = new Set<Element>()
  let headingCount = 0
  for (const element of elementsIn(document)) {
    if (element.tagName === 'h1') {
      headingCount += 1
      for (const outer of outerElements(element))
        headings.set(outer, (headings.get(outer) ?? 0) + 1)
    }
    if (isArticle(element)) for (const outer of outerElements(element)) aroundArticles.add(outer)
  }
  return ok({ document, sizes, size, headings, headingCount, aroundArticles })
}

export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000)
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
      head,
    )
  )
    return true
  const tags = text.match(
    /<\/?(?:p|div|br|h[1-6]|article|section|main|span|ul|ol|li|table|td|a|title|meta)\b[^<>]*>/gi,
  )
  return (tags?.length ?? 0) >= 4
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

/** The words in an element's class, id, role and property names, in lower case. */
export function nameWords(element: Element): Set<string> {
  const names = ['class', 'id', 'role', 'itemprop', 'rel', 'aria-label']
  const words = names.flatMap((name) =>
    (attribute(element, name) ?? '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/),
  )
  return new Set(words.filter((word) => word !== ''))
}

export function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node
}

/** The text of a node and all below it, as it stands. */
export function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Every element below a parent, in the order of the page. */
export function* elementsIn(parent: Parent): Generator<Element> {
  const pending: HtmlNode[] = [...parent.childNodes].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let last = node.childNodes.length - 1; last >= 0; last -= 1) {
      const child = node.childNodes[last]
      if (child) pending.push(child)
    }
  }
}

/** The elements that an element stands in, the nearest first. */
export function* outerElements(element: Element): Generator<Element> {
  let outer = element.parentNode
  while (outer && 'tagName' in outer) {
    yield outer
    outer = outer.parentNode
  }
}

export function isArticle({ tagName }: Element): boolean {
  return tagName === 'article' || tagName === 'main'
}

function measure(parent: Parent, sizes: Map<HtmlNode, number>): number {
  let total = 0
  for (const child of parent.childNodes) {
    let size = 0
    if ('value' in child) size = child.value.replace(/\s+/g, ' ').trim().length
    else if (
      isElement(child) &&
      !/^(?:script|style|template|noscript|svg|head)$/.test(child.tagName)
    ) {
      size = measure(child, sizes)
    }
    sizes.set(child, size)
    total += size
  }
  return total
}

const mostTags = 100_000

/**
 * Far too many tags, or elements opened and not closed beyond all measure: the parser walks its open
 * elements at every tag, and opens again every unclosed formatting element in every paragraph.
 */
function hindranceIn(html: string): 'too-deep' | 'too-long' | null {
  let [tags, depth, deepest, formats, mostFormats] = [0, 0, 0, 0, 0]
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const tag = name.toLowerCase()
    tags += 1
    if (unclosed.test(tag)) continue
    const step = slash === '' ? 1 : -1
    depth = Math.max(0, depth + step)
    if (formatting.test(tag)) formats = Math.max(0, formats + step)
    deepest = Math.max(deepest, depth)
    mostFormats = Math.max(mostFormats, formats)
  }
  if (deepest > 1000 || mostFormats * tags > 3_000_000) return 'too-deep'
  return tags > mostTags ? 'too-long' : null
}
