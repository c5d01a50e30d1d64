import type { Payload, Where } from 'payload'
import { pauseAfter } from '../../domain/release-plan'
import type { ReleasePlan } from '../../payload-types'
import { now } from '../clock'
import { isGone, thisProcess } from './process-name'

/** How long, in milliseconds, nobody else touches a plan: a release takes seconds. */
const leaseLength = 2 * 60 * 1000

/**
 * Takes a plan for this process, or answers null when another has it or it is not as it was read.
 * One conditional write, so of two processes at the same moment one gets it. A lease ends by itself,
 * and at once when its process is known to be gone; one that ends further ahead than leases do was
 * taken before the clock went back.
 */
export async function leasePlan(
  payload: Payload,
  plan: ReleasePlan,
  more: Partial<ReleasePlan> = {},
): Promise<ReleasePlan | null> {
  const at = now()
  const until = new Date(at.getTime() + leaseLength).toISOString()
  const free: Where[] = [
    { leaseUntil: { exists: false } },
    { leaseUntil: { less_than: at.toISOString() } },
    { leaseUntil: { greater_than: until } },
  ]
  if (plan.leaseHolder && isGone(plan.leaseHolder))
    free.push({ leaseHolder: { equals: plan.leaseHolder } })
  const leased = await payload.db.updateOne({
    collection: 'release-plans',
    where: {
      and: [
        { id: { equals: plan.id } },
        { state: { equals: plan.state } },
        { at: { equals: plan.at } },
        { or: free },
      ],
    },
    data: { ...more, leaseHolder: thisProcess, leaseUntil: until },
    options: { atomic: true },
  })
  return leased ? readPlan(payload, plan.id) : null
}

/** The same for an attempt to release, which counts: a plan that kills its process is given up. */
export function leaseAttempt(payload: Payload, plan: ReleasePlan): Promise<ReleasePlan | null> {
  const attempts = (plan.attempts ?? 0) + 1
  const nextAttemptAt = new Date(now().getTime() + pauseAfter(attempts)).toISOString()
  return leasePlan(payload, plan, { attempts, nextAttemptAt })
}

/**
 * Writes to a plan as long as it still stands where it was read, and lets go of it. Null when
 * somebody cancelled it meanwhile: then nothing is written.
 */
export async function settle(
  payload: Payload,
  plan: ReleasePlan,
  data: Omit<Partial<ReleasePlan>, 'leads'>,
): Promise<ReleasePlan | null> {
  const settled = await payload.db.updateOne({
    collection: 'release-plans',
    where: { and: [{ id: { equals: plan.id } }, { state: { equals: plan.state } }] },
    data: { ...data, leaseHolder: null, leaseUntil: null },
    options: { atomic: true },
  })
  return settled ? readPlan(payload, plan.id) : null
}

async function readPlan(payload: Payload, id: string): Promise<ReleasePlan | null> {
  return payload.db.findOne<ReleasePlan>({
    collection: 'release-plans',
    where: { id: { equals: id } },
  })
}

/** The plans of an issue, or of all issues, that stand in one of these states, by their hour. */
export async function plansIn(
  payload: Payload,
  states: readonly ReleasePlan['state'][],
  issue?: string,
): Promise<ReleasePlan[]> {
  const { docs } = await payload.db.find<ReleasePlan>({
    collection: 'release-plans',
    where: {
      and: [
        { state: { in: [...states] } },
        ...(issue === undefined ? [] : [{ issue: { equals: issue } }]),
      ],
    },
    sort: 'at',
    limit: 0,
    pagination: false,
  })
  return docs
}
