import type { State } from '../../src/domain/workflow'
import type { User } from '../../src/payload-types'
import type { Newsroom } from '../support/newsroom'
import type { People } from './people'

/** Every state a text can be in, and the ways to be there that differ for readers. */
export const situations = [
  'draft',
  'submitted',
  'inReview',
  'changesRequested',
  'approved',
  'published',
  'corrected',
  'revised',
  'reapproved',
  'retracted',
  'archive',
] as const

export type Situation = (typeof situations)[number]

export const stateIn = {
  draft: 'draft',
  submitted: 'submitted',
  inReview: 'inReview',
  changesRequested: 'changesRequested',
  approved: 'approved',
  published: 'published',
  corrected: 'published',
  revised: 'draft',
  reapproved: 'approved',
  retracted: 'retracted',
  archive: 'published',
} as const satisfies Record<Situation, State>

/** Whether a release printed the text on its way here. */
export function isOut(situation: Situation): boolean {
  return situations.indexOf(situation) >= situations.indexOf('published')
}

type Way = { room: Newsroom; people: People; text: string; owner: User; notes: () => string }

/** Takes a fresh draft to the desk's side of its situation: all there is before a release. */
export async function leadToDesk(situation: Situation, way: Way): Promise<void> {
  const { room, people, text, owner, notes } = way
  const desk = people.secondEditor
  if (situation === 'draft') return
  await take(room, text, 'submit', owner, notes())
  if (situation === 'submitted') return
  await take(room, text, 'review', desk, notes())
  if (situation === 'inReview') return
  if (situation === 'changesRequested') return take(room, text, 'requestChanges', desk, notes())
  await take(room, text, 'approve', desk, notes())
}

/** Takes a printed text on to its situation. `rewrite` gives it other words. */
export async function leadOn(
  situation: Situation,
  way: Way & { rewrite: () => Promise<unknown> },
): Promise<void> {
  const { room, people, text, owner, notes, rewrite } = way
  if (!isOut(situation)) return
  const desk = people.secondEditor
  if (situation === 'retracted') return take(room, text, 'retract', desk, 'It was not so.')
  if (situation === 'published' || situation === 'archive') return
  await take(room, text, 'revise', owner, notes())
  await rewrite()
  if (situation === 'revised') return
  await take(room, text, 'submit', owner, notes())
  await take(room, text, 'review', desk, notes())
  await take(room, text, 'approve', desk, notes())
  if (situation === 'reapproved') return
  await take(room, text, 'correct', desk, 'The figure was wrong.')
}

async function take(room: Newsroom, text: string, step: string, as: User, note: string) {
  const answer = await room.step(text, step, as, note)
  if (answer.status !== 200)
    throw new Error(`The stage could not be set: ${step}: ${JSON.stringify(answer.body)}`)
}
