import type { Payload } from 'payload'
import { waitingStates } from '../../domain/release-plan'
import { err, ok, type Result } from '../../domain/result'
import { mayTakeBack } from '../../domain/taking-back'
import type { Publication, Release } from '../../payload-types'
import { actorFrom } from '../actor'
import { now } from '../clock'
import { orLeftForLater } from '../left-for-later'
import type { Person } from '../person'
import { isReplaced } from '../publication-states'
import { line } from '../server-log/log-line'
import { changeDocument } from '../storage/change-document'
import { whileBusy } from '../storage/repeat'
import { carryOutTakingBack } from './carry-out-taking-back'
import { plansIn, withPlan } from './lease-plan'
import { endPlan } from './settle-plan'

type Asked = {
  issue: string
  /** One release of the issue; all that readers see of it when null. */
  release: string | null
  /** Why, for the log and for colleagues; readers are told only when. */
  why: string
}

export type TakeBackRefusal =
  | {
      why:
        | 'takeBackNotAllowed'
        | 'reasonMissing'
        | 'noSuchIssue'
        | 'noSuchRelease'
        | 'nothingToTakeBack'
        | 'takenBackMeanwhile'
        | 'planRunningNow'
    }
  /** Words of it were corrected or retracted since, by a release that has to go first. */
  | { why: 'replacedSince'; at: string }

/**
 * Which releases are taken back, newest first: all that was asked for, unless some could not be
 * ordered; and whether readers have lost them by now.
 */
export type TakenBack = { releases: string[]; isWhole: boolean; isGone: boolean }

/**
 * Takes back what readers see of an issue, or what one release of it printed. Each release vanishes
 * by one write, the newest first, and what it had replaced is seen again by the same write: so
 * whenever the process dies, readers see the issue as it once was. What was ordered and not done is
 * done by the next look of any server.
 */
export async function takeBackRelease(
  payload: Payload,
  person: Person,
  asked: Asked,
): Promise<Result<TakenBack, TakeBackRefusal>> {
  const ordered: string[] = []
  try {
    const taken = await takeBack(payload, person, asked, ordered)
    if (taken.ok || ordered.length === 0) return taken
  } catch (error) {
    if (ordered.length === 0) throw error
    payload.logger.error(line`A taking back was ordered in part: ${error}`)
  }
  // What was ordered, by this try or one before, is done by the next look of any server.
  return ok({ releases: ordered, isWhole: false, isGone: false })
}

function takeBack(
  payload: Payload,
  person: Person,
  asked: Asked,
  ordered: string[],
): Promise<Result<TakenBack, TakeBackRefusal>> {
  return whileBusy(async () => {
    if (!mayTakeBack(person.role)) return err({ why: 'takeBackNotAllowed' })
    if (asked.why.trim() === '') return err({ why: 'reasonMissing' })
    const chosen = await choose(payload, asked)
    if (!chosen.ok) return chosen
    const replaced = await replacedSince(payload, chosen.value)
    if (replaced !== null) return err({ why: 'replacedSince', at: replaced })
    if (!(await cancelPlans(payload, person, asked.issue))) return err({ why: 'planRunningNow' })
    await order(payload, person, chosen.value, asked.why.trim(), ordered)
    if (ordered.length === 0) return err({ why: 'takenBackMeanwhile' })
    // From here on it is ordered: what cannot be done now is done by the next look of any server.
    const gone: string[] = []
    for (const id of ordered) {
      let isFinished = false
      await orLeftForLater(payload, 'A taking back that was ordered', async () => {
        const carried = await carryOutTakingBack(payload, id)
        isFinished = carried.isFinished
        if (carried.isWithheld) gone.push(id)
      })
      // An older one goes only after all that follows for what took its place.
      if (!isFinished) break
    }
    return ok({ releases: ordered, isWhole: true, isGone: gone.length === ordered.length })
  })
}

/** The releases to take back, newest first. */
async function choose(
  payload: Payload,
  { issue, release }: Asked,
): Promise<Result<Release[], TakeBackRefusal>> {
  const { totalDocs } = await payload.count({
    collection: 'issues',
    where: { id: { equals: issue } },
    overrideAccess: true,
  })
  if (totalDocs === 0) return err({ why: 'noSuchIssue' })
  const { docs } = await payload.find({
    collection: 'releases',
    where: { issue: { equals: issue } },
    sort: ['-committedAt', '-stagedAt'],
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const asked = release === null ? docs : docs.filter(({ id }) => id === release)
  if (release !== null && asked.length === 0) return err({ why: 'noSuchRelease' })
  const standing = asked.filter(({ state }) => state === 'committed')
  return standing.length === 0 ? err({ why: 'nothingToTakeBack' }) : ok(standing)
}

/**
 * Texts that were taken back are approved as before, so a plan that waits would print them again by
 * itself. Answers false while one is being carried out.
 */
async function cancelPlans(payload: Payload, person: Person, issue: string): Promise<boolean> {
  for (const plan of await plansIn(payload, waitingStates, issue)) {
    const held = await withPlan(payload, plan, (now) =>
      endPlan(payload, now, { state: 'cancelled' }, actorFrom(person)),
    )
    if (!held) return false
  }
  return true
}

/** When a release beside these printed something in the place of what they printed; else null. */
async function replacedSince(
  payload: Payload,
  releases: readonly Release[],
): Promise<string | null> {
  const ids = releases.map(({ id }) => id)
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ release: { in: ids } }, { retiredBy: { not_in: ids } }, isReplaced] },
    select: { retiredBy: true },
    limit: 1,
    depth: 1,
    pagination: false,
    overrideAccess: true,
  })
  const [first] = docs as Pick<Publication, 'retiredBy'>[]
  if (!first?.retiredBy) return null
  return typeof first.retiredBy === 'string' ? '' : (first.retiredBy.committedAt ?? '')
}

/**
 * Writes to each release that it is to be taken back, by whom and why, before any of them is: so
 * that a crash in between leaves nothing half-way. Of two people who order at the same moment one is
 * refused. Adds to `ordered` what was, which stands when a later one fails.
 */
async function order(
  payload: Payload,
  person: Person,
  releases: readonly Release[],
  why: string,
  ordered: string[],
): Promise<void> {
  const by = { takenBackActor: person.id, takenBackBy: person.name, takenBackRole: person.role }
  const data = { ...by, takenBackAt: now().toISOString(), takenBackWhy: why, finished: false }
  for (const { id } of releases) {
    let isOurs = false
    await changeDocument(payload, { collection: 'releases', id }, (release) => {
      isOurs = release.state === 'committed' && !release.takenBackAt
      return isOurs ? data : null
    })
    if (isOurs) ordered.push(id)
  }
}
