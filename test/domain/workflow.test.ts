import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../../src/domain/role'
import {
  type Actor,
  decideStep,
  isState,
  isStep,
  mayEditWords,
  mayRelease,
  openSteps,
  type State,
  type Step,
  states,
  stepNames,
  steps,
  type TextStanding,
} from '../../src/domain/workflow'

const truths = [true, false]
const actors: Actor[] = roles.flatMap((role) =>
  truths.flatMap((isOwner) => truths.map((hasWritten) => ({ role, isOwner, hasWritten }))),
)
const texts: TextStanding[] = states.flatMap((state) =>
  truths.flatMap((isComplete) =>
    truths.map((wasPublished) => ({ state, isComplete, wasPublished })),
  ),
)

/** A release of the issue publishes; it is no step of one text. */
const ways: { from: State; to: State }[] = [
  ...stepNames.flatMap((step) => steps[step].from.map((from) => ({ from, to: steps[step].to }))),
  { from: 'approved', to: 'published' },
]

describe('The workflow', () => {
  test('is this table', () => {
    const rows = stepNames.map((step) => {
      const { from, to, by, note, secondReader, complete, prints, ofPublished } = steps[step]
      const asks = [
        note === 'required' && 'note',
        secondReader && 'second reader',
        complete && 'complete',
        prints && 'prints',
        ofPublished && 'published before',
      ].filter(Boolean)
      return `${step}: ${from.join(', ')} -> ${to} | ${by.join(', ')} | ${asks.join(', ') || '–'}`
    })
    expect(`\n${rows.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      submit: draft, changesRequested -> submitted | owner, editor, admin | complete
      withdraw: submitted -> draft | owner, editor, admin | –
      review: submitted -> inReview | editor, admin | –
      approve: inReview -> approved | editor, admin | second reader, complete
      requestChanges: inReview -> changesRequested | editor, admin | note
      override: inReview -> approved | admin | note, complete
      reopen: approved -> draft | owner, editor, admin | –
      revise: published -> draft | owner, editor, admin | –
      correct: approved -> published | editor, admin | note, complete, prints, published before
      retract: published, draft, submitted, inReview, changesRequested, approved -> retracted | editor, admin | note, prints, published before
      "
    `)
  })

  test('leads from a draft to every state', () => {
    const reached = new Set<State>(['draft'])
    for (const _ of states) for (const { from, to } of ways) if (reached.has(from)) reached.add(to)
    expect([...states].filter((state) => !reached.has(state))).toEqual([])
  })

  test('leads out of every state but retracted', () => {
    const left = states.filter((state) => !ways.some(({ from }) => from === state))
    expect(left).toEqual(['retracted'])
  })

  test('knows its own steps and states, and no others', () => {
    expect(stepNames.every(isStep)).toBe(true)
    expect(states.every(isState)).toBe(true)
    expect(['publish', 'toString', '__proto__', '', null, 3].filter(isStep)).toEqual([])
    expect(['Draft', 'toString', '', null, 3].filter(isState)).toEqual([])
  })

  test('lets editors and administrators release, and nobody else', () => {
    expect(roles.filter(mayRelease)).toEqual(['editor', 'admin'])
  })
})

describe('Nobody', () => {
  test('approves words that they wrote or translated', () => {
    expect(taken('approve').filter(({ actor }) => actor.hasWritten)).toEqual([])
    expect(refusals('approve', (actor) => actor.hasWritten && isAtDesk(actor))).toContain(
      'own-words',
    )
  })

  test('but an administrator overrides the second reader, and never without a reason', () => {
    expect(new Set(taken('override').map(({ actor }) => actor.role))).toEqual(new Set(['admin']))
    expect(taken('override', '').concat(taken('override', ' \n'))).toEqual([])
  })

  test('asks for changes, corrects or retracts without a note', () => {
    for (const step of ['requestChanges', 'correct', 'retract'] as const) {
      expect(taken(step, '  ')).toEqual([])
      expect(taken(step, 'The figure was wrong.')).not.toEqual([])
    }
  })

  test('submits, approves or prints an incomplete text', () => {
    for (const step of stepNames) {
      const incomplete = taken(step).filter(({ text }) => !text.isComplete)
      expect(incomplete.length === 0).toBe(steps[step].complete)
    }
  })

  test('corrects or retracts what readers do not see', () => {
    for (const step of ['correct', 'retract'] as const)
      expect(taken(step).every(({ text }) => text.wasPublished)).toBe(true)
  })

  test('has to finish a revision before the text can be retracted', () => {
    const from = new Set(taken('retract').map(({ text }) => text.state))
    expect([...states].filter((state) => !from.has(state))).toEqual(['retracted'])
  })

  test('steps on a text that is neither theirs nor their desk’s', () => {
    const strangers = actors.filter((actor) => !actor.isOwner && !isAtDesk(actor))
    const open = strangers.flatMap((actor) => texts.flatMap((text) => openSteps(text, actor)))
    expect(open).toEqual([])
  })
})

describe('The buttons', () => {
  test('show a step exactly when the table allows it to whoever has finished the text', () => {
    const wrong = every().filter(({ step, text, actor }) => {
      const complete = { ...text, isComplete: true }
      const isOpen = openSteps(text, actor).includes(step)
      return isOpen !== isShown(step, decideStep(step, complete, actor, 'Why.').ok, actor)
    })
    expect(wrong).toEqual([])
  })

  test('offer the override only to an administrator who cannot simply approve', () => {
    const text = { state: 'inReview', wasPublished: false } as const
    const admin = { role: 'admin', isOwner: false } as const
    expect(openSteps(text, { ...admin, hasWritten: false })).toEqual(['approve', 'requestChanges'])
    expect(openSteps(text, { ...admin, hasWritten: true })).toEqual(['requestChanges', 'override'])
  })
})

describe('The words of a text', () => {
  test('may be changed in these states', () => {
    const who = (role: Role, isOwner: boolean) =>
      states.filter((state) => mayEditWords(state, { role, isOwner })).join(', ') || '–'
    const rows = roles.flatMap((role) => [
      `${role}, own text: ${who(role, true)}`,
      `${role}, another’s: ${who(role, false)}`,
    ])
    expect(`\n${rows.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      analyst, own text: draft, changesRequested, approved
      analyst, another’s: –
      translator, own text: draft, changesRequested, approved
      translator, another’s: –
      editor, own text: draft, submitted, inReview, changesRequested, approved
      editor, another’s: draft, submitted, inReview, changesRequested, approved
      admin, own text: draft, submitted, inReview, changesRequested, approved
      admin, another’s: draft, submitted, inReview, changesRequested, approved
      "
    `)
  })
})

type Case = { step: Step; text: TextStanding; actor: Actor }

function every(): Case[] {
  return stepNames.flatMap((step) =>
    texts.flatMap((text) => actors.map((actor) => ({ step, text, actor }))),
  )
}

function taken(step: Step, note = 'Because.'): Case[] {
  return every().filter(
    (one) => one.step === step && decideStep(step, one.text, one.actor, note).ok,
  )
}

function refusals(step: Step, of: (actor: Actor) => boolean): string[] {
  return every().flatMap((one) => {
    if (one.step !== step || !of(one.actor)) return []
    const decided = decideStep(step, one.text, one.actor, 'Because.')
    return decided.ok ? [] : [decided.reason]
  })
}

function isShown(step: Step, isAllowed: boolean, actor: Actor): boolean {
  return isAllowed && (step !== 'override' || actor.hasWritten)
}

function isAtDesk({ role }: Actor): boolean {
  return role === 'editor' || role === 'admin'
}
