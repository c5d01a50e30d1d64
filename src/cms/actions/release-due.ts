import type { Payload } from 'payload'
import {
  attemptsBeforeTelling,
  dueHour,
  isLastAttempt,
  type ReleasePolicy,
  waitingStates,
} from '../../domain/release-plan'
import { isDesk } from '../../domain/role'
import type { Issue, Release, ReleasePlan, User } from '../../payload-types'
import { theSystem } from '../actor'
import { now } from '../clock'
import { idOf } from '../person'
import { line } from '../server-log/log-line'
import { whileBusy } from '../storage/repeat'
import { discardRelease } from './discard-release'
import { finishRelease } from './finish-release'
import { countAttempt, plansIn, settle, withPlan } from './lease-plan'
import { lookUpRelease, type ReleaseLook } from './look-up-release'
import { mend } from './mend'
import { plannerOf, termsOf } from './plan-entry'
import { printTogether } from './print-together'
import { refusePlan, tellOfFailure } from './refuse-plan'
import { findIssue, itemsOf, mendStates } from './release-issue'
import { endPlan } from './settle-plan'

/**
 * Releases what is due, in the order of its hour, also when the hour passed long ago. Safe to run at
 * any time and in several processes. A plan that fails stands in the way of no other.
 */
export async function releaseDue(payload: Payload): Promise<void> {
  const waiting = await plansIn(payload, waitingStates)
  const at = now().toISOString()
  const due = waiting
    .map((plan) => ({ plan, hour: dueHour(plan, at) }))
    .filter(({ hour }) => hour !== null)
    .sort((one, other) => (String(one.hour) < String(other.hour) ? -1 : 1))
  for (const { plan } of due) await carryOut(payload, plan)
}

/** One plan as far as it goes now. What goes wrong is kept with the plan, and tried again later. */
async function carryOut(payload: Payload, plan: ReleasePlan): Promise<void> {
  try {
    if (plan.state === 'following' && !(await hasFollowers(payload, plan))) return
    await withPlan(payload, plan, (held) => attempt(payload, held))
  } catch (error) {
    payload.logger.error(line`The release planned for ${plan.at} could not be tried: ${error}`)
  }
}

async function attempt(payload: Payload, plan: ReleasePlan): Promise<void> {
  let counted: ReleasePlan | null = null
  try {
    counted = await countAttempt(payload, plan)
    if (!counted) return
    // Its last attempt ended its process.
    if (isLastAttempt(plan.attempts ?? 0)) return await giveUp(payload, counted)
    await clearOwn(payload, counted)
    const [held, go] = [counted, counted.state === 'planned' ? begin : follow]
    await whileBusy(() => go(payload, held))
  } catch (error) {
    payload.logger.error(line`The release planned for ${plan.at} failed: ${error}`)
    await afterFailure(payload, counted).catch((worse: unknown) => {
      payload.logger.error(line`Nor could it be kept that it failed: ${worse}`)
    })
  }
}

/** The hour itself. */
async function begin(payload: Payload, plan: ReleasePlan): Promise<void> {
  const issue = await issueOf(payload, plan)
  const look = await lookUpRelease(payload, issue, wishOf(plan, false))
  await mendStates(payload, look)
  const isBegun = (await releasesOf(payload, plan)).length > 0
  const isOut = look.refusal === 'nothingToRelease' && hasNothingToWaitFor(plan, look)
  if (!isBegun && !isOut) {
    if (await isPlannerGone(payload, plan))
      return refusePlan(payload, plan, { why: 'plannerGone', look: null, issue })
    if (look.refusal !== null) return refusePlan(payload, plan, { why: look.refusal, look, issue })
    await print(payload, plan, look)
  }
  if (plan.policy !== 'lead') {
    await endPlan(payload, plan, done)
    return
  }
  const began = { actor: theSystem, step: 'carryOutPlan', from: plan.state } as const
  const following = await settle(payload, plan, { ...fresh, state: 'following' }, began)
  if (following && (await hasFollowers(payload, following))) await attempt(payload, following)
}

/** Between the hour and the deadline, and at the deadline. */
async function follow(payload: Payload, plan: ReleasePlan): Promise<void> {
  const issue = await issueOf(payload, plan)
  const look = await lookUpRelease(payload, issue, wishOf(plan, true))
  await mendStates(payload, look)
  if (look.refusal === null) {
    if (await isPlannerGone(payload, plan))
      return refusePlan(payload, plan, { why: 'plannerGone', look: null, issue })
    await print(payload, plan, look)
  }
  if (isComplete(look)) await endPlan(payload, plan, done)
  else if (isOver(plan)) await refusePlan(payload, plan, { why: 'deadlinePassed', look, issue })
  else await settle(payload, plan, fresh)
}

