import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import {
  checkTerms,
  type ReleasePolicy,
  type TermsProblem,
  waitingStates,
} from '../../domain/release-plan'
import { err, ok, type Result } from '../../domain/result'
import { mayRelease } from '../../domain/workflow'
import { hourIn, type ZonedHour } from '../../domain/zoned-hour'
import type { ReleasePlan } from '../../payload-types'
import { actorFrom, type RecordedActor } from '../actor'
import { now } from '../clock'
import { carrying } from '../log/carry'
import type { Person } from '../person'
import { changeDocument } from '../storage/change-document'
import { whileBusy } from '../storage/repeat'
import { isTaken } from '../storage/taken'
import { plansIn, withPlan } from './lease-plan'
import { planEntry } from './plan-entry'
import { findIssue } from './release-issue'
import { settleRefused } from './settle-plan'

export type AskedPlan = {
  issue: string
  /** By the clocks of the zone, as `2026-11-22 09:00`. */
  hour: string
  zone: string
  policy: ReleasePolicy
  leads?: readonly Locale[]
  deadline?: string | null
  /** The plan that this one takes the place of; without it, one that waits is left alone. */
  changes?: string | null
}

/** The plan, and what became of hours that the zone's clocks skip or show twice. */
export type Planned = { plan: ReleasePlan; hour: ZonedHour; deadline: ZonedHour | null }

export type PlanRefusal =
  | TermsProblem
  | 'releaseNotAllowed'
  | 'noSuchIssue'
  | 'notAZone'
  | 'notAnHour'
  | 'alreadyPlanned'
  | 'noSuchPlan'
  | 'planRunning'

/** Plans the release of an issue for an hour to come, or changes the plan that waits. */
export function planRelease(
  payload: Payload,
  person: Person,
  asked: AskedPlan,
): Promise<Result<Planned, PlanRefusal>> {
  return whileBusy(async () => {
    if (!mayRelease(person.role)) return err('releaseNotAllowed')
    if (!(await findIssue(payload, asked.issue))) return err('noSuchIssue')
    const hours = readHours(asked)
    if (!hours.ok) return hours
    const { hour, deadline } = hours.value
    const { policy, leads = [] } = asked
    const terms = checkTerms(
      { policy, leads, at: hour.at, deadline: deadline?.at ?? null },
      now().toISOString(),
    )
    if (!terms.ok) return terms
    const data = {
      ...{ ...terms.value, leads: [...terms.value.leads], zone: asked.zone },
      ...{ ...actorFrom(person), plannedAt: now().toISOString() },
      ...{ attempts: 0, nextAttemptAt: null, problem: null, problemToldAt: null },
    }
    const actor = actorFrom(person)
    const plan = asked.changes
      ? await change(payload, asked.issue, asked.changes, { data, actor })
      : await create(payload, asked.issue, { data, actor })
    if (!plan.ok) return plan
    await settleRefused(payload, asked.issue, actorFrom(person))
    return ok({ plan: plan.value, hour, deadline })
  })
}

function readHours({
  deadline,
  hour,
  policy,
  zone,
}: AskedPlan): Result<{ hour: ZonedHour; deadline: ZonedHour | null }, 'notAZone' | 'notAnHour'> {
  const read = hourIn(zone, hour)
  if (!read.ok) return err(read.reason === 'not-a-zone' ? 'notAZone' : 'notAnHour')
  if (policy !== 'lead' || !deadline) return ok({ hour: read.value, deadline: null })
  const last = hourIn(zone, deadline)
  return last.ok ? ok({ hour: read.value, deadline: last.value }) : err('notAnHour')
}

type Planning = {
  data: Pick<ReleasePlan, 'at' | 'leads' | 'policy' | 'zone'> & Partial<ReleasePlan>
  actor: RecordedActor
}

async function create(
  payload: Payload,
  issue: string,
  { data, actor }: Planning,
): Promise<Result<ReleasePlan, PlanRefusal>> {
  try {
    const row = { ...data, issue, state: 'planned' as const, key: issue }
    const entry = planEntry(row, { actor, step: 'planRelease', from: null })
    const plan = await payload.db.create({
      collection: 'release-plans',
      data: { ...row, ...carrying({}, entry) },
    })
    return ok(plan as ReleasePlan)
  } catch (error) {
    if (isTaken(error)) return err('alreadyPlanned')
    throw error
  }
}

async function change(
  payload: Payload,
  issue: string,
  id: string,
  { data, actor }: Planning,
): Promise<Result<ReleasePlan, PlanRefusal>> {
  const plan = (await plansIn(payload, waitingStates, issue)).find((known) => known.id === id)
  if (plan?.state !== 'planned') return err('noSuchPlan')
  const changed = await withPlan(payload, plan, () =>
    changeDocument(payload, { collection: 'release-plans', id }, (known) => {
      // The whole row: SQLite writes languages into a table of their own only with all of their plan.
      const whole = { ...known, ...data }
      const entry = planEntry(whole, { actor, step: 'changePlan', from: 'planned' })
      return { ...whole, ...carrying(known, entry) }
    }),
  )
  if (!changed) return err('planRunning')
  return changed.value ? ok(changed.value) : err('noSuchPlan')
}
