import type { Payload } from 'payload'
import { cancelPlan } from '../cms/actions/cancel-plan'
import { dryRun } from '../cms/actions/dry-run'
import { plansIn } from '../cms/actions/lease-plan'
import { planRelease } from '../cms/actions/plan-release'
import { releaseIssue } from '../cms/actions/release-issue'
import { hoursInWords } from '../cms/messages/plan-hours'
import { sentenceIn } from '../cms/messages/sentence'
import type { Person } from '../cms/person'
import { isDesk } from '../domain/role'
import { clockOf } from '../domain/zoned-hour'
import type { Issue } from '../payload-types'
import type { ReleaseOrder } from './release-order'
import { dryRunInWords, releasedInWords } from './release-words'

/** `release` is what readers are to see now, by id. */
type Outcome = { isRefused: boolean; words: string; release?: string }

type Order<Act extends ReleaseOrder['act']> = Extract<ReleaseOrder, { act: Act }>

export async function issueOfWeek(payload: Payload, week: string): Promise<Issue | null> {
  const { docs } = await payload.find({
    collection: 'issues',
    where: { week: { equals: week } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

/** The editor or admin with an e-mail address, or null when nobody has it or they are neither. */
export async function editorNamed(payload: Payload, email: string): Promise<Person | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const [person] = docs
  return person && isDesk(person.role) && !person.isRetired ? person : null
}

export async function tryOut(
  payload: Payload,
  issue: Issue,
  { leads, policy }: Order<'dryRun'>,
): Promise<Outcome> {
  const tried = await dryRun(payload, issue, { policy, leads, isFollowing: false })
  return { isRefused: tried.refusal !== null, words: dryRunInWords(tried) }
}

export async function release(payload: Payload, person: Person, issue: Issue): Promise<Outcome> {
  const released = await releaseIssue(payload, person, issue.id)
  if (released.ok) {
    const { value } = released
    return { isRefused: false, words: releasedInWords(value), release: value.release }
  }
  const { reason } = released
  const address = reason.why === 'addressTaken' ? reason.address : ''
  return { isRefused: true, words: sentenceIn('en', reason.why, { address }) }
}

export async function plan(
  payload: Payload,
  person: Person,
  issue: Issue,
  order: Order<'plan'>,
): Promise<Outcome> {
  const { deadline, hour, isChange, leads, policy, zone } = order
  const [waiting] = isChange ? await plansIn(payload, ['planned'], issue.id) : []
  if (isChange && !waiting) return refusal('noSuchPlan')
  const terms = { hour, zone, policy, leads, deadline, changes: waiting?.id ?? null }
  const planned = await planRelease(payload, person, { issue: issue.id, ...terms })
  if (!planned.ok) return refusal(planned.reason)
  const { value } = planned
  const written = [hour, deadline ?? ''] as const
  const said = hoursInWords('en', { zone, hour: value.hour, deadline: value.deadline, written })
  const clock = `${clockOf(zone, value.plan.at)} in ${zone} (${value.plan.at})`
  return { isRefused: false, words: [...said, `Planned for ${clock}.`].join('\n') }
}

export async function cancel(payload: Payload, person: Person, issue: Issue): Promise<Outcome> {
  const cancelled = await cancelPlan(payload, person, issue.id)
  return cancelled.ok ? { isRefused: false, words: 'Cancelled.' } : refusal(cancelled.reason)
}

function refusal(why: Parameters<typeof sentenceIn>[1]): Outcome {
  return { isRefused: true, words: sentenceIn('en', why) }
}
