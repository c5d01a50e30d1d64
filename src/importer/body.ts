import { quoted } from './block'
import { endsSentence } from './clean-text'
import { isTailMark } from './frame'
import { notesOf } from './header'
import type { Line } from './page-lines'
import type { Problem } from './problem'
import { readsAsParagraph } from './title'

export type Body = {
  body: Line[]
  /** A byline that stands below the body. */
  byline: Line | null
  frame: Line[]
  problems: Problem[]
}

/**
 * The lines of the body. Frame goes wherever it stands; what comes below the last paragraph and
 * after a line of the frame is not the page's (teasers, other titles) and is reported. Paragraphs
 * below the newsletter box are kept and reported: they may be either.
 */
export function readBody(lines: readonly Line[], known: ReadonlySet<string>, title: Line): Body {
  const frame: Line[] = []
  const marks = repeatedHeader(lines, known, title.key)
  const tail = lines.findIndex((line) => line.frame === 'sure' && isTailMark(line.text))
  const last = lastWords(lines, tail < 0 ? lines.length : tail)
  const end = endOfBody(lines, last)
  const kept = lines.filter((line, index) => {
    const isFrame = line.frame === 'sure' || (line.frame === 'likely' && index >= end)
    if (isFrame || marks.has(index)) frame.push(line)
    return !isFrame && !marks.has(index) && index < end
  })
  const isBelow = new Set(tail < 0 ? [] : lines.slice(tail))
  const below = lines.filter(
    (line, index) => index >= end && line.frame === null && !marks.has(index),
  )
  const byline = kept.at(-1)?.byline?.kind === 'names' ? (kept.pop() ?? null) : null
  const late = tail < 0 ? [] : kept.filter((line) => line.kind !== 'gap' && isBelow.has(line))
  return {
    body: kept.filter((line) => line.kind !== 'gap'),
    byline,
    frame: [...frame, ...below],
    problems: [
      ...afterFrame(late),
      ...closing(kept.filter((line) => lines.indexOf(line) > last)),
      ...leftOut(below.filter((line) => line.kind !== 'gap')),
      ...notesOf(kept),
    ],
  }
}

/**
 * Index of the first line below the body: the first line of the frame after the last words. Below
 * the newsletter box only whole paragraphs count as words; above it, sentences and lists too.
 */
function endOfBody(lines: readonly Line[], last: number): number {
  const next = lines.findIndex((line, index) => index > last && line.frame === 'sure')
  let end = next < 0 ? lines.length : next
  while (end > last + 1 && lines[end - 1]?.frame === 'likely') end -= 1
  return end
}

/** Index of the last line that surely is of the body, or -1. */
function lastWords(lines: readonly Line[], tail: number): number {
  return lines.findLastIndex((line, index) => {
    if (line.frame !== null || isTeaser(line)) return false
    const isWords =
      line.kind === 'item' ||
      line.kind === 'quote' ||
      line.kind === 'table' ||
      endsSentence(line.text)
    return readsAsParagraph(line) || (index < tail && isWords)
  })
}

/** Lines of the header that stand again beside the repeated title, where a copy of the page begins. */
function repeatedHeader(
  lines: readonly Line[],
  known: ReadonlySet<string>,
  title: string,
): Set<number> {
  const marks = new Set<number>()
  lines.forEach((line, index) => {
    if (line.key !== title || line.kind === 'item') return
    marks.add(index)
    for (const step of [-1, 1]) {
      for (let at = index + step; lines[at] && known.has(lines[at]?.key ?? ''); at += step)
        marks.add(at)
    }
  })
  return marks
}

/** A line that is one link is the teaser of another page, not a paragraph. */
function isTeaser(line: Line): boolean {
  return (
    line.spans.length > 0 &&
    line.spans.every((span) => span.href !== undefined || span.text.trim() === '')
  )
}

function afterFrame(lines: readonly Line[]): Problem[] {
  const [first] = lines
  if (!first) return []
  const message = `From ${quoted(first.text)} on, ${count(lines.length)} below the frame of the page; they were kept. Check that they belong to it.`
  return [{ line: first.line, code: 'after-frame', message }]
}

function leftOut(lines: readonly Line[]): Problem[] {
  const [first] = lines
  if (!first) return []
  const others = lines.slice(1, 12).map((line) => quoted(line.text))
  const more = lines.length > 12 ? ` and ${lines.length - 12} more` : ''
  const message = `Left out below the page: ${[quoted(first.text), ...others].join(', ')}${more}. Add by hand what belongs to it.`
  return [{ line: first.line, code: 'left-out', message }]
}

/** Short lines below the last sentence: a credit, a heading without words, or the site's. */
function closing(lines: readonly Line[]): Problem[] {
  return lines
    .filter(({ kind }) => kind === 'line' || kind === 'heading')
    .map(({ line, text }) => {
      const message = `The page ends with ${quoted(text)}, which is no sentence and no known frame; it was kept. Is it the author's? Remove it by hand if not.`
      return { line, code: 'closing-line', message }
    })
}

function count(lines: number): string {
  return lines === 1 ? 'one line stands' : `${lines} lines stand`
}
