import type { Nodes, PhrasingContent } from 'mdast'
import { type BodyNode, footnoteNode, linkNode, wordsNode } from '../domain/body-nodes'
import type { Result } from '../domain/result'
import { isSafeLink } from '../domain/rich-text'
import type { MarkdownNotes } from './markdown-notes'

export type InlinePlaces = {
  /** Where an address leads; null leaves the words of the link without one. */
  link(address: string): Result<string | null, string>
}

type Look = { bold: boolean; italic: boolean }

/** The words of one paragraph, heading or item: text, bold, italic, links, marks of footnotes. */
export class MarkdownWords {
  constructor(
    private readonly places: InlinePlaces,
    private readonly notes: MarkdownNotes,
    private readonly refuse: (node: Nodes, sentence: string) => void,
  ) {}

  nodes(
    content: readonly PhrasingContent[],
    look: Look = { bold: false, italic: false },
  ): BodyNode[] {
    return content.flatMap((node) => this.node(node, look))
  }

  private node(node: PhrasingContent, look: Look): BodyNode[] {
    switch (node.type) {
      case 'text':
        if (/\[\^[^\]]*\]/.test(node.value))
          this.refuse(
            node,
            'A footnote is marked here that has no text: write [^1]: and its words.',
          )
        return [wordsNode({ text: node.value.replace(/\s*\n\s*/g, ' '), ...look })]
      case 'break':
        return [wordsNode({ text: '\n' })]
      case 'strong':
        return this.nodes(node.children, { ...look, bold: true })
      case 'emphasis':
        return this.nodes(node.children, { ...look, italic: true })
      case 'link':
        return this.link(node, look)
      case 'footnoteReference': {
        const note = this.notes.use(node)
        return note ? [footnoteNode(note.number, note.text)] : []
      }
      default:
        this.refuse(node, refusals[node.type] ?? 'This kind of Markdown is not known here.')
        return []
    }
  }

  private link(node: PhrasingContent & { type: 'link' }, look: Look): BodyNode[] {
    const words = this.nodes(node.children, look)
    const found = this.places.link(node.url)
    if (!found.ok) this.refuse(node, found.reason)
    if (!found.ok || found.value === null) return words
    if (!isSafeLink(found.value))
      this.refuse(node, `The link ${node.url} leads nowhere safe: begin it with https://.`)
    return [linkNode(found.value, words)]
  }
}

const refusals: Partial<Record<PhrasingContent['type'], string>> = {
  image: 'A picture stands in a paragraph of its own: put an empty line before and after it.',
  html: 'HTML is not kept: write Markdown.',
  inlineCode: 'Words in backquotes are not kept: use *italic*.',
  imageReference: 'Write the name of a picture behind its words: ![words](name).',
  linkReference: 'Write the address of a link behind its words: [words](https://…).',
}
