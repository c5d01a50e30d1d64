import type { Locale } from '../domain/locale'
import type { Verdict } from '../domain/verdict'
import type { Week } from '../domain/week'
import { type Block, lineBlock, quoted } from './block'
import { readBody } from './body'
import { bylineFact, sectionFact, verdictFact, weekFact } from './facts'
import { type Header, readHeader } from './header'
import type { Head } from './html-head'
import { languageOf } from './language-of'
import { outsideProblems, splitFrame } from './page-frame'
import { isFact, type Line, pageLines } from './page-lines'
import type { Problem } from './problem'
import { withoutCopies } from './repeats'
import { findTitle, readsAsParagraph } from './title'

/** A page of the old site, taken apart. What it does not say is null or empty, and a problem. */
export type Page = {
  language: Locale | null
  week: Week | null
  section: string | null
  verdict: Verdict | null
  title: string
  byline: string[]
  lead: string | null
  body: Block[]
  /** Its own address at the old site, if the file gives one. */
  address: string | null
  /** Every line that is neither title, lead, body nor one of the facts, so that none is lost unseen. */
  leftOut: Block[]
  problems: Problem[]
}

const mostLines = 10_000

/** Reads the grammar of a page (docs/importer.md). Null when it has no title or no words. */
export function readPage(blocks: readonly Block[], head: Head | null): Page | { refused: Problem } {
  if (blocks.length > mostLines) {
    return refusal('too-long', `The file has ${blocks.length} lines; no page has so many.`)
  }
  const { inside, outside } = splitFrame(blocks)
  const around = pageLines(outside)
  const { lines, titleIndex } = titled(pageLines(inside), head)
  if (titleIndex < 0)
    return refusal(
      'title-missing',
      'No line of the file can be the title. Check that it is a saved page.',
    )
  const header = withFactsBelowLead(readHeader(lines, titleIndex, head), lines)
  const known = new Set(header.facts.map((line) => line.key))
  const read = readBody(lines.slice(header.bodyStart), known, header.title)
  const { body, copies, problems } = withoutCopies(header.lead, read.body)
  if (header.lead === null && body.length === 0)
    return refusal(
      'body-missing',
      'The file has a title and no words below it. Save the page again.',
    )
  const words = [header.title, ...(header.lead ? [header.lead] : []), ...body]
  const language = languageOf(words)
  const facts = {
    week: weekFact(header),
    section: sectionFact(
      header,
      around.filter((line) => line.hint === 'breadcrumb'),
      head?.section ?? null,
    ),
    verdict: verdictFact(header),
    byline: bylineFact(header, read.byline),
  }
  return {
    language: language.language,
    week: facts.week.value,
    section: facts.section.value,
    verdict: facts.verdict.value,
    title: header.title.text,
    byline: facts.byline.value,
    lead: header.lead?.text ?? null,
    body,
    address: head?.address ?? null,
    leftOut: [...around, ...header.frame, ...read.frame, ...copies],
    problems: sorted([
      ...Object.values(facts).flatMap((fact) => fact.problems),
      ...header.problems,
      ...wordsProblems(header.lead, body),
      ...languageProblems(language, head),
      ...read.problems,
      ...problems,
      ...elsewhere(facts.week.value === null, body),
      ...outsideProblems(around, words),
    ]),
  }
}

/** The lines, and where the title is among them; one that only the head of the page has comes first. */
function titled(lines: Line[], head: Head | null): { lines: Line[]; titleIndex: number } {
  const titleIndex = findTitle(lines, head)
  const [title] = head?.titles ?? []
  if (titleIndex >= 0 || !title || !lines.some(readsAsParagraph)) return { lines, titleIndex }
  const message = `No line of the page is its title; the title in its head was taken: ${quoted(title)}. Take the name of the site off it.`
  const notes = [{ code: 'title-from-head' as const, message }]
  const fromHead = pageLines([{ ...lineBlock(head?.titleLine ?? 1, title), notes }])
  return { lines: [...fromHead, ...lines], titleIndex: 0 }
}

/** Some pages print verdict, byline or week between lead and body. */
function withFactsBelowLead(header: Header, lines: readonly Line[]): Header {
  if (header.lead === null) return header
  const below = lines.slice(header.bodyStart)
  const length = below.findIndex((line) => line.frame === null && !isFact(line))
  const facts = below.slice(0, Math.max(0, length)).filter((line) => line.frame === null)
  const frame = below.slice(0, Math.max(0, length)).filter((line) => line.frame !== null)
  return {
    ...header,
    facts: [...header.facts, ...facts],
    frame: [...header.frame, ...frame],
    bodyStart: header.bodyStart + Math.max(0, length),
  }
}

function wordsProblems(lead: Line | null, body: readonly Line[]): Problem[] {
  const problems: Problem[] = []
  if (lead === null)
    problems.push({
      line: body[0]?.line ?? 1,
      code: 'lead-missing',
      message: 'The body does not begin with a paragraph that can be the lead. Write one by hand.',
    })
  if (body.length === 0)
    problems.push({
      line: lead?.line ?? 1,
      code: 'body-missing',
      message: 'The page has one paragraph, its lead, and no body. Add the body by hand.',
    })
  return problems
}

function languageProblems(
  { language, mixedFrom }: ReturnType<typeof languageOf>,
  head: Head | null,
): Problem[] {
  const problems: Problem[] = []
  if (mixedFrom !== null)
    problems.push({
      line: mixedFrom,
      code: 'language-mixed',
      message: 'A good part of the page is in another language from here on. Check it.',
    })
  const declared = head?.lang?.toLowerCase().split(/[-_]/)[0]
  if (head && declared && language && declared !== language) {
    problems.push({
      line: head.langLine,
      code: 'lang-differs',
      message: `The page calls itself "${head.lang}", but its words are of the language "${language}", which was taken.`,
    })
  }
  return problems
}

function elsewhere(undated: boolean, body: readonly Line[]): Problem[] {
  const problems: Problem[] = []
  const week = body.find((line) => line.week?.kind === 'week')
  if (undated && week)
    problems.push({
      line: week.line,
      code: 'week-elsewhere',
      message: `A week stands amid the body (${week.text}); it was not taken for the week of the page.`,
    })
  const verdict = body.find((line) => line.verdict !== null)
  if (verdict)
    problems.push({
      line: verdict.line,
      code: 'verdict-elsewhere',
      message: `A verdict stands amid the body (${verdict.text}); it was kept there.`,
    })
  return problems
}

function sorted(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line)
}

function refusal(code: Problem['code'], message: string): { refused: Problem } {
  return { refused: { line: 1, code, message } }
}
