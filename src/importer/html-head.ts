import { linkTarget } from '../domain/markup/link-target'
import { cleanText, sameness } from './clean-text'
import { attribute, type Element, elementsIn, type HtmlTree, textOf } from './html-tree'
import { safeLink } from './safe-link'

/** What a page says of itself outside its words. */
export type Head = {
  /** The page's titles as its head gives them, the surest first; the site's name may stand in them. */
  titles: string[]
  titleLine: number
  siteName: string | null
  section: string | null
  /** The page's own address at the old site. */
  address: string | null
  /** What relative links start from. */
  base: string | null
  lang: string | null
  langLine: number
}

export function readHead({ document }: HtmlTree, html: string): Head {
  const elements = [...elementsIn(document)]
  const first = (tag: string, is: (element: Element) => boolean = () => true) =>
    elements.find((element) => element.tagName === tag && is(element))
  const meta = (name: string) => {
    const found = first('meta', (element) =>
      [attribute(element, 'property'), attribute(element, 'name')].includes(name),
    )
    return blankToNull(found && attribute(found, 'content'))
  }
  const root = first('html')
  const titleElement = first('title', (element) => element.namespaceURI.endsWith('xhtml'))
  const head = blankToNull(titleElement && textOf(titleElement))
  const siteName = meta('og:site_name')
  const canonical = first('link', (element) => has(element, 'rel', 'canonical'))
  const address =
    web(canonical && attribute(canonical, 'href')) ?? web(meta('og:url')) ?? web(savedFrom(html))
  const base = first('base', (element) => attribute(element, 'href') !== null)
  return {
    titles: [meta('og:title'), head].filter((title) => title !== null),
    titleLine: titleElement?.sourceCodeLocation?.startLine ?? 1,
    siteName,
    section: meta('article:section'),
    address,
    base: web(base && attribute(base, 'href')) ?? address,
    lang: blankToNull(root && (attribute(root, 'lang') ?? attribute(root, 'xml:lang'))),
    langLine: root?.sourceCodeLocation?.startLine ?? 1,
  }
}

/** The part of a `<title>` that names the page: all of it, or what stands before the site's name. */
export function titleParts(title: string, siteName: string | null): string[] {
  const parts = [title]
  for (const found of title.matchAll(/\s+[-–—|·•:»«/]+\s+/g)) {
    const [before, after] = [
      title.slice(0, found.index),
      title.slice(found.index + found[0].length),
    ]
    parts.push(before.trim(), after.trim())
  }
  return parts.filter((part) => part !== '' && (!siteName || sameness(part) !== sameness(siteName)))
}

/** What browsers write into the pages they save. */
function savedFrom(html: string): string | null {
  return /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 5000))?.[1] ?? null
}

function web(href: string | null | undefined): string | null {
  const link = href ? safeLink(linkTarget(href), null) : null
  return link?.startsWith('http') ? link : null
}

function has(element: Element, name: string, word: string): boolean {
  return (attribute(element, name) ?? '').toLowerCase().split(/\s+/).includes(word)
}

function blankToNull(text: string | null | undefined): string | null {
  const words = cleanText(text ?? '').trim()
  return words === '' ? null : words
}
