import { quoted } from './block'
import { resemblesName } from './byline'
import { endsSentence } from './clean-text'
import { type Head, titleParts } from './html-head'
import { isFact, type Line, lineKey } from './page-lines'
import type { Problem } from './problem'
import { resemblesSection } from './section-names'
import { resemblesVerdict } from './verdict-text'

/** The lines around the title, each in the part it plays. */
export type Header = {
  title: Line
  facts: Line[]
  lead: Line | null
  /** Index of the first line of the body. */
  bodyStart: number
  /** A line in the section's place that names no section of the old site. */
  newSection: Line | null
  /** A name that stands alone after a bare "By". */
  bareName: Line | null
  frame: Line[]
  problems: Problem[]
}

/**
 * Sorts the lines before the body. Above the title: week, section, byline and frame, in any order;
 * below it: verdict, the title again, byline and frame, until the first line that reads as words.
 */
export function readHeader(lines: readonly Line[], titleIndex: number, head: Head | null): Header {
  const title = bestSpelt(lines, titleIndex)
  const bodyStart = wordsBegin(lines, titleIndex)
  const first = lines[bodyStart]
  const hasLead = first !== undefined && (first.kind === 'line' || mayLead(first))
  const zone = lines.slice(0, bodyStart)
  const isTitle = (line: Line) => line.key === title.key
  const loose = zone.filter(
    (line) => line.frame === null && !isFact(line) && !isTitle(line) && line.kind !== 'gap',
  )
  const newSection = sectionByPlace(zone, zone.findIndex(isTitle), loose)
  const bareName = nameAfterBareBy(zone, titleIndex)
  const siteNames = head?.titles.flatMap((text) => titleParts(text, null)).map(lineKey) ?? []
  if (head?.siteName) siteNames.push(lineKey(head.siteName))
  const others = loose.filter((line) => line !== newSection && line !== bareName)
  const framed = others.filter((line) => siteNames.includes(line.key) || line.date !== null)
  const unplaced = others.filter((line) => !framed.includes(line))
  return {
    title,
    facts: zone.filter((line) => line.frame === null && isFact(line)),
    lead: hasLead ? first : null,
    bodyStart: hasLead ? bodyStart + 1 : bodyStart,
    newSection,
    bareName,
    frame: [
      ...zone
        .filter((line) => line.frame !== null || isTitle(line))
        .filter((line) => line !== title),
      ...others,
    ],
    problems: [
      ...unplacedProblems(unplaced),
      ...notesOf(lines.slice(titleIndex, hasLead ? bodyStart + 1 : bodyStart)),
    ],
  }
}

/** The title where it stands first, or where it stands again in other than capitals alone. */
function bestSpelt(lines: readonly Line[], index: number): Line {
  const first = lines[index] as Line
  if (first.text !== first.text.toUpperCase()) return first
  const after = lines.slice(index + 1, index + 6)
  return after.find((line) => line.key === first.key && line.text !== first.text) ?? first
}

/** What the reader of the file noted about lines that belong to the page. */
export function notesOf(lines: readonly Line[]): Problem[] {
  return lines.flatMap((line) => (line.notes ?? []).map((note) => ({ line: line.line, ...note })))
}

/**
 * The first line below the title that is of the lead or the body. Short lines without an end, such
 * as a name, are passed over where there are other words.
 */
function wordsBegin(lines: readonly Line[], titleIndex: number): number {
  const title = lines[titleIndex]
  let passed: number | null = null
  for (let index = titleIndex + 1; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || line.frame !== null || line.kind === 'gap' || isFact(line)) continue
    if (line.key === title?.key) passed = null
    else if (line.kind !== 'line' || mayLead(line)) return index
    else passed ??= index
  }
  return passed ?? lines.length
}

function mayLead({ kind, text }: Line): boolean {
  if (kind === 'line') return text.length >= 100 || (endsSentence(text) && !resemblesVerdict(text))
  return kind === 'heading' && text.length >= 80 && endsSentence(text)
}

/** The one unknown line between the week and the title, if it is short enough to name a section. */
function sectionByPlace(zone: readonly Line[], title: number, loose: readonly Line[]): Line | null {
  if (zone.some((line) => line.frame === null && line.section !== null)) return null
  const week = zone.slice(0, title).findIndex((line) => line.frame === null && line.week !== null)
  const between = zone.slice(week + 1, title).filter((line) => loose.includes(line))
  const [only] = between
  return week >= 0 && only && between.length === 1 && resemblesSection(only.text) ? only : null
}

function nameAfterBareBy(zone: readonly Line[], titleIndex: number): Line | null {
  const by = zone.findIndex((line, index) => index > titleIndex && line.byline?.kind === 'empty')
  const next = by < 0 ? undefined : zone[by + 1]
  return next && !isFact(next) && resemblesName(next.text) ? next : null
}

/** One problem a line; where they are very many, the page is something else, and one says so. */
function unplacedProblems(lines: readonly Line[]): Problem[] {
  const [first] = lines
  if (!first || lines.length <= mostProblems) return lines.map(problemOf)
  const message = `From ${quoted(first.text)} on, ${lines.length} lines above the words fit nothing that a page has there, and were left out. Check the file.`
  return [{ line: first.line, code: 'line-not-placed', message }]
}

const mostProblems = 25

function problemOf(line: Line): Problem {
  const { text } = line
  if (resemblesVerdict(text)) {
    const message = `The line ${quoted(text)} reads as a verdict, but in unknown words. Choose the verdict by hand.`
    return { line: line.line, code: 'verdict-unknown', message }
  }
  if (line.byline?.kind === 'unclear') {
    const message = `The line ${quoted(text)} begins as a byline, but names nobody. Add the analysts by hand.`
    return { line: line.line, code: 'byline-unclear', message }
  }
  const may = resemblesName(text) ? ' It may be the byline.' : ''
  const message = `The line ${quoted(text)} is neither week, section, title, verdict nor byline, and was left out.${may} Add it by hand if it belongs to the page.`
  return { line: line.line, code: 'line-not-placed', message }
}
