import { isLocale } from '../../domain/locale'
import type { PlanTerms } from '../../domain/release-plan'
import type { ReleasePlan } from '../../payload-types'
import type { RecordedActor } from '../actor'
import type { NewEntry } from '../log/carry'
import { idOf } from '../person'

type PlanStep = 'planRelease' | 'changePlan' | 'carryOutPlan' | 'refusePlan' | 'cancelPlan'

/** What somebody did to a plan, and the state in which they found it. */
export type PlanEvent = { actor: RecordedActor; step: PlanStep; from: ReleasePlan['state'] | null }

type Plan = Pick<ReleasePlan, 'at' | 'deadline' | 'leads' | 'policy' | 'state' | 'zone'> &
  Partial<Pick<ReleasePlan, 'issue' | 'problem'>>

/** What the log is told of a plan as it stands after the event. */
export function planEntry(plan: Plan, { actor, from, step }: PlanEvent): NewEntry {
  return { ...actor, step, from, to: plan.state, note: noteOf(plan), ref: idOf(plan.issue) }
}

/** Whoever planned it, who is said to have released what the plan releases. */
export function plannerOf({ actor, actorName, actorRole }: ReleasePlan): RecordedActor {
  return { actor: actor ?? null, actorName: actorName ?? '', actorRole: actorRole ?? '' }
}

export function termsOf({
  at,
  deadline,
  leads,
  policy,
}: Pick<Plan, 'at' | 'deadline' | 'leads' | 'policy'>): PlanTerms {
  return { at, policy, leads: (leads ?? []).filter(isLocale), deadline: deadline ?? null }
}

/** The terms, or what stood in the way, as the log keeps them. */
function noteOf(plan: Plan): string {
  if (plan.state === 'refused') return plan.problem ?? ''
  const { at, deadline, leads, policy } = termsOf(plan)
  const first = leads.length > 0 ? ` ${leads.join(', ')} by ${deadline}` : ''
  return `${at} (${plan.zone}) ${policy}${first}`
}