/** Whether there is anything to do on a plan whose leading languages are out. */
async function hasFollowers(payload: Payload, plan: ReleasePlan): Promise<boolean> {
  if (isOver(plan)) return true
  const look = await lookUpRelease(payload, await issueOf(payload, plan), wishOf(plan, true))
  return look.goes.length > 0 || isComplete(look)
}

/** Whether whoever planned it could not release it any more, in whose name it would go out. */
async function isPlannerGone(payload: Payload, { actor }: ReleasePlan): Promise<boolean> {
  if (!actor) return false
  const where = { id: { equals: actor } }
  const planner = await payload.db.findOne<User>({ collection: 'users', where })
  return !planner || planner.isRetired === true || !isDesk(planner.role)
}

async function print(payload: Payload, plan: ReleasePlan, look: ReleaseLook): Promise<void> {
  const release = await printTogether(payload, {
    actor: plannerOf(plan),
    issue: look.issue,
    items: itemsOf(look),
    plan: plan.id,
  })
  if (!release.ok) throw new Error('Somebody else is releasing these texts at this moment.')
}

/**
 * What this plan released and a crash left: what readers see is finished, and what they do not see is
 * taken away, so that whoever had the plan before can no longer show it.
 */
async function clearOwn(payload: Payload, plan: ReleasePlan): Promise<void> {
  for (const { finished, id, state } of await allReleasesOf(payload, plan))
    if (isUnseen(state)) await discardRelease(payload, id)
    else if (!finished) await finishRelease(payload, id)
}

function isUnseen(state: Release['state']): boolean {
  return state === 'staged' || state === 'discarded'
}

async function releasesOf(payload: Payload, plan: ReleasePlan): Promise<Release[]> {
  return (await allReleasesOf(payload, plan)).filter(({ state }) => !isUnseen(state))
}

async function allReleasesOf(payload: Payload, plan: ReleasePlan): Promise<Release[]> {
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { plan: { equals: plan.id } },
    limit: 0,
    pagination: false,
  })
  return docs
}

async function afterFailure(payload: Payload, plan: ReleasePlan | null): Promise<void> {
  if (plan) await keepFailure(payload, plan)
  // What stands in the way may be what a dead process left staged.
  await mend(payload)
}

async function keepFailure(payload: Payload, plan: ReleasePlan): Promise<void> {
  const attempts = plan.attempts ?? 0
  if (isLastAttempt(attempts)) return giveUp(payload, plan)
  const isToBeTold = attempts >= attemptsBeforeTelling && !plan.problemToldAt
  if (!isToBeTold) await settle(payload, plan, {})
  else await tellOfFailure(payload, plan, await findIssue(payload, idOf(plan.issue) ?? ''))
}

async function giveUp(payload: Payload, plan: ReleasePlan): Promise<void> {
  const issue = await findIssue(payload, idOf(plan.issue) ?? '')
  await refusePlan(payload, plan, { why: 'failed', look: null, issue })
}

async function issueOf(payload: Payload, plan: ReleasePlan): Promise<Issue> {
  const issue = await findIssue(payload, idOf(plan.issue) ?? '')
  if (!issue) throw new Error('Its issue is gone.')
  return issue
}

function wishOf(plan: ReleasePlan, isFollowing: boolean) {
  const { leads, policy } = termsOf(plan)
  return { leads, policy: policy as ReleasePolicy, isFollowing }
}

/** Whether what goes out first went out by hand already. */
function hasNothingToWaitFor({ policy }: ReleasePlan, look: ReleaseLook): boolean {
  return isComplete(look) || (policy === 'lead' && look.all.some(({ isOut }) => isOut))
}

/** Whether readers have everything of the issue, once what goes is out. */
function isComplete({ all, goes }: ReleaseLook): boolean {
  const gone = new Set(goes.map(({ text }) => text))
  return all.length > 0 && all.every(({ isOut, text }) => isOut || gone.has(text))
}

function isOver({ deadline }: ReleasePlan): boolean {
  return Boolean(deadline && deadline <= now().toISOString())
}

const done = { state: 'done', problem: null } as const

/** As if nothing had been tried yet. */
const fresh = { attempts: 0, nextAttemptAt: null, problem: null, problemToldAt: null } as const
