import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { noteTag } from '../../../domain/markup/footnotes'
import type { MarkupElement, MarkupNode, MarkupParent } from '../../../domain/markup/markup-tree'
import { madeElement } from '../../../domain/markup/plain-markup'

/** Markdown as the markup that it stands for. Nothing is refused: what is not known keeps its words. */
export function markdownMarkup(text: string): MarkupParent {
  const tree = fromMarkdown(text, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  const reader = new MarkdownReader(tree)
  return madeElement('body', reader.inside(tree))
}

const tags: Partial<Record<Nodes['type'], string>> = {
  ...{ paragraph: 'p', blockquote: 'blockquote', listItem: 'li', strong: 'strong' },
  ...{ emphasis: 'em', delete: 's', thematicBreak: 'hr', break: 'br', code: 'pre' },
  ...{ inlineCode: 'code', html: 'p' },
}

class MarkdownReader {
  private readonly notes = new Map<string, FootnoteDefinition>()
  private readonly links = new Map<string, string>()

  constructor(tree: Root) {
    for (const node of tree.children) {
      if (node.type === 'footnoteDefinition') this.notes.set(node.identifier, node)
      if (node.type === 'definition') this.links.set(node.identifier, node.url)
    }
  }

  inside(node: Nodes): (MarkupNode | string)[] {
    return 'children' in node ? node.children.flatMap((child) => this.read(child)) : []
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
        return [madeElement('a', this.inside(node), { href: node.url })]
      case 'linkReference': {
        const href = this.links.get(node.identifier) ?? ''
        return [madeElement('a', this.inside(node), { href })]
      }
      case 'image':
        return [madeElement('img', [], { src: node.url, alt: node.alt ?? '' })]
      case 'footnoteReference': {
        const note = this.notes.get(node.identifier)
        return note ? [madeElement(noteTag, [], { text: plain(note) })] : [`[^${node.identifier}]`]
      }
      case 'definition':
      case 'footnoteDefinition':
        return []
      default: {
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

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  const words = 'children' in node ? node.children.map(plain).join('') : ''
  return node.type === 'link' && node.url !== words ? `${words} (${node.url})` : words
}
