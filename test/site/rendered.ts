import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { isLocale, type Locale } from '../../src/domain/locale'
import type { PageView } from '../../src/site/page-view'
import { renderPage } from '../../src/site/render'
import { site } from './samples'

/** A whole page as a reader receives it. */
export function rendered(view: PageView | null): Promise<string> {
  if (view === null) throw new Error('There is no page.')
  return renderPage(view, {
    site: site(view.locale),
    origin: 'https://review.example',
    stylesheet: '/assets/site.css',
    icon: '/assets/icon.svg',
    fonts: [],
  })
}

export type Spoken = { words: string; lang: Locale | null }

/** What is written for machines, or as an address is, in no language. */
const unspoken = ['script', 'code']
const addresses = /(URL: )?https?:\/\/[^\s;)]+/g

/** Everything that a page says, in text and in attributes, with the language it is marked with. */
export function spokenOn(html: string): Spoken[] {
  return elementsIn(html).flatMap(({ element, lang }) => {
    if (unspoken.includes(element.tagName)) return []
    const texts = element.childNodes.flatMap((child) => ('value' in child ? [child.value] : []))
    const said = ['alt', 'aria-label', 'title'].flatMap((name) => attribute(element, name) ?? [])
    const described = attribute(element, 'name') === 'description'
    const content = described ? [attribute(element, 'content') ?? ''] : []
    const spoken = [...texts, ...said, ...content]
    return spoken.map((words) => ({ words: words.replace(addresses, ''), lang }))
  })
}

const withinALine = ['a', 'em', 'small', 'span', 'strong', 'sub', 'sup', 'time']

/** The words of a page in reading order, as one line. */
export function wordsOf(html: string): string {
  const below = (node: Tree.ParentNode): string =>
    node.childNodes
      .map((child) => {
        if ('value' in child) return child.value
        if (!('tagName' in child) || child.tagName === 'head') return ''
        return withinALine.includes(child.tagName) ? below(child) : ` ${below(child)} `
      })
      .join('')
  return below(parse(html)).replace(/\s+/g, ' ')
}

/** The elements of a page that have a tag, and an attribute where it is named. */
export function elementsCalled(html: string, tag: string, withAttribute?: string) {
  return elementsIn(html)
    .map(({ element }) => element)
    .filter((element) => element.tagName === tag)
    .filter((element) => !withAttribute || attribute(element, withAttribute) !== undefined)
    .map((element) => Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])))
}

function elementsIn(html: string): { element: Tree.Element; lang: Locale | null }[] {
  const below = (node: Tree.ParentNode, lang: Locale | null): ReturnType<typeof elementsIn> =>
    node.childNodes.flatMap((child) => {
      if (!('tagName' in child)) return []
      const marked = attribute(child, 'lang')
      const here = isLocale(marked) ? marked : lang
      return [{ element: child, lang: here }, ...below(child, here)]
    })
  return below(parse(html), null)
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}
