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
