import type { Payload } from 'payload'
import { pauseAfter } from '../../domain/release-plan'
import type { ReleasePlan } from '../../payload-types'
import { now } from '../clock'
import { carrying } from '../log/carry'
import { changeDocument } from '../storage/change-document'
import { underLease } from '../storage/leases'
import { type PlanEvent, planEntry } from './plan-entry'

/**
 * Does something with a plan that nobody else may touch meanwhile, on any server. Null when somebody
 * else has it, or when it is not as it was read.
 */
export function withPlan<Value>(
  payload: Payload,
  plan: ReleasePlan,
  work: (plan: ReleasePlan) => Promise<Value>,
): Promise<{ value: Value } | null> {
  return underLease(payload, `release-plans:${plan.id}`, async () => {
    const now = await readPlan(payload, plan.id)
    return now && isAsRead(now, plan) ? { value: await work(now) } : null
  }).then((held) => held?.value ?? null)
}

/** Counts an attempt to release before it begins: a plan that kills its process is given up. */
export function countAttempt(payload: Payload, plan: ReleasePlan): Promise<ReleasePlan | null> {
  const attempts = (plan.attempts ?? 0) + 1
  const nextAttemptAt = new Date(now().getTime() + pauseAfter(attempts)).toISOString()
  return settle(payload, plan, { attempts, nextAttemptAt })
}

/**
 * Writes to a plan as long as it still stands where it was read, together with the entry that tells
 * of it. Null when somebody changed it meanwhile: then nothing is written.
 */
export async function settle(
  payload: Payload,
  plan: ReleasePlan,
  data: Omit<Partial<ReleasePlan>, 'leads'>,
  event?: PlanEvent,
): Promise<ReleasePlan | null> {
  let isSettled = false
  const settled = await changeDocument(
    payload,
    { collection: 'release-plans', id: plan.id },
    (known) => {
      isSettled = isAsRead(known, plan)
      if (!isSettled) return null
      const entry = event && planEntry({ ...known, ...data }, event)
      return { ...data, ...(entry ? carrying(known, entry) : {}) }
    },
  )
  return isSettled ? settled : null
}

function isAsRead(known: ReleasePlan, { at, state }: ReleasePlan): boolean {
  return known.state === state && known.at === at
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
