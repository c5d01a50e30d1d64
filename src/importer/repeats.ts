import { quoted } from './block'
import type { Line } from './page-lines'
import type { Problem } from './problem'

export type Unrepeated = { body: Line[]; copies: Line[]; problems: Problem[] }

/**
 * The body without its copies. Old pages hold the whole body twice or more, with the lead or
 * without it. Only what repeats completely goes; anything less stays and is reported.
 */
export function withoutCopies(lead: Line | null, body: readonly Line[]): Unrepeated {
  const whole = lead ? [lead, ...body] : [...body]
  const withLead = lead ? periodOf(whole) : null
  const length = withLead ?? periodOf(body)
  const kept =
    length === null ? [...body] : withLead === null ? body.slice(0, length) : whole.slice(1, length)
  const copies = body.slice(kept.length)
  const problems = [
    ...bodyProblem(kept.length + (withLead ? 1 : 0), copies),
    ...leadProblem(lead, kept),
  ]
  const repeatsLead = lead !== null && kept.length > 1 && kept[0]?.key === lead.key
  const rest = repeatsLead ? kept.slice(1) : kept
  if (repeatsLead) copies.unshift(...kept.slice(0, 1))
  return { body: rest, copies, problems: [...problems, ...partialRepeats(lead, rest)] }
}

/** The length of the shortest beginning of which all lines are copies, or null. */
function periodOf(lines: readonly Line[]): number | null {
  for (let length = 1; length <= lines.length / 2; length += 1) {
    if (lines.length % length !== 0) continue
    if (lines.every((line, index) => index < length || line.key === lines[index - length]?.key))
      return length
  }
  return null
}

function bodyProblem(length: number, copies: readonly Line[]): Problem[] {
  const [first] = copies
  if (!first) return []
  const times = copies.length / Math.max(1, length) + 1
  const message = `The body stands ${times === 2 ? 'twice' : `${Math.round(times)} times`}; the copy from line ${first.line} on was left out.`
  return [{ line: first.line, code: 'body-repeated', message }]
}

function leadProblem(lead: Line | null, body: readonly Line[]): Problem[] {
  const [first] = body
  if (!lead || !first || body.length < 2 || first.key !== lead.key) return []
  const message = `The lead of line ${lead.line} stands again at the beginning of the body; the copy was left out.`
  return [{ line: first.line, code: 'lead-repeated', message }]
}

/** Longer lines that stand again while others around them do not, one problem for each run. */
function partialRepeats(lead: Line | null, body: readonly Line[]): Problem[] {
  const seen = new Map<string, Line>(lead ? [[lead.key, lead]] : [])
  const runs: { first: Line; last: Line; of: Line }[] = []
  let inRun = false
  for (const line of body) {
    const before = line.text.length >= 60 ? seen.get(line.key) : undefined
    const run = runs.at(-1)
    if (before && inRun && run) run.last = line
    else if (before) runs.push({ first: line, last: line, of: before })
    inRun = before !== undefined
    if (!seen.has(line.key)) seen.set(line.key, line)
  }
  return runs.map(({ first, last, of }) => {
    const where =
      first === last ? `Line ${first.line} repeats` : `Lines ${first.line} to ${last.line} repeat`
    const message = `${where} what stands from line ${of.line} on (${quoted(of.text)}), but not the whole body, and was kept. Remove it by hand if it is a copy.`
    return { line: first.line, code: 'paragraphs-repeated', message }
  })
}
