import { resemblesName } from './byline'
import { endsSentence } from './clean-text'
import { type Head, titleParts } from './html-head'
import { isFact, type Line, lineKey } from './page-lines'
import { resemblesSection } from './section-names'

/** How far into a page its title is looked for. */
const reach = 80

/**
 * Where the page's title stands, or -1. In the order of trust: the line that stands twice around
 * the verdict, as the old site printed it; the line that the head of the page names; the heading of
 * the first level; a line that stands twice; the line before the verdict; the place.
 */
export function findTitle(lines: readonly Line[], head: Head | null): number {
  const all = lines.map((line, index) => ({ line, index }))
  const candidates = all.slice(0, reach).filter(({ line }) => mayBeTitle(line))
  const end = firstParagraph(lines)
  const above = candidates.filter(({ index }) => index < end)
  const found =
    candidates.find(({ index }) => standsAroundVerdict(lines, index)) ??
    namedIn(head, candidates, end) ??
    candidates.find(({ line }) => line.kind === 'heading' && line.level === 1) ??
    longest(
      above.filter((one) =>
        above.some((two) => two.index > one.index && two.line.key === one.line.key),
      ),
    ) ??
    besideVerdict(lines.slice(0, end), above) ??
    byPlace(lines.slice(0, end), above)
  return found?.index ?? -1
}

/** Too long for any line around the title, or a whole sentence of some length. */
export function readsAsParagraph(line: Line): boolean {
  if (line.kind === 'gap') return false
  if (line.kind === 'heading') return line.level !== 1 && line.text.length >= 200
  return line.text.length >= 120 || (line.text.length >= 60 && endsStatement(line.text))
}

/** Where the words of the page begin: the first line that can be nothing but a part of them. */
function firstParagraph(lines: readonly Line[]): number {
  let short = 0
  const index = lines.findIndex((line) => {
    if (line.frame !== null || line.kind === 'gap' || isFact(line)) return false
    const isWords =
      line.kind === 'item' ||
      line.kind === 'quote' ||
      (line.kind === 'line' && line.text.length >= 20 && endsStatement(line.text))
    if (readsAsParagraph(line) || (short > 0 && isWords)) return true
    short += 1
    return false
  })
  return index < 0 ? lines.length : index
}

type Candidate = { line: Line; index: number }

/** Titles end in a letter, a question mark or an exclamation mark. */
function endsStatement(text: string): boolean {
  return endsSentence(text) && !/[?!]["'»”’)\]]*$/u.test(text)
}

function mayBeTitle(line: Line): boolean {
  if (line.frame !== null || line.date !== null || isFact(line) || line.text.length > 300)
    return false
  return line.kind === 'line' || line.kind === 'heading'
}

function standsAroundVerdict(lines: readonly Line[], index: number): boolean {
  const after = lines.slice(index + 1, index + 5)
  const again = after.findIndex((line) => line.key === lines[index]?.key)
  return again > 0 && after.slice(0, again).some((line) => line.verdict !== null)
}

/** A head often names the site beside the page, in either order; the page's title is nearer its words. */
function namedIn(
  head: Head | null,
  candidates: readonly Candidate[],
  end: number,
): Candidate | undefined {
  const titles = head?.titles ?? []
  const parts = titles.flatMap((title) => titleParts(title, head?.siteName ?? null)).map(lineKey)
  const named = candidates.filter(({ line }) => parts.includes(line.key))
  const whole = named.find(({ line }) => titles.some((title) => lineKey(title) === line.key))
  const nearest = named.findLast(({ index }) => index < end) ?? named[0]
  return whole ?? named.find(({ line }) => line.key === nearest?.line.key)
}

function besideVerdict(
  header: readonly Line[],
  candidates: readonly Candidate[],
): Candidate | undefined {
  const verdict = header.findIndex((line) => line.verdict !== null && line.frame === null)
  if (verdict < 0) return undefined
  const before = afterFacts(
    header,
    candidates.filter(({ index }) => index < verdict),
  )
  const after = candidates.filter(({ index, line }) => index > verdict && !resemblesName(line.text))
  const namesSection =
    before.length === 1 &&
    before.every(({ line }) => resemblesSection(line.text)) &&
    header.slice(0, verdict).some((line) => line.week)
  return namesSection && after.length > 0 ? byPlace(header, after) : before.at(-1)
}

/** Without any sign, the first line that is too long to name a section, a site or a person. */
function byPlace(header: readonly Line[], candidates: readonly Candidate[]): Candidate | undefined {
  const placed = afterFacts(header, candidates)
  const unnamed = placed.filter(({ line }) => !resemblesName(line.text))
  const lines = unnamed.length > 0 ? unnamed : placed
  return lines.find(({ line }) => !resemblesSection(line.text)) ?? lines.at(-1)
}

/** The old site printed the week and the section above the title; what stands above them is frame. */
function afterFacts(
  header: readonly Line[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const fact = header.findIndex((line) => line.frame === null && Boolean(line.week ?? line.section))
  const below = candidates.filter(({ index }) => index > fact)
  return fact >= 0 && below.length > 0 ? below : candidates
}

function longest(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => b.line.text.length - a.line.text.length)[0]
}
