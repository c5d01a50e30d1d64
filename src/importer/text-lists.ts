import type { Block } from './block'

const bullet = /^([-–—*·•●▪◦‣■])\s+(?=\S)|^([•●▪◦‣■])(?=\S)/u
const number = /^(\d{1,2})[.)]\s+(?=\S)/u

/** Whether a line begins with what could be the mark of a list. */
export function hasListMark(text: string): boolean {
  return bullet.test(text) || number.test(text)
}

/**
 * Lines that begin with list marks, as items of lists. One line with a dash, a star or a number is
 * no list: a paragraph may begin so. Numbers must count up from 1.
 */
export function withLists(blocks: readonly Block[], firstList: number): Block[] {
  let list = { number: firstList - 1, ordered: false }
  let end = 0
  return blocks.map((block, index) => {
    if (index >= end) {
      const run = runFrom(blocks, index)
      if (run === null) return block
      end = index + run.length
      list = { number: list.number + 1, ordered: run.ordered }
    }
    return { ...withoutMark(block), kind: 'item' as const, list }
  })
}

/** How many blocks from here on are items of one list, or null when no list begins here. */
function runFrom(
  blocks: readonly Block[],
  start: number,
): { length: number; ordered: boolean } | null {
  const mark = markOf(blocks[start])
  if (mark === null || (mark.number !== null && mark.number !== 1)) return null
  let length = 1
  for (let next = markOf(blocks[start + 1]); next !== null; next = markOf(blocks[start + length])) {
    if (next.kind !== mark.kind || (next.number !== null && next.number !== length + 1)) break
    length += 1
  }
  return length > 1 || mark.kind === 'bullet' ? { length, ordered: mark.number !== null } : null
}

function markOf(block: Block | undefined): { kind: string; number: number | null } | null {
  if (block?.kind !== 'line') return null
  const counted = number.exec(block.text)
  if (counted) return { kind: 'number', number: Number(counted[1]) }
  const sign = bullet.exec(block.text)
  if (!sign) return null
  const letter = sign[1] ?? sign[2] ?? ''
  return { kind: /[-–—]/.test(letter) ? 'dash' : letter === '*' ? 'star' : 'bullet', number: null }
}

/** The mark may stand in its own span (a bold number), so it is taken off letter by letter. */
function withoutMark(block: Block): Block {
  let length = (bullet.exec(block.text) ?? number.exec(block.text))?.[0].length ?? 0
  const text = block.text.slice(length)
  const spans = block.spans.flatMap((span) => {
    const cut = Math.min(length, span.text.length)
    length -= cut
    return cut === span.text.length && cut > 0 ? [] : [{ ...span, text: span.text.slice(cut) }]
  })
  return { ...block, text, spans }
}
