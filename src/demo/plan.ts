import type { Step } from '../domain/workflow'
import type { DemoIssue, DemoPiece, DemoText, Remark } from './demonstration'
import { hourOf, inReview, minutes, writing } from './moments'

/** One thing that somebody does at a moment. */
export type Deed = { at: Date } & (
  | { do: 'open' | 'arrange' | 'release'; issue: DemoIssue }
  | { do: 'begin'; issue: DemoIssue; piece: DemoPiece }
  | { do: 'write' | 'mend'; issue: DemoIssue; piece: DemoPiece; text: DemoText }
  | { do: 'remark'; issue: DemoIssue; piece: DemoPiece; text: DemoText; remark: Remark }
  | {
      do: 'step'
      issue: DemoIssue
      piece: DemoPiece
      text: DemoText
      step: Step
      by: 'writer' | 'editor'
      note: string
    }
)

/**
 * Everything that happened to the issues, in the order in which it happened: written from Thursday
 * to Sunday, read on Monday, released at its hour, corrected or taken back when the files say so.
 * An issue at the desk is written until Friday and read on Saturday, as far as its texts have come.
 */
export function planOf(issues: readonly DemoIssue[]): Deed[] {
  return issues.flatMap(deedsOf).sort((a, b) => a.at.getTime() - b.at.getTime())
}

function deedsOf(issue: DemoIssue): Deed[] {
  const deeds: Deed[] = [
    { at: hourOf(issue.week, 'Mon', 8.2), do: 'open', issue },
    { at: hourOf(issue.week, issue.released ? 'next Mon' : 'Fri', 17), do: 'arrange', issue },
  ]
  let place = 0
  issue.pieces.forEach((piece, index) => {
    deeds.push({ at: writing(issue, index).begun, do: 'begin', issue, piece })
    for (const text of piece.texts) {
      deeds.push(...ofText({ issue, piece, text }, index, place))
      place += 1
    }
  })
  if (issue.released) deeds.push({ at: issue.released, do: 'release', issue })
  return deeds
}

type Of = { issue: DemoIssue; piece: DemoPiece; text: DemoText }

function ofText(of: Of, index: number, place: number): Deed[] {
  const { issue, piece, text } = of
  const { written, submitted } = writing(issue, index, piece.texts.indexOf(text))
  const read = inReview(issue, place)
  const write: Deed = { at: written, do: 'write', ...of }
  const submit = step(of, submitted, 'submit', 'writer')
  const review = step(of, read.begun, 'review', 'editor')
  const approve = step(of, read.ended, 'approve', 'editor')
  if (text.desk === null)
    return [write, submit, review, approve, ...corrected(of), ...retracted(of)]
  const { state, note, notes } = text.desk
  const remarks = notes.map(
    (remark, count): Deed => ({
      at: minutes(state === 'draft' || state === 'submitted' ? submitted : read.begun, 2 + count),
      ...{ do: 'remark', ...of, remark },
    }),
  )
  const ways = {
    draft: [write],
    submitted: [write, { ...submit, note }],
    inReview: [write, submit, { ...review, note }],
    changesRequested: [
      write,
      submit,
      review,
      step(of, read.ended, 'requestChanges', 'editor', note),
    ],
    approved: [write, submit, review, { ...approve, note }],
  }
  return [...ways[state], ...remarks]
}

/** Taken up again, mended, read by a second person like any text, and printed with a note. */
function corrected(of: Of): Deed[] {
  const { correction, texts } = of.piece
  if (!correction) return []
  const { at, note } = correction
  const later = texts.indexOf(of.text)
  return [
    step(of, minutes(at, -180 + later), 'revise', 'writer'),
    { at: minutes(at, -170 + later), do: 'mend', ...of },
    step(of, minutes(at, -160 + later), 'submit', 'writer'),
    step(of, minutes(at, -60 + 8 * later), 'review', 'editor'),
    step(of, minutes(at, -54 + 8 * later), 'approve', 'editor'),
    step(of, minutes(at, later / 6), 'correct', 'editor', note[of.text.language]),
  ]
}

function retracted(of: Of): Deed[] {
  const { retraction, texts } = of.piece
  if (!retraction) return []
  const at = minutes(retraction.at, texts.indexOf(of.text) / 6)
  return [step(of, at, 'retract', 'editor', retraction.note[of.text.language])]
}

function step(of: Of, at: Date, name: Step, by: 'writer' | 'editor', note = '') {
  return { at, do: 'step' as const, ...of, step: name, by, note }
}
