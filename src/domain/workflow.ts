import { err, ok, type Result } from './result'
import { isDesk, type Role } from './role'

/** Where a text stands. A step leads from one state to the next. */
export const states = [
  'draft',
  'submitted',
  'inReview',
  'changesRequested',
  'approved',
  'published',
  'retracted',
] as const

export type State = (typeof states)[number]

export function isState(value: unknown): value is State {
  return typeof value === 'string' && (states as readonly string[]).includes(value)
}

type StepRule = {
  from: readonly State[]
  to: State
  /** Who may take it; `owner` is whoever wrote or translates the text, or the commentary's analyst. */
  by: readonly (Role | 'owner')[]
  /** The person must say something, which everyone who works on the text can read. */
  note: 'required' | 'optional'
  /** Nobody who wrote a word of the text, set its facts or described its pictures may take it. */
  secondReader: boolean
  /** The text must be complete: see `missingFor`. */
  complete: boolean
  /** The step changes what readers see, so the press takes it and not the desk. */
  prints: boolean
  /** Readers must have a publication of the text, whatever is being done to it since. */
  ofPublished: boolean
}

const desk = ['editor', 'admin'] as const

/**
 * The workflow of a text, the whole of it. Buttons, endpoints, messages and tests all ask this table.
 * First publication is not a step of one text: a release of the issue prints all approved texts.
 */
export const steps = {
  submit: {
    from: ['draft', 'changesRequested'],
    to: 'submitted',
    by: ['owner', ...desk],
    note: 'optional',
    secondReader: false,
    complete: true,
    prints: false,
    ofPublished: false,
  },
  withdraw: {
    from: ['submitted'],
    to: 'draft',
    by: ['owner', ...desk],
    note: 'optional',
    secondReader: false,
    complete: false,
    prints: false,
    ofPublished: false,
  },
  review: {
    from: ['submitted'],
    to: 'inReview',
    by: desk,
    note: 'optional',
    secondReader: false,
    complete: false,
    prints: false,
    ofPublished: false,
  },
  approve: {
    from: ['inReview'],
    to: 'approved',
    by: desk,
    note: 'optional',
    secondReader: true,
    complete: true,
    prints: false,
    ofPublished: false,
  },
  requestChanges: {
    from: ['inReview'],
    to: 'changesRequested',
    by: desk,
    note: 'required',
    secondReader: false,
    complete: false,
    prints: false,
    ofPublished: false,
  },
  override: {
    from: ['inReview'],
    to: 'approved',
    by: ['admin'],
    note: 'required',
    secondReader: false,
    complete: true,
    prints: false,
    ofPublished: false,
  },
  reopen: {
    from: ['approved'],
    to: 'draft',
    by: ['owner', ...desk],
    note: 'optional',
    secondReader: false,
    complete: false,
    prints: false,
    ofPublished: false,
  },
  revise: {
    from: ['published'],
    to: 'draft',
    by: ['owner', ...desk],
    note: 'optional',
    secondReader: false,
    complete: false,
    prints: false,
    ofPublished: false,
  },
  correct: {
    from: ['approved'],
    to: 'published',
    by: desk,
    note: 'required',
    secondReader: false,
    complete: true,
    prints: true,
    ofPublished: true,
  },
  retract: {
    from: ['published', 'draft', 'submitted', 'inReview', 'changesRequested', 'approved'],
    to: 'retracted',
    by: desk,
    note: 'required',
    secondReader: false,
    complete: false,
    prints: true,
    ofPublished: true,
  },
} as const satisfies Record<string, StepRule>

export type Step = keyof typeof steps

export const stepNames = Object.keys(steps) as Step[]

export function isStep(value: unknown): value is Step {
  return typeof value === 'string' && Object.hasOwn(steps, value)
}

/** Who asks, seen from one text. */
export type Actor = {
  role: Role
  /** Wrote or translates the text, or is the analyst of its commentary. */
  isOwner: boolean
  /** Has written or translated words of this text, set its facts or described its pictures; such a person is no second reader. */
  hasWritten: boolean
}

/** What the table needs to know of a text. */
export type TextStanding = {
  state: State
  isComplete: boolean
  /** Readers have a publication of it; what follows is a correction, never a second release. */
  wasPublished: boolean
}

export type Refusal = 'not-allowed' | 'own-words' | 'wrong-state' | 'note-missing' | 'incomplete'

/** What the table says of one step: the state it leads to, or the first reason against it. */
export function decideStep(
  step: Step,
  text: TextStanding,
  actor: Actor,
  note: string,
): Result<State, Refusal> {
  const rule: StepRule = steps[step]
  if (!mayTake(rule, actor)) return err('not-allowed')
  if (!isOpen(step, text)) return err('wrong-state')
  if (rule.secondReader && actor.hasWritten) return err('own-words')
  if (rule.note === 'required' && note.trim() === '') return err('note-missing')
  if (rule.complete && !text.isComplete) return err('incomplete')
  return ok(rule.to)
}

/** The steps that a person may take now, for buttons. An incomplete text still shows its step. */
export function openSteps(text: Omit<TextStanding, 'isComplete'>, actor: Actor): Step[] {
  return stepNames.filter((step) => {
    const rule: StepRule = steps[step]
    if (!mayTake(rule, actor) || !isOpen(step, text)) return false
    if (rule.secondReader && actor.hasWritten) return false
    return step !== 'override' || actor.hasWritten
  })
}

/**
 * Whether a person may change the words of a text in this state. Owners write while the text is
 * with them; editors also while it is read. An approved text may be changed, which reopens it; a
 * published one must be taken up again with `revise` first.
 */
export function mayEditWords(state: State, actor: Pick<Actor, 'role' | 'isOwner'>): boolean {
  if (isDesk(actor.role)) return state !== 'published' && state !== 'retracted'
  return (
    actor.isOwner && (state === 'draft' || state === 'changesRequested' || state === 'approved')
  )
}

/** Whether a role may release an issue. */
export const mayRelease = isDesk

function isOpen(step: Step, text: Omit<TextStanding, 'isComplete'>): boolean {
  const rule: StepRule = steps[step]
  return rule.from.includes(text.state) && (!rule.ofPublished || text.wasPublished)
}

function mayTake(rule: StepRule, actor: Actor): boolean {
  return rule.by.includes(actor.role) || (rule.by.includes('owner') && actor.isOwner)
}
