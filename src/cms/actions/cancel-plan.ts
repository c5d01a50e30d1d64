import type { Payload } from 'payload'
import { waitingStates } from '../../domain/release-plan'
import { err, ok, type Result } from '../../domain/result'
import { mayRelease } from '../../domain/workflow'
import type { ReleasePlan } from '../../payload-types'
import { actorFrom } from '../actor'
import type { Person } from '../person'
import { whileBusy } from '../storage/repeat'
import { plansIn, withPlan } from './lease-plan'
import { endPlan } from './settle-plan'

export type CancelRefusal = 'releaseNotAllowed' | 'noSuchPlan' | 'planRunning'

/**
 * Cancels the plan of an issue that waits, or lays aside one that was refused. What it has released
 * already stays out.
 */
export function cancelPlan(
  payload: Payload,
  person: Person,
  issue: string,
): Promise<Result<ReleasePlan, CancelRefusal>> {
  return whileBusy(async () => {
    if (!mayRelease(person.role)) return err('releaseNotAllowed')
    const plans = await plansIn(payload, [...waitingStates, 'refused'], issue)
    const plan = plans.find(({ state }) => state !== 'refused') ?? plans[0]
    if (!plan) return err('noSuchPlan')
    const ended = await withPlan(payload, plan, (held) =>
      endPlan(payload, held, { state: 'cancelled' }, actorFrom(person)),
    )
    if (!ended) return err('planRunning')
    return ended.value ? ok(ended.value) : err('noSuchPlan')
  })
}
