import type { Block } from './block'
import { isFact, type Line, lineKey, pageLines } from './page-lines'
import { readsAsParagraph } from './title'
import { verdictOf } from './verdict-text'

/**
 * A whole issue saved as one page, as the blocks of each of its commentaries, with the week that all
 * share before each; null for a page of one. A commentary shows by its title, which stands on both
 * sides of its verdict.
 */
export function commentariesIn(blocks: readonly Block[]): Block[][] | null {
  const verdicts = blocks.filter(({ kind, text }) => kind !== 'gap' && verdictOf(text) !== null)
  if (verdicts.length < 2) return null
  const titles = titlesAroundVerdicts(blocks)
  if (new Set(titles.map(({ key }) => key)).size < 2) return null
  const starts = titles.map(({ first }) => withFactsBefore(blocks, first))
  const before = blocks.slice(0, titles[0]?.first)
  const weeks = before.filter(isWeek)
  return starts.map((start, place) => {
    const own = blocks.slice(place === 0 ? 0 : start, starts[place + 1])
    const isDated = own.slice(0, (titles[place]?.first ?? start) - start).some(isWeek)
    return place === 0 || isDated ? own : [...weeks, ...own]
  })
}

function isWeek(block: Block): boolean {
  return pageLines([block]).some(({ week }) => week !== null)
}

type Title = { first: number; key: string }

function titlesAroundVerdicts(blocks: readonly Block[]): Title[] {
  const titles: Title[] = []
  blocks.forEach((block, place) => {
    if (verdictOf(block.text) === null) return
    const before = near(blocks, place, -1)
    const after = near(blocks, place, 1)
    const title = before.find((one) => after.some(({ key }) => key === one.key))
    const isNew = title && !titles.some(({ key }) => key === title.key)
    if (isNew) titles.push({ first: title.place, key: title.key })
  })
  return titles
}

/** The three lines before or after one, the nearest first. */
function near(blocks: readonly Block[], place: number, step: 1 | -1) {
  const found: { place: number; key: string }[] = []
  for (let at = place + step; found.length < 3 && blocks[at]; at += step) {
    const block = blocks[at]
    if (block && block.kind !== 'gap' && block.text !== '')
      found.push({ place: at, key: lineKey(block.text) })
  }
  return found
}

/** A commentary begins with the section, byline or week right before its title. */
function withFactsBefore(blocks: readonly Block[], title: number): number {
  let start = title
  while (start > 0) {
    const line: Line | undefined = pageLines(blocks.slice(start - 1, start))[0]
    if (!line || line.frame !== null || readsAsParagraph(line) || !isFact(line)) break
    start -= 1
  }
  return start
}
