import type { Hint } from './block'
import {
  attribute,
  type Element,
  elementsIn,
  type HtmlTree,
  isArticle,
  isInline,
  nameWords,
  outerElements,
} from './html-tree'

/** Never words of a page. */
const silent = new Set(
  'head script style template noscript svg math canvas datalist title meta link'.split(' '),
)

/** Elements that HTML itself keeps for what stands around a page. */
const around = new Set(
  'nav footer aside form header button select textarea label dialog menu fieldset'.split(' '),
)

const aroundRoles = new Set(
  'navigation banner contentinfo complementary search dialog alert alertdialog menu menubar toolbar form'.split(
    ' ',
  ),
)

/** Names that sites give to what stands around a page. Hints only: see `looksLikeFrame`. */
const frameNames = new Set(
  (
    'nav navbar navigation menu share sharing shares social socials cookie cookies gdpr consent ' +
    'newsletter subscribe subscription subscribed widget widgets sidebar related recommended ' +
    'comments pagination pager popup modal lang langs language languages switcher switch footer ' +
    'toolbar advert advertisement ads banner skip logo copyright'
  ).split(' '),
)

const sectionNames = new Set('section category rubric rubrika topic'.split(' '))
const bylineNames = new Set('byline author authors autor'.split(' '))

export function isSilent(element: Element): boolean {
  return silent.has(element.tagName)
}

/**
 * What an element says its words are. An element that holds the page's heading, its article or half
 * of all words is never frame, whatever its name: old sites wrapped whole pages in forms.
 */
export function hintOf(element: Element, tree: HtmlTree, useNames: boolean): Hint | null {
  const names = nameWords(element)
  const framed = isAround(element, tree) || (useNames && isNamedFrame(element, names, tree))
  const crumbs = names.has('breadcrumb') || names.has('breadcrumbs')
  if ((framed || crumbs) && !holdsPage(element, tree)) return crumbs ? 'breadcrumb' : 'frame'
  if (!useNames || (tree.sizes.get(element) ?? 0) > 120) return null
  if ([...names].some((name) => bylineNames.has(name))) return 'byline'
  return [...names].some((name) => sectionNames.has(name)) ? 'section' : null
}

function isAround(element: Element, tree: HtmlTree): boolean {
  const { tagName } = element
  if (tagName === 'header') return !isInArticle(element) && !holdsTitle(element, tree)
  if (tagName === 'footer') return !isInArticle(element)
  if (around.has(tagName) || aroundRoles.has(attribute(element, 'role') ?? '')) return true
  return isHidden(element) || isOfArchive(element)
}

/** The bars that web archives set above a page, and their name when it is printed. */
function isOfArchive(element: Element): boolean {
  const id = attribute(element, 'id') ?? ''
  return /^wm-(?:ipp|toolbar|capinfo)/.test(id) || id === 'HEADER'
}

/** A part of a line is frame by its name only when it is the whole of its line. */
function isNamedFrame(element: Element, names: Set<string>, { sizes }: HtmlTree): boolean {
  const parent = element.parentNode
  if (element.tagName === 'body' || element.tagName === 'html') return false
  if (
    isInline(element) &&
    parent &&
    'tagName' in parent &&
    sizes.get(parent) !== sizes.get(element)
  ) {
    return false
  }
  return [...names].some((name) => frameNames.has(name))
}

/**
 * Whether the title of the page stands in a `header`: the only headings of the first level do, and
 * no other heading stands between it and the words. Otherwise they name the site.
 */
function holdsTitle(
  element: Element,
  { headings, headingCount, document, sizes }: HtmlTree,
): boolean {
  const inside = headings.get(element) ?? 0
  if (inside === 0 || inside < headingCount) return false
  let isBelow = false
  for (const other of elementsIn(document)) {
    if (other === element) isBelow = true
    else if (!isBelow || isWithin(other, element)) continue
    else if (/^h[23]$/.test(other.tagName)) return false
    else if (other.tagName === 'p' && (sizes.get(other) ?? 0) >= 60) return true
  }
  return true
}

function isWithin(element: Element, outer: Element): boolean {
  for (const around of outerElements(element)) if (around === outer) return true
  return false
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true
  // SingleFile, which saves pages, marks so what the page itself hides.
  if (nameWords(element).has('sf') && /\bsf-hidden\b/.test(attribute(element, 'class') ?? ''))
    return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
}

function isInArticle(element: Element): boolean {
  for (const outer of outerElements(element)) if (isArticle(outer)) return true
  return false
}

function holdsPage(element: Element, { sizes, size, aroundArticles }: HtmlTree): boolean {
  if ((sizes.get(element) ?? 0) > size / 2) return true
  return element.tagName !== 'nav' && element.tagName !== 'aside' && aroundArticles.has(element)
}
