import { isState, type State, type Step, stepNames } from '../../../src/domain/workflow'
import { type Account, type Asked, ask, differentServers } from './ask'
import { pick, pickByWeight } from './choose'
import type { WorkText } from './newsroom'
import type { People } from './people'
import type { Run } from './run'
import { saveTogether } from './saves'

type Next = { step: Step; weight: number; by: 'writer' | 'editor' | 'admin' }

/** What people do with a text in a state; where nothing is said, a release is waited for. */
const nextSteps: Partial<Record<State, readonly Next[]>> = {
  draft: [{ step: 'submit', weight: 1, by: 'writer' }],
  changesRequested: [{ step: 'submit', weight: 1, by: 'writer' }],
  submitted: [
    { step: 'review', weight: 9, by: 'editor' },
    { step: 'withdraw', weight: 1, by: 'writer' },
  ],
  inReview: [
    { step: 'approve', weight: 8, by: 'editor' },
    { step: 'requestChanges', weight: 1, by: 'editor' },
    { step: 'override', weight: 1, by: 'admin' },
  ],
  approved: [
    { step: 'correct', weight: 1, by: 'editor' },
    { step: 'reopen', weight: 1, by: 'editor' },
  ],
  published: [
    { step: 'revise', weight: 8, by: 'writer' },
    { step: 'retract', weight: 1, by: 'editor' },
  ],
}

/** The step that comes next for a text, mostly; sometimes any, as somebody might try. */
export async function stepOn(run: Run, people: People, text: WorkText): Promise<void> {
  const state = text.state ?? (await stateOf(run, people, text))
  const next = state && nextSteps[state]
  if (!next || run.random() < 0.05)
    return takeStep(run, text, pick(run, stepNames), people.editors[0])
  const { by, step } = pickByWeight(run, next)
  const taker = { writer: text.writer, editor: pick(run, people.editors), admin: people.admin }[by]
  await takeStep(run, text, step, taker)
}

/** As far as an approval, step by step, unless something comes between. */
export async function bringToApproval(run: Run, people: People, text: WorkText): Promise<void> {
  for (let tries = 0; tries < 12; tries += 1) {
    const state = text.state ?? (await stateOf(run, people, text))
    if (state === 'draft' || state === 'changesRequested')
      await takeStep(run, text, 'submit', text.writer)
    else if (state === 'submitted') await takeStep(run, text, 'review', people.editors[0])
    else if (state === 'inReview') await takeStep(run, text, 'approve', people.editors[1])
    else if (state !== null) return
  }
}

/** A text that readers see says something else afterwards, with a note to them. */
export async function correctText(run: Run, people: People, text: WorkText): Promise<void> {
  const state = text.state ?? (await stateOf(run, people, text))
  if (state !== 'published') return stepOn(run, people, text)
  await takeStep(run, text, 'revise', text.writer)
  await saveTogether(run, text.saved)
  await bringToApproval(run, people, text)
  await takeStep(run, text, 'correct', pick(run, people.editors))
}

/** Two editors take two steps, or the same, on one text at the same moment. */
export async function stepTogether(run: Run, people: People, text: WorkText): Promise<void> {
  const state = text.state ?? (await stateOf(run, people, text))
  const next = (state && nextSteps[state]) || [{ step: 'approve', weight: 1, by: 'editor' }]
  const servers = await differentServers(run, 2)
  await Promise.all(
    people.editors.map((editor, index) =>
      takeStep(run, text, pickByWeight(run, next).step, editor, servers[index]),
    ),
  )
  text.state = null
}

async function takeStep(
  run: Run,
  text: WorkText,
  step: Step,
  by: Account,
  server?: Asked['server'],
): Promise<void> {
  const note = run.tag()
  const { begun, body, ended, outcome } = await ask(run, {
    ...{ operation: `step ${step}`, method: 'POST', path: `/texts/${text.id}/steps` },
    ...{ as: by, body: { step, note }, server },
  })
  run.ledger.steps.push({ text: text.id, step, note, by: by.name, begun, ended, outcome })
  text.state = isState(body.state) ? body.state : null
}

async function stateOf(run: Run, people: People, text: WorkText): Promise<State | null> {
  const path = `/texts/${text.id}/steps`
  const asked = { operation: 'look at a trail', method: 'GET', path, as: people.admin } as const
  const { body } = await ask(run, asked)
  text.state = isState(body.state) ? body.state : null
  return text.state
}
