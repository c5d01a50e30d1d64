import type { Definition, FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast'

type Leading = Nodes & { type: 'link' | 'linkReference' | 'image' | 'imageReference' }

/** What the marks in Markdown lead to: notes and addresses, also those inside quotes and lists. */
export class MarkdownPlaces {
  readonly notes: FootnoteDefinition[] = []
  private readonly addresses: Definition[] = []

  constructor(tree: Root) {
    this.gather(tree)
  }

  noteFor({ identifier }: FootnoteReference): FootnoteDefinition | undefined {
    return this.notes.find((note) => note.identifier === identifier)
  }

  addressOf(node: Leading): string {
    if ('url' in node) return node.url
    return this.addresses.find(({ identifier }) => identifier === node.identifier)?.url ?? ''
  }

  /** The words of a note, its blocks in one line, each link with its address. */
  plain(node: Nodes): string {
    if (node.type === 'break' || isBreak(node)) return ' '
    if (node.type === 'footnoteReference') return `[^${node.identifier}]`
    if (node.type === 'definition') return ''
    if ('value' in node) return node.value
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
    if (!('children' in node)) return ''
    const parts = node.children.map((child) => this.plain(child)).filter((part) => part !== '')
    const words = parts.join(holdsBlocks(node) ? ' ' : '')
    if (node.type !== 'link' && node.type !== 'linkReference') return words
    const address = this.addressOf(node)
    return address === '' || address === words ? words : `${words} (${address})`
  }

  private gather(node: Nodes): void {
    if (node.type === 'footnoteDefinition') this.notes.push(node)
    if (node.type === 'definition') this.addresses.push(node)
    if ('children' in node) for (const child of node.children) this.gather(child)
  }
}

export function holdsBlocks({ type }: Nodes): boolean {
  return /^(?:root|blockquote|list|listItem|footnoteDefinition)$/.test(type)
}

/** A break as HTML writes it, within a line. */
export function isBreak(node: Nodes): boolean {
  return node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)
}
