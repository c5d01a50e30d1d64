import { idOf } from '../../../src/cms/person'
import { grouped } from '../../../src/cms/read/grouped'
import type { Found } from './found'
import type { Run } from './run'

/** Each plan is carried out once, and nobody began it twice. */
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
    const inVain = begunInVain(run, id, idOf(issue) ?? '').filter((begun) => !own.includes(begun))
    if (inVain.length > 0)
      faults.add(
        'plan',
        `${says} was begun ${own.length + inVain.length} times, and released ${own.length} times.`,
      )
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

/**
 * The releases of a plan that were seen at some moment, unless a kill explains why one is gone, or
 * somebody who released the same by hand.
 */
function begunInVain({ ledger, servers }: Run, plan: string, issue: string): string[] {
  if (ledger.releases.some((asked) => asked.issue === issue)) return []
  return [...ledger.begunReleases].flatMap(([id, begun]) => {
    const isExcused = servers.some((server) =>
      server.wasKilled(begun.first - 500, begun.last + 500),
    )
    return begun.plan === plan && !isExcused ? [id] : []
  })
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
