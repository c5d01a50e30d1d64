import type { Verdict } from '../domain/verdict'
import type { Week } from '../domain/week'
import { quoted } from './block'
import type { Header } from './header'
import type { Line } from './page-lines'
import type { Problem, ProblemCode } from './problem'

/** A fact of the page, and what is wrong with it. */
type Fact<Value> = { value: Value; problems: Problem[] }

const unusable = {
  'year-missing': ['week-year-missing', 'gives no year. Add it in the file'],
  'not-a-week': [
    'week-not-a-week',
    'is not a week from Monday to Sunday. Put the dates right in the file',
  ],
  'not-a-date': [
    'week-not-a-date',
    'names a day that does not exist. Put the dates right in the file',
  ],
  reversed: ['week-reversed', 'ends before it begins. Put the dates right in the file'],
} as const satisfies Record<string, readonly [ProblemCode, string]>

export function weekFact(header: Header): Fact<Week | null> {
  const lines = header.facts.filter((line) => line.week !== null)
  const whole = lines.flatMap((line) =>
    line.week?.kind === 'week' ? [{ line, week: line.week.week }] : [],
  )
  const starts = new Set(whole.map(({ week }) => week.start))
  const [first] = whole
  if (first && starts.size === 1) return { value: first.week, problems: [] }
  if (starts.size > 1) {
    const said = whole.map(({ line }) => quoted(line.text)).join(' and ')
    return none(
      whole[1]?.line,
      'weeks-differ',
      `The page gives several weeks, ${said}, so it waits to be dated. Date it by hand.`,
    )
  }
  const problems = lines.flatMap((line) => {
    if (line.week?.kind !== 'unusable') return []
    const [code, says] = unusable[line.week.reason]
    const message = `The week ${quoted(line.text)} ${says}, or date the page by hand.`
    return [{ line: line.line, code, message }]
  })
  if (problems.length > 0) return { value: null, problems }
  const date = header.frame.find((line) => line.date !== null)
  if (!date)
    return none(header.title, 'week-missing', 'The page gives no week, so it waits to be dated.')
  return none(
    date,
    'date-not-week',
    `The page gives one date, ${quoted(date.text)}, and no week, so it waits to be dated.`,
  )
}

export function sectionFact(
  header: Header,
  crumbs: readonly Line[],
  named: string | null,
): Fact<string | null> {
  const lines = header.facts.filter((line) => line.section !== null)
  const keys = new Set(lines.map((line) => line.key))
  if (keys.size > 1) {
    const said = lines.map((line) => quoted(line.text)).join(' and ')
    return none(
      lines[1],
      'sections-differ',
      `The page names several sections, ${said}. Choose one by hand.`,
    )
  }
  if (lines[0]?.section) return { value: lines[0].section, problems: [] }
  const { newSection } = header
  if (newSection) {
    const message = `${quoted(newSection.text)} stands where the section stands, but is no section of the old site; it becomes a new one. Rename or merge it if it is none.`
    return {
      value: newSection.text,
      problems: [{ line: newSection.line, code: 'section-unknown', message }],
    }
  }
  const inCrumbs = [...new Set(crumbs.flatMap((line) => line.section ?? []))]
  if (inCrumbs.length === 1 && inCrumbs[0]) return { value: inCrumbs[0], problems: [] }
  if (named !== null) return { value: named, problems: [] }
  return none(header.title, 'section-missing', 'The page names no section. Choose one by hand.')
}

export function verdictFact(header: Header): Fact<Verdict | null> {
  const lines = header.facts.filter((line) => line.verdict !== null)
  const verdicts = new Set(lines.map((line) => line.verdict))
  if (verdicts.size > 1) {
    const said = lines.map((line) => quoted(line.text)).join(' and ')
    return none(
      lines[1],
      'verdicts-differ',
      `The page gives several verdicts, ${said}. Choose one by hand.`,
    )
  }
  if (lines[0]) return { value: lines[0].verdict, problems: [] }
  if (header.problems.some(({ code }) => code === 'verdict-unknown'))
    return { value: null, problems: [] }
  return none(
    undefined,
    'verdict-missing',
    'The page gives no verdict. Choose one by hand if there was one.',
  )
}

export function bylineFact(header: Header, atEnd: Line | null): Fact<string[]> {
  const lines = [...header.facts, ...(atEnd ? [atEnd] : [])].filter((line) => line.byline !== null)
  const named = lines.flatMap((line) => (line.byline?.kind === 'names' ? [line.byline] : []))
  const names = [
    ...new Set([
      ...named.flatMap((byline) => byline.names),
      ...(header.bareName ? [header.bareName.text] : []),
    ]),
  ]
  const problems: Problem[] = lines.flatMap((line) =>
    line.byline?.kind === 'names' && line.byline.rest !== ''
      ? [
          {
            line: line.line,
            code: 'byline-unclear' as const,
            message: `The byline also says ${quoted(line.byline.rest)}, which was left out.`,
          },
        ]
      : [],
  )
  if (named.some((byline) => byline.names.length < names.length) && named.length > 1) {
    problems.push({
      line: lines[1]?.line ?? 1,
      code: 'bylines-differ',
      message: `The page has several bylines; all names were taken: ${names.join(', ')}. Check them.`,
    })
  }
  if (names.length > 0) return { value: names, problems }
  const empty = lines.find((line) => line.byline?.kind === 'empty')
  if (empty)
    return {
      value: [],
      problems: none(
        empty,
        'byline-empty',
        `The byline ${quoted(empty.text)} names nobody. Add the analysts by hand.`,
      ).problems,
    }
  if (header.problems.some(({ code }) => code === 'byline-unclear')) return { value: [], problems }
  return {
    value: [],
    problems: none(
      undefined,
      'byline-missing',
      'The page names no author. Add the analysts by hand.',
    ).problems,
  }
}

function none(line: Line | undefined, code: ProblemCode, message: string): Fact<null> {
  return { value: null, problems: [{ line: line?.line ?? 1, code, message }] }
}
