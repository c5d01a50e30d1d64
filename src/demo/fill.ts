import type { Payload } from 'payload'
import { atMoment, now } from '../cms/clock'
import { prepare } from '../cms/prepare'
import { refreshStatistics } from '../cms/storage/refresh-statistics'
import { err, ok, type Result } from '../domain/result'
import { bringHouse } from './bring-house'
import type { Demonstration } from './demonstration'
import { doDeed } from './do-deed'
import type { LogIn } from './log-ins'
import { markBegun, markFinished } from './marks'
import { minutes } from './moments'
import { planOf } from './plan'
import { standingOf } from './standing'
import { takeAway } from './take-away'

export type Filling = {
  /** How much work there will be, told once, before the first of it is done. */
  begin(work: number): void
  done(work: number): void
  /** Keeps the log-ins, which nothing else knows, before the demonstration counts as finished. */
  keep(logIns: LogIn[]): void
}

/** What each costs, in milliseconds of a processor: to hash a password, to encode a picture. */
const work = { person: 250, picture: 1000, deed: 15 }

/** How long before the first issue the house was opened, in minutes: five days. */
const before = 5 * 24 * 60

/**
 * Brings a demonstration into a database through the desk's own actions, each at its moment,
 * so that log, approvals, releases and corrections are what they would be. What is interrupted is
 * known as unfinished by the log. A demonstration that is there already is taken away before; what
 * is anything else is refused.
 */
export async function fill(
  payload: Payload,
  demonstration: Demonstration,
  { begin, done, keep }: Filling,
): Promise<Result<null, 'other'>> {
  const { people, pictures, issues } = demonstration
  const plan = planOf(issues)
  const emails = people.map(({ email }) => email)
  if ((await standingOf(payload, emails)) === 'other') return err('other')
  await takeAway(payload)
  begin(people.length * work.person + pictures.length * work.picture + plan.length * work.deed)
  await prepare(payload)
  await markBegun(payload)
  const opening = minutes(plan[0]?.at ?? now(), -before)
  const { room, logIns } = await atMoment(opening, () =>
    bringHouse(payload, demonstration, (what) => done(work[what])),
  )
  for (const deed of plan) {
    await atMoment(deed.at, () => doDeed(room, deed))
    done(work.deed)
    // The embedded database frees what it holds only between turns of the event loop.
    await new Promise((next) => setImmediate(next))
  }
  await refreshStatistics(payload)
  keep(logIns)
  await markFinished(payload)
  return ok(null)
}
