import { type Block, lineBlock } from './block'
import { cleanText, endsSentence } from './clean-text'
import { goesOn, mayJoin } from './sentence'
import { hasListMark, withLists } from './text-lists'

type Line = { number: number; text: string; indented: boolean }

/**
 * A page saved as plain text, as blocks. Every line is one, as the old site's pages are saved,
 * except where lines were plainly broken at a fixed width.
 */
export function textBlocks(text: string, firstLine = 1, firstList = 1): Block[] {
  const chunks = chunksOf(text, firstLine)
  const width = wrapWidth(chunks)
  return withLists(
    chunks.flatMap((chunk) => joined(chunk, width)),
    firstList,
  )
}

/** Lines that stand together, without an empty line between them. */
function chunksOf(text: string, firstLine: number): Line[][] {
  const chunks: Line[][] = [[]]
  text.split(/\r\n|[\r\n\f\u2028\u2029]/).forEach((raw, index) => {
    const words = cleanText(raw).trim()
    if (words === '') chunks.push([])
    else
      chunks
        .at(-1)
        ?.push({ number: firstLine + index, text: words, indented: /^\s{2,}|^\t/.test(raw) })
  })
  return chunks.filter((chunk) => chunk.length > 0)
}

/**
 * The width at which the page's lines were broken, or null when each line is a paragraph. It shows
 * in a chunk whose lines are full, so that the next word had no room in them: all of three or more,
 * or most of many, where paragraphs follow each other without an empty line.
 */
function wrapWidth(chunks: readonly Line[][]): number | null {
  const widths = chunks.flatMap((chunk) => {
    const width = widest(chunk.map((line) => line.text.length))
    if (chunk.length < 3 || width < 50 || width > 120) return []
    const pairs = chunk
      .slice(1)
      .map((next, index) => [chunk[index]?.text ?? '', next.text] as const)
    const full = pairs.filter(([line, next]) => isFull(line, next, width))
    const enough =
      full.length === pairs.length || (pairs.length > 8 && full.length > pairs.length * 0.7)
    return enough && full.some(([line]) => !endsSentence(line)) ? [width] : []
  })
  return widths.length > 0 ? widest(widths) : null
}

/** `Math.max` of a list cannot take the lists that a spoilt file makes. */
function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0)
}

function isFull(line: string, next: string, width: number): boolean {
  return line.length <= width && line.length + 1 + (next.split(' ')[0] ?? '').length > width
}

function joined(chunk: readonly Line[], width: number | null): Block[] {
  const blocks: Block[] = []
  let last: Line | undefined
  for (const line of chunk) {
    const block = blocks.at(-1)
    if (block && last && continues(last, line, block.text, width)) {
      const text = `${block.text}${/\p{L}-$/u.test(block.text) ? '' : ' '}${line.text}`
      blocks[blocks.length - 1] = lineBlock(block.line, text)
    } else {
      blocks.push(lineBlock(line.number, line.text))
    }
    last = line
  }
  return blocks
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(before: Line, line: Line, block: string, width: number | null): boolean {
  if (width !== null && isFull(before.text, line.text, width) && mayJoin(before.text, line.text)) {
    return !line.indented || before.indented || hasListMark(block)
  }
  return goesOn(before.text, line.text)
}
