import type { Payload } from 'payload'
import { isLocale } from '../../domain/locale'
import type { PlanTerms } from '../../domain/release-plan'
import type { AuditEntry, ReleasePlan } from '../../payload-types'
import { type RecordedActor, theSystem } from '../actor'
import { idOf } from '../person'
import { appendEntry } from './append-entry'

export type PlanStep = 'planRelease' | 'changePlan' | 'carryOutPlan' | 'refusePlan' | 'cancelPlan'

/** How many of the newest plans a crash can have left without their entry, generously. */
const newestPlans = 20

/** Puts into the log what became of a plan; the row itself is what acts. */
export async function recordPlan(
  payload: Payload,
  plan: ReleasePlan,
  {
    actor,
    step,
    from,
  }: { actor: RecordedActor; step: PlanStep; from: ReleasePlan['state'] | null },
): Promise<void> {
  await appendEntry(payload, {
    ...actor,
    ...{ subject: `release-plans:${plan.id}`, step, from, to: plan.state },
    note: noteOf(plan),
    ref: idOf(plan.issue),
  })
}

/** Records what a crash kept from being recorded: plans of which the log says something else. */
export async function mendPlans(payload: Payload): Promise<void> {
  const { docs: plans } = await payload.db.find<ReleasePlan>({
    collection: 'release-plans',
    sort: '-updatedAt',
    limit: newestPlans,
    pagination: false,
  })
  const { docs: entries } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: { subject: { in: plans.map(({ id }) => `release-plans:${id}`) } },
    sort: 'seq',
    limit: 0,
    pagination: false,
  })
  const last = new Map(entries.map((entry) => [entry.subject, entry]))
  for (const plan of plans) {
    const entry = last.get(`release-plans:${plan.id}`) ?? null
    const { state } = plan
    const isPlanned = state === 'planned'
    if (entry?.to === state && (!isPlanned || entry.note === noteOf(plan))) continue
    await recordPlan(payload, plan, {
      actor: isPlanned ? plannerOf(plan) : theSystem,
      step: isPlanned ? (entry ? 'changePlan' : 'planRelease') : stepTo[state],
      from: (entry?.to ?? null) as ReleasePlan['state'] | null,
    })
  }
}

const stepTo = {
  following: 'carryOutPlan',
  done: 'carryOutPlan',
  refused: 'refusePlan',
  cancelled: 'cancelPlan',
} as const satisfies Record<string, PlanStep>

/** Whoever planned it, who is said to have released what the plan releases. */
export function plannerOf({ actor, actorName, actorRole }: ReleasePlan): RecordedActor {
  return { actor: actor ?? null, actorName: actorName ?? '', actorRole: actorRole ?? '' }
}

export function termsOf({ at, deadline, leads, policy }: ReleasePlan): PlanTerms {
  return { at, policy, leads: (leads ?? []).filter(isLocale), deadline: deadline ?? null }
}

/** The terms, or what stood in the way, as the log keeps them. */
function noteOf(plan: ReleasePlan): string {
  if (plan.state === 'refused') return plan.problem ?? ''
  const { at, deadline, leads, policy } = termsOf(plan)
  const first = leads.length > 0 ? ` ${leads.join(', ')} by ${deadline}` : ''
  return `${at} (${plan.zone}) ${policy}${first}`
}
