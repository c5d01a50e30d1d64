import type { Payload } from 'payload'
import type { Issue, ReleasePlan } from '../../payload-types'
import { now } from '../clock'
import { keptProblem, type PlanProblem, problemIn, problemMail } from '../messages/plan-problem'
import { tellDesk } from '../tell-desk'
import { settle } from './lease-plan'
import type { ReleaseLook } from './look-up-release'
import { endPlan } from './settle-plan'

type Refused = { why: PlanProblem; look: ReleaseLook | null; issue: Issue | null }

/** Ends a plan that was not carried out: told to every editor, and never tried again by itself. */
export async function refusePlan(
  payload: Payload,
  plan: ReleasePlan,
  { why, look, issue }: Refused,
): Promise<void> {
  const because = look ? (look.because.length > 0 ? look.because : waitingIn(look)) : []
  const problem = keptProblem((locale) => problemIn(locale, why, because))
  const problemToldAt = now().toISOString()
  const refused = await endPlan(payload, plan, { state: 'refused', problem, problemToldAt })
  if (refused) tell(payload, { plan, why, issue, count: because.length })
}

/** Tells that a release fails although nothing in it stands in the way, and is tried again. */
export async function tellOfFailure(
  payload: Payload,
  plan: ReleasePlan,
  issue: Issue | null,
): Promise<void> {
  const problem = keptProblem((locale) => problemIn(locale, 'failing', []))
  await settle(payload, plan, { problem, problemToldAt: now().toISOString() })
  tell(payload, { plan, why: 'failing', issue, count: 0 })
}

function waitingIn({ all, goes }: ReleaseLook) {
  const gone = new Set(goes.map(({ text }) => text))
  return all.filter(({ isOut, text }) => !isOut && !(text && gone.has(text)))
}

type Told = { plan: ReleasePlan; why: PlanProblem; issue: Issue | null; count: number }

function tell(payload: Payload, told: Told): void {
  const { plan, why, issue, count } = told
  tellDesk(payload, { roles: ['editor', 'admin'], ...problemMail({ plan, why, issue, count }) })
}
