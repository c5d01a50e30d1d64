import type { Verdict } from '../domain/verdict'
import { type Week, weekFrom } from '../domain/week'
import { readDate, readWeek, type WeekReading } from '../domain/week-text'
import type { Block } from './block'
import { type Byline, bylineOf, namesIn } from './byline'
import { sameness } from './clean-text'
import { type FrameStrength, frameStrength, isWidgetEnd, isWidgetHeading } from './frame'
import { knownSection, labelledSection } from './section-names'
import { verdictOf } from './verdict-text'

/** What a line could be, seen on its own. Its place on the page decides whether it is. */
export type Line = Block & {
  frame: FrameStrength | null
  week: WeekReading | null
  date: string | null
  verdict: Verdict | null
  byline: Byline | null
  section: string | null
  /** What it is compared with other lines by. */
  key: string
}

/** Blocks as lines of a page: combined lines cut into their facts, the site's widgets marked. */
export function pageLines(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap(cut).map(lineOf)
  markLists(lines)
  markWidgets(lines)
  markNavigation(lines)
  return lines
}

/** Whether a line states one of the facts that stand around the title. */
export function isFact(line: Line): boolean {
  return Boolean(
    line.week || line.verdict || line.section || (line.byline && line.byline.kind !== 'unclear'),
  )
}

/** What a line is compared with other lines by: the same words, whatever their quotes and capitals. */
export function lineKey(words: string): string {
  return sameness(words).toLowerCase()
}

function lineOf(block: Block): Line {
  const words = block.kind === 'gap' ? '' : block.text
  const inBodyOnly =
    block.kind === 'gap' || block.kind === 'quote' || block.kind === 'table' || words.length > 200
  return {
    ...block,
    frame: block.kind === 'gap' || block.kind === 'table' ? null : frameStrength(words),
    week: inBodyOnly ? null : weekOfBlock(block),
    date: inBodyOnly ? null : readDate(words),
    verdict: inBodyOnly ? null : verdictOf(words),
    byline: inBodyOnly ? null : bylineOfBlock(block),
    section: inBodyOnly ? null : sectionOfBlock(block),
    key: lineKey(words),
  }
}

/** The dates that markup gives win over words without a year; where both are whole, they must agree. */
function weekOfBlock(block: Block): WeekReading | null {
  const said = readWeek(block.text)
  const [first, last, ...more] = (block.dates ?? []).map((date) => date.slice(0, 10))
  if (said === null || said.kind === 'week' || !first || more.length > 0) return said
  const marked: Week | null = last ? weekIn(weekFrom(first, last)) : readWeekIn(readWeek(first))
  return marked && said.reason === 'year-missing' && agrees(block.text, marked)
    ? { kind: 'week', week: marked }
    : said
}

/** Whether words without a year name the days of a week. */
function agrees(text: string, week: Week): boolean {
  const years = [week.start, week.end].map((date) => date.slice(0, 4))
  return years.some((year) => readWeekIn(readWeek(`${text}, ${year}`))?.start === week.start)
}

function weekIn(result: { ok: true; value: Week } | { ok: false }): Week | null {
  return result.ok ? result.value : null
}

function readWeekIn(reading: WeekReading | null): Week | null {
  return reading?.kind === 'week' ? reading.week : null
}

function bylineOfBlock(block: Block): Byline | null {
  const said = bylineOf(block.text)
  if (said !== null || block.hint !== 'byline') return said
  const names = namesIn(block.text)
  return names && { kind: 'names', names, rest: '' }
}

function sectionOfBlock(block: Block): string | null {
  const known = knownSection(block.text) ?? labelledSection(block.text)
  const marked =
    block.hint === 'section' && block.text.length <= 60 && frameStrength(block.text) === null
  if (known !== null || !marked) return known
  return readWeek(block.text) || verdictOf(block.text) ? null : block.text
}

/** A short line such as `14–20 September 2020 | Security issues` as one line for each part. */
function cut(block: Block): Block[] {
  if (block.kind !== 'line' || block.text.length > 160 || statesFact(block.text)) return [block]
  const marked = block.text.split(/\s+[|·•/]\s+/).map((part) => part.trim())
  const parts = marked.length > 1 ? marked : groups(block.parts ?? [])
  if (parts.length < 2 || !parts.some(statesFact) || parts.some((part) => part.length > 80)) {
    return [block]
  }
  return parts.map((text) => ({ ...block, text, spans: [{ text }] }))
}

function statesFact(text: string): boolean {
  return Boolean(
    readWeek(text) ??
      verdictOf(text) ??
      knownSection(text) ??
      (bylineOf(text)?.kind === 'names' || null),
  )
}

/** Parts that state a fact or a date stand alone; what stands between two of them is one part. */
function groups(parts: readonly string[]): string[] {
  const grouped: { text: string; alone: boolean }[] = []
  for (const text of parts.filter((part) => /[\p{L}\p{N}]/u.test(part))) {
    const alone = statesFact(text) || readDate(text) !== null
    const last = grouped.at(-1)
    if (last && !alone && !last.alone) last.text += ` ${text}`
    else grouped.push({ text, alone })
  }
  return grouped.map(({ text }) => text)
}

/** A list of nothing but frame is frame; in any other list a line of the frame is an ordinary item. */
function markLists(lines: Line[]): void {
  const lists = new Map<number, Line[]>()
  for (const line of lines) {
    if (!line.list) continue
    const items = lists.get(line.list.number)
    if (items) items.push(line)
    else lists.set(line.list.number, [line])
  }
  for (const items of lists.values()) {
    const isFrame = items.every(({ frame }) => frame) && items.some(({ frame }) => frame === 'sure')
    if (!isFrame) for (const item of items) item.frame &&= 'likely'
  }
}

/**
 * The widget with the newest week: its heading, the week below it, and all short lines to its end.
 * Where it has no end, only a week without a year belongs to it; a whole week may be the page's.
 */
function markWidgets(lines: Line[]): void {
  lines.forEach((heading, index) => {
    if (!isWidgetHeading(heading.text)) return
    const after = lines.slice(index + 1, index + 16)
    const length = after.findIndex((line) => isWidgetEnd(line.text))
    const inside = after.slice(0, Math.max(0, length))
    const isWhole = length >= 0 && inside.every((line) => line.text.length < 100)
    const next = after.slice(0, 1).filter((line) => line.week?.kind === 'unusable')
    const widget = isWhole ? inside : next
    if (widget.some((line) => line.week !== null)) heading.frame = 'sure'
    for (const line of widget) Object.assign(line, frameOnly)
  })
}

const frameOnly = {
  frame: 'sure',
  week: null,
  date: null,
  verdict: null,
  byline: null,
  section: null,
} as const

/** Several sections one after another are the site's menu. The page's own may follow, once more. */
function markNavigation(lines: Line[]): void {
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (lines[end]?.section && lines[end]?.frame === null) end += 1
    const run = lines.slice(start, end)
    const names = new Set(run.map((line) => line.key))
    const repeated =
      run.length > names.size &&
      run.findIndex((line) => line.key === run.at(-1)?.key) < run.length - 1
    const menu = repeated ? run.slice(0, -1) : run
    if (names.size > 1 && menu.length > 1) for (const line of menu) Object.assign(line, frameOnly)
    start = Math.max(end, start + 1)
  }
}
