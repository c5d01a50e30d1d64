import type { Locale } from './locale'
import { locales } from './locale'
import { err, ok, type Result } from './result'

/**
 * Which languages a release waits for: all three or nothing; the leading ones first and the others
 * as they are approved, until a deadline; or whatever is approved at its hour.
 */
export const releasePolicies = ['together', 'lead', 'asReady'] as const

export type ReleasePolicy = (typeof releasePolicies)[number]

/**
 * Where a plan stands. `following`: the leading languages are out, the others follow. `refused`:
 * its hour came and something was not ready, so a person has to decide.
 */
export const planStates = ['planned', 'following', 'done', 'refused', 'cancelled'] as const

export type PlanState = (typeof planStates)[number]

/** States in which a plan still has something before it; an issue has one such plan at most. */
export const waitingStates = ['planned', 'following'] as const satisfies readonly PlanState[]

/** What a plan wants: moments are ISO in UTC; `leads` and `deadline` belong to the policy `lead`. */
export type PlanTerms = {
  policy: ReleasePolicy
  leads: readonly Locale[]
  at: string
  deadline: string | null
}

export type TermsProblem = 'hourPassed' | 'leadsMissing' | 'deadlineMissing' | 'deadlineTooEarly'

/** Terms as they are kept, or the first reason against them. `now` is ISO in UTC. */
export function checkTerms(terms: PlanTerms, now: string): Result<PlanTerms, TermsProblem> {
  const { at, policy, deadline } = terms
  if (at <= now) return err('hourPassed')
  if (policy !== 'lead') return ok({ policy, at, leads: [], deadline: null })
  const leads = locales.filter((language) => terms.leads.includes(language))
  if (leads.length === 0 || leads.length === locales.length) return err('leadsMissing')
  if (deadline === null) return err('deadlineMissing')
  if (deadline <= at) return err('deadlineTooEarly')
  return ok({ policy, at, leads, deadline })
}

type Due = {
  state: PlanState
  at: string
  deadline?: string | null
  nextAttemptAt?: string | null
}

/**
 * The moment whose work is due on a plan, ISO in UTC, or null while there is none: its hour, then
 * its deadline, and between them any moment at which followers may have been approved.
 */
export function dueHour(plan: Due, now: string): string | null {
  if (isPausing(plan, now)) return null
  if (plan.state === 'planned') return plan.at <= now ? plan.at : null
  if (plan.state !== 'following') return null
  return plan.deadline && plan.deadline <= now ? plan.deadline : now
}

/** An attempt that lies further ahead than any pause is long was set before the clock went back. */
function isPausing({ nextAttemptAt }: Due, now: string): boolean {
  if (!nextAttemptAt || nextAttemptAt <= now) return false
  return Date.parse(nextAttemptAt) - Date.parse(now) <= Math.max(...pauses)
}

/** How long to wait, in milliseconds, before the attempt after so many. */
export function pauseAfter(attempts: number): number {
  return pauses[Math.min(attempts, pauses.length) - 1] ?? 0
}

/** Whether no more attempt follows on this one. */
export function isLastAttempt(attempts: number): boolean {
  return attempts >= pauses.length
}

/** After so many failed attempts the desk is told, before the last. */
export const attemptsBeforeTelling = 3

const second = 1000
const pauses = [5, 15, 60, 300, 600, 900, 1800].map((seconds) => seconds * second)
