import { type Block, quoted } from './block'
import { endsSentence } from './clean-text'
import type { Line } from './page-lines'
import type { Problem } from './problem'

/**
 * The page and what the markup puts around it. Markup that puts every paragraph around the page
 * cannot be right, and is not believed.
 */
export function splitFrame(blocks: readonly Block[]): { inside: Block[]; outside: Block[] } {
  const isOutside = ({ hint }: Block) => hint === 'frame' || hint === 'breadcrumb'
  const inside = blocks.filter((block) => !isOutside(block))
  if (inside.some(isParagraph) || !blocks.some(isParagraph)) {
    return { inside, outside: blocks.filter(isOutside) }
  }
  return { inside: blocks.map(({ hint: _hint, ...block }) => block), outside: [] }
}

/** Paragraphs that the markup puts around the page and that are not known there: one problem. */
export function outsideProblems(outside: readonly Line[], words: readonly Line[]): Problem[] {
  const said = new Set(words.map((line) => line.key))
  const unknown = outside.filter(
    (line) => line.frame === null && isParagraph(line) && !said.has(line.key),
  )
  const [first] = unknown
  if (!first) return []
  const begin = unknown.slice(0, 8).map((line) => quoted(line.text))
  const message = `Left out because the markup puts it around the page: ${begin.join(', ')}${unknown.length > 8 ? ' and more' : ''}. Add by hand what belongs to the page.`
  return [{ line: first.line, code: 'left-out', message }]
}

function isParagraph(block: Block): boolean {
  return block.text.length >= 100 || (block.text.length >= 60 && endsSentence(block.text))
}
