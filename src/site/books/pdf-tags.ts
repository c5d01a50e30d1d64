import type { Piece } from './pdf-lines'
import type { Part } from './pdf-rows'

type Document = PDFKit.PDFDocument
type Element = ReturnType<Document['struct']>
type Link = { link: NonNullable<Piece['link']>; place: Place; words: string }
type Place = { x: number; y: number; width: number; height: number }

/** Marks what is drawn as a part of the document, for those who listen to it. */
export type Tags = {
  mark(part: Part, how: { lang?: string; box?: number[] }, draw: () => void): void
  link(part: Part, link: Link, draw: () => void): void
  end(): void
}

/** The tree of parts, each made when its first words are drawn. */
export function tagsOf(document: Document): Tags {
  const root = document.struct('Document')
  document.addStructure(root)
  const elements = new Map<Part, Element>()

  function elementOf(part: Part, box?: number[]): Element {
    const known = elements.get(part)
    if (known) return known
    const { alt, lang, scope, type, within } = part
    const options = { ...(alt && { alt }), ...(lang && { lang }), ...(scope && { scope }) }
    const element = document.struct(type, { ...options, ...(box && { bbox: box }) } as object)
    ;(within ? elementOf(within) : root).add(element)
    elements.set(part, element)
    return element
  }

  function drawn(tag: string, element: Element, draw: () => void): void {
    const content = document.markStructureContent(tag)
    draw()
    document.endMarkedContent()
    element.add(content)
  }

  return {
    mark(part, { lang, box }, draw) {
      const element = elementOf(part, box)
      if (!lang) {
        drawn(part.type, element, draw)
        return
      }
      const span = document.struct('Span', { lang } as object)
      element.add(span)
      drawn('Span', span, draw)
      span.end()
    },
    link(part, { link, place: { x, y, width, height }, words }, draw) {
      const element = document.struct('Link')
      elementOf(part).add(element)
      drawn('Link', element, draw)
      // Plain strings become names in PDF. The element ends on its page, which its entry must name.
      const options = { structParent: element, Contents: Object(words) } as object
      if ('url' in link) document.link(x, y, width, height, link.url, options)
      else document.goTo(x, y, width, height, link.place, options)
      element.end()
    },
    end: () => root.end(),
  }
}
