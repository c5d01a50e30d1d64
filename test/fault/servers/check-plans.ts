import { idOf } from '../../../src/cms/person'
import { grouped } from '../../../src/cms/read/grouped'
import type { Found } from './found'
import type { Run } from './run'

/** Each plan is carried out once, and no two servers began it at the same moment. */
export function checkPlans(run: Run, found: Found): void {
  const { faults, ledger } = run
  const trails = grouped(found['audit-entries'], ({ subject }) => subject)
  const released = grouped(
    found.releases.filter(({ state }) => state !== 'staged'),
    ({ plan }) => idOf(plan) ?? '',
  )
  for (const { id, issue, policy, state } of found['release-plans']) {
    const says = `The plan ${id} (${policy}, ${state})`
    const own = (released.get(id) ?? []).map((release) => release.id)
    const both = begunTogether(run, id, idOf(issue) ?? '')
    if (both) faults.add('plan', `${says} was begun by two servers at once: ${both.join(' and ')}.`)
    if (policy !== 'lead' && own.length > 1)
      faults.add('plan', `${says} released ${own.length} times.`)
    faults.add('log', ...recordedAmiss(says, state, trails.get(`release-plans:${id}`) ?? []))
  }
  const known = new Map(found['release-plans'].map((plan) => [plan.id, plan]))
  for (const { id, outcome, what } of ledger.plans) {
    if (outcome !== 'done' || id === null) continue
    const plan = known.get(id)
    if (!plan) faults.add('plan', `The plan ${id} was reported, and is not there.`)
    else if (what === 'cancel' && plan.state !== 'cancelled')
      faults.add('plan', `The plan ${id} was reported as cancelled, and is ${plan.state}.`)
  }
  const waiting = found['release-plans'].filter(({ state }) =>
    ['planned', 'following'].includes(state),
  )
  for (const [issue, { length }] of grouped(waiting, (plan) => idOf(plan.issue) ?? ''))
    if (length > 1) faults.add('plan', `${length} plans wait for the issue ${issue}.`)
}

/** Milliseconds between two looks, and a little more. */
const moment = 200

/**
 * Two releases of a plan that different servers had begun at the same moment, none of which was
 * killed. One after the other is what a plan does that met somebody else: it lets go and tries again.
 */
function begunTogether({ ledger, servers }: Run, plan: string, issue: string): string[] | null {
  if (ledger.releases.some((asked) => asked.issue === issue)) return null
  const begun = [...ledger.begunReleases].filter(([, release]) => release.plan === plan)
  for (const [id, one] of begun)
    for (const [other, two] of begun) {
      const isTogether = two.first >= one.first && two.first <= one.last + moment
      const isExcused = servers.some((server) => server.wasKilled(one.first - 500, two.last + 500))
      if (one.by !== two.by && isTogether && !isExcused) return [id, other]
    }
  return null
}

/** What became of a plan is in the log, and everything that can happen once is there once. */
function recordedAmiss(says: string, state: string, trail: Found['audit-entries']): string[] {
  const last = trail.at(-1)?.to
  const twice = [...grouped(trail, ({ step, to }) => `${step} to ${to}`)].filter(
    ([what, { length }]) => length > 1 && !what.startsWith('changePlan'),
  )
  return [
    ...(last === state ? [] : [`${says}: the log says ${last}.`]),
    ...twice.map(([what, { length }]) => `${says}: ${what} is in the log ${length} times.`),
  ]
}
