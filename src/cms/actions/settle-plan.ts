import type { Payload } from 'payload'
import type { ReleasePlan } from '../../payload-types'
import { type RecordedActor, theSystem } from '../actor'
import { orLeftForLater } from '../left-for-later'
import { plansIn, settle } from './lease-plan'

/** Ends a plan in a state after which nothing more comes of it; its issue is free for another. */
export function endPlan(
  payload: Payload,
  plan: ReleasePlan,
  data: Partial<ReleasePlan> & { state: 'done' | 'refused' | 'cancelled' },
  actor: RecordedActor = theSystem,
): Promise<ReleasePlan | null> {
  const event = { actor, from: plan.state, step: stepTo[data.state] }
  return settle(payload, plan, { ...data, key: plan.id }, event)
}

/**
 * What was refused is seen to when somebody plans or releases the issue again. That is stored by
 * then, so it never fails: what cannot be ended now stays at the desk until the next time.
 */
export async function settleRefused(
  payload: Payload,
  issue: string,
  actor: RecordedActor,
): Promise<void> {
  await orLeftForLater(payload, 'The end of a plan that was refused', async () => {
    for (const plan of await plansIn(payload, ['refused'], issue))
      await endPlan(payload, plan, { state: 'cancelled' }, actor)
  })
}

const stepTo = { done: 'carryOutPlan', refused: 'refusePlan', cancelled: 'cancelPlan' } as const
