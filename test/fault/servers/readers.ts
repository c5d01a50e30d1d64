import { setTimeout as wait } from 'node:timers/promises'
import { idOf } from '../../../src/cms/person'
import { ask } from './ask'
import { pick } from './choose'
import type { Run } from './run'

/** Milliseconds between two looks. */
const pause = 150

/** Reads issues as readers do through the public API, now this one and now that. */
export async function readAlong(
  run: Run,
  issues: () => readonly string[],
  until: number,
): Promise<void> {
  while (performance.now() < until) {
    await wait(pause)
    await sample(run, pick(run, issues()))
  }
}

/** What readers are shown of an issue now. */
export async function sample(run: Run, issue: string): Promise<void> {
  const path = `/publications?where[issue][equals]=${issue}&depth=0&limit=100`
  const asked = { operation: 'read an issue', method: 'GET', path, as: null } as const
  const { begun, body, ended, outcome } = await ask(run, asked)
  if (outcome !== 'done') return
  const { docs = [] } = body as { docs?: { id: string }[] }
  run.ledger.samples.push({ issue, begun, ended, ids: docs.map(({ id }) => id) })
}

/** Keeps an eye on every release that is begun, also those that readers never get to see. */
export async function watchReleases({ ledger, payload }: Run, until: number): Promise<void> {
  while (performance.now() < until) {
    await wait(60)
    const { docs } = await payload.find({
      collection: 'releases',
      ...{ sort: '-createdAt', limit: 12, select: { plan: true, stagedBy: true }, depth: 0 },
      ...{ pagination: false, overrideAccess: true },
    })
    const last = performance.now()
    for (const { id, plan, stagedBy: by } of docs) {
      const first = ledger.begunReleases.get(id)?.first ?? last
      ledger.begunReleases.set(id, { plan: idOf(plan), by: by ?? null, first, last })
    }
  }
}
