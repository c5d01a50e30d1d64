import { canonicalJson } from './content-hash'
import type { Locale } from './locale'
import { err, ok, type Result } from './result'
import { isDesk, type Role } from './role'

/** A change to what readers see that waits for a second person's yes. */
export type WaitingChange = {
  id: string
  /** The path of the field, such as `about.title`. */
  field: string
  /** Null where a field has one value for all languages. */
  language: Locale | null
  /** What readers saw when it was asked for. */
  from: unknown
  to: unknown
  /** The account, by id. */
  by: string
  byName: string
  byRole: string
  /** ISO timestamp. */
  at: string
}

/** What can be said to a waiting change; `override` is a yes without a second person. */
export const changeAnswers = ['yes', 'no', 'withdraw', 'override'] as const

export type ChangeAnswer = (typeof changeAnswers)[number]

export type AnswerRefusal = 'answerNotAllowed' | 'ownChange' | 'reasonMissing' | 'changeIsOld'

type Answering = {
  role: Role
  isAsker: boolean
  /** Readers still see what the change was to replace. */
  isCurrent: boolean
  /** Why, which an override needs. */
  note: string
}

/** The first reason against an answer, or what the log calls it. */
export function decideAnswer(
  answer: ChangeAnswer,
  { isAsker, isCurrent, note, role }: Answering,
): Result<AnsweredStep, AnswerRefusal> {
  if (answer === 'withdraw' ? !isAsker : !isDesk(role)) return err('answerNotAllowed')
  if (answer === 'override' && role !== 'admin') return err('answerNotAllowed')
  if ((answer === 'yes' || answer === 'no') && isAsker) return err('ownChange')
  if (answer === 'override' && note.trim() === '') return err('reasonMissing')
  if ((answer === 'yes' || answer === 'override') && !isCurrent) return err('changeIsOld')
  return ok(answeredSteps[answer])
}

/** The answers that somebody may give now, for buttons. */
export function openAnswers(asked: Omit<Answering, 'note'>): ChangeAnswer[] {
  return changeAnswers.filter(
    (answer) =>
      decideAnswer(answer, { ...asked, note: 'given' }).ok &&
      (answer !== 'override' || asked.isAsker),
  )
}

const answeredSteps = {
  yes: 'acceptChange',
  no: 'refuseChange',
  withdraw: 'withdrawChange',
  override: 'overrideChange',
} as const satisfies Record<ChangeAnswer, string>

type AnsweredStep = (typeof answeredSteps)[ChangeAnswer]

/** Whether a step of the log shows a change to readers. */
export function showsChange(step: string): boolean {
  return step === answeredSteps.yes || step === answeredSteps.override
}

/** Steps of the log after which readers see what they saw before. */
export const stepsUnseen: readonly string[] = [
  ...['askChange', answeredSteps.no, answeredSteps.withdraw],
  ...['approveWords', 'overrideWords'],
]

/** Whether readers could not tell two values of a field apart: nothing, no and no words are one. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return canonicalJson(plainly(one)) === canonicalJson(plainly(other))
}

function plainly(value: unknown): unknown {
  return value === undefined || value === '' || value === false ? null : value
}
