import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { noteTag } from '../../../domain/markup/footnotes'
import type { MarkupElement, MarkupNode, MarkupParent } from '../../../domain/markup/markup-tree'
import { madeElement } from '../../../domain/markup/plain-markup'
import { holdsBlocks, isBreak, MarkdownPlaces } from './markdown-places'

/** Markdown as the markup that it stands for. Nothing is refused: what is not known keeps its words. */
export function markdownMarkup(text: string): MarkupParent {
  const tree = fromMarkdown(text, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  return new MarkdownReader(tree).whole()
}

const tags: Partial<Record<Nodes['type'], string>> = {
  ...{ paragraph: 'p', blockquote: 'blockquote', listItem: 'li', strong: 'strong' },
  ...{ emphasis: 'em', delete: 's', thematicBreak: 'hr', break: 'br', code: 'pre' },
  ...{ inlineCode: 'code', html: 'span' },
}

class MarkdownReader {
  private readonly places: MarkdownPlaces
  private readonly used = new Set<FootnoteDefinition>()

  constructor(private readonly tree: Root) {
    this.places = new MarkdownPlaces(tree)
  }

  /** Notes that no mark leads to stand below the text, so that no word is lost. */
  whole(): MarkupParent {
    const words = this.inside(this.tree)
    const left = this.places.notes.filter((note) => !this.used.has(note))
    const notes = left.map((note) => `[^${note.identifier}]: ${this.places.plain(note)}`)
    return madeElement('body', [...words, ...notes.map((note) => madeElement('p', [note]))])
  }

  private inside(node: Nodes): (MarkupNode | string)[] {
    return 'children' in node ? this.readAll(node.children, holdsBlocks(node)) : []
  }

  /** Of HTML within a line, what stands above and below the line is read; other tags are words. */
  private readAll(nodes: readonly Nodes[], areBlocks: boolean): (MarkupNode | string)[] {
    const read: (MarkupNode | string)[] = []
    for (let place = 0; place < nodes.length; place += 1) {
      const node = nodes[place] as Nodes
      const tag = /^<(su[bp])>$/i.exec(htmlOf(node))?.[1]?.toLowerCase()
      const closes = (one: Nodes, at: number) =>
        at > place && htmlOf(one).toLowerCase() === `</${tag}>`
      const end = tag === undefined ? -1 : nodes.findIndex(closes)
      if (tag !== undefined && end > place) {
        read.push(madeElement(tag, this.readAll(nodes.slice(place + 1, end), areBlocks)))
        place = end
      } else if (node.type === 'html' && areBlocks) read.push(madeElement('p', [node.value]))
      else read.push(...this.read(node))
    }
    return read
  }

  private read(node: Nodes): (MarkupNode | string)[] {
    switch (node.type) {
      // As in HTML, a new line within a paragraph is a space.
      case 'text':
        return [node.value.replace(/\s*\n\s*/g, ' ')]
      case 'heading':
        return [madeElement(`h${node.depth}`, this.inside(node))]
      case 'list':
        return [this.list(node)]
      case 'link':
      case 'linkReference':
        return [madeElement('a', this.inside(node), { href: this.places.addressOf(node) })]
      case 'image':
      case 'imageReference': {
        const picture = { src: this.places.addressOf(node), alt: node.alt ?? '' }
        return [madeElement('img', [], picture)]
      }
      case 'footnoteReference': {
        const note = this.places.noteFor(node)
        if (!note) return [`[^${node.identifier}]`]
        this.used.add(note)
        return [madeElement(noteTag, [], { text: this.places.plain(note) })]
      }
      case 'definition':
      case 'footnoteDefinition':
        return []
      default: {
        if (isBreak(node)) return [madeElement('br', [])]
        const words = 'value' in node ? [node.value] : this.inside(node)
        return [madeElement(tags[node.type] ?? 'span', words)]
      }
    }
  }

  private list(node: Nodes & { type: 'list' }): MarkupElement {
    const tag = node.ordered === true ? 'ol' : 'ul'
    const items = node.children.map((item) => {
      const [, box, rest] = /^\[([ xX])\] ([\s\S]*)$/.exec(firstWords(item)) ?? []
      if (box === undefined || rest === undefined) return madeElement('li', this.inside(item))
      setFirstWords(item, rest)
      const ticked = { role: 'checkbox', 'aria-checked': String(box !== ' ') }
      return madeElement('li', this.inside(item), ticked)
    })
    return madeElement(tag, items, { start: String(node.start ?? 1) })
  }
}

function htmlOf(node: Nodes): string {
  return node.type === 'html' ? node.value : ''
}

function firstText(node: Nodes): (Nodes & { type: 'text' }) | null {
  if (node.type === 'text') return node
  const first = 'children' in node ? node.children[0] : undefined
  return first ? firstText(first) : null
}

function firstWords(node: Nodes): string {
  return firstText(node)?.value ?? ''
}

function setFirstWords(node: Nodes, words: string): void {
  const text = firstText(node)
  if (text) text.value = words
}
