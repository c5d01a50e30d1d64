import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast'

type Note = { definition: FootnoteDefinition; text: string; number: number | null }

/** The footnotes of one body. The desk keeps each at its place in the words, as plain text. */
export class MarkdownNotes {
  private readonly known = new Map<string, Note>()
  private used = 0

  constructor(private readonly refuse: (node: Nodes, sentence: string) => void) {}

  define(definition: FootnoteDefinition, mayStand: boolean): void {
    if (!mayStand) this.refuse(definition, 'Words alone may stand here: take the footnote out.')
    this.known.set(definition.identifier, {
      definition,
      text: this.plain(definition),
      number: null,
    })
  }

  /** The footnote that a mark stands for, numbered in the order of the marks. */
  use(mark: FootnoteReference): { number: number; text: string } | null {
    const note = this.known.get(mark.identifier)
    if (!note) return null
    if (note.number !== null)
      this.refuse(mark, `Footnote ${mark.label} is marked twice: write it once for each place.`)
    this.used += 1
    note.number = this.used
    return { number: note.number, text: note.text }
  }

  refuseUnused(): void {
    for (const { definition, number } of this.known.values())
      if (number === null)
        this.refuse(
          definition,
          `Footnote ${definition.label} is marked nowhere: put [^${definition.label}] in the text.`,
        )
  }

  private plain(definition: FootnoteDefinition): string {
    const [paragraph, ...more] = definition.children
    const words = paragraph?.type === 'paragraph' ? paragraph.children : []
    const texts = words.flatMap((node) => (node.type === 'text' ? node.value : []))
    if (words.length === 0 || more.length > 0 || texts.length < words.length)
      this.refuse(definition, 'A footnote is one paragraph of plain words.')
    return texts.join('').replace(/\s*\n\s*/g, ' ')
  }
}
