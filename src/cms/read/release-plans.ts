import type { Payload } from 'payload'
import type { PlanState } from '../../domain/release-plan'
import type { ReleasePlan } from '../../payload-types'
import type { Person } from '../person'

/** The plan that an issue waits for, or the newest one that was refused and nobody has seen to. */
export async function readPlanOf(
  payload: Payload,
  user: Person,
  issue: string,
): Promise<ReleasePlan | null> {
  const plans = await plansOf(payload, user, ['planned', 'following', 'refused'], issue)
  return plans.find(({ state }) => state !== 'refused') ?? plans[0] ?? null
}

/** The plans that a person has to look at: refused, or failing again and again. */
export async function readPlansInTrouble(payload: Payload, user: Person): Promise<ReleasePlan[]> {
  const plans = await plansOf(payload, user, ['planned', 'following', 'refused'])
  return plans.filter(({ problem }) => Boolean(problem))
}

async function plansOf(
  payload: Payload,
  user: Person,
  states: readonly PlanState[],
  issue?: string,
): Promise<ReleasePlan[]> {
  const { docs } = await payload.find({
    collection: 'release-plans',
    where: {
      and: [
        { state: { in: [...states] } },
        ...(issue === undefined ? [] : [{ issue: { equals: issue } }]),
      ],
    },
    sort: '-plannedAt',
    depth: issue === undefined ? 1 : 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs
}
