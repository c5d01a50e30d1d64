import { granted, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { type ActorName, actors, atDesk, isStaff } from '../people'
import { idIn } from '../records'
import type { Change } from '../snapshot'
import type { World } from '../world'

const right = { hour: '2099-03-10 09:00', zone: 'Europe/Warsaw', policy: 'together' }

const wrongs: readonly unknown[] = [
  undefined,
  [],
  { ...right, policy: 'now' },
  { ...right, hour: { $ne: null } },
  { ...right, hour: '2020-03-10 09:00' },
  { ...right, hour: ['2099-03-10 09:00'] },
  { ...right, zone: '../../etc/localtime' },
  { ...right, zone: { $gt: '' } },
  { ...right, policy: 'lead', leads: ['de'], deadline: '2099-03-11 09:00' },
  { ...right, policy: 'lead', leads: 'en', deadline: '2099-03-11 09:00' },
  { ...right, policy: 'lead', leads: ['en'], deadline: '2099-03-09 09:00' },
  { ...right, changes: { $ne: null } },
  { ...right, changes: 'x' },
]

/** What somebody might add to a plan, so that it counts as another's, or as due. */
const forged = {
  ...{ state: 'done', at: '2020-01-01T00:00:00.000Z', key: 'forged', attempts: -9 },
  ...{ actor: 'x', actorName: 'Forged', leaseHolder: 'x', leaseUntil: '2099-01-01T00:00:00.000Z' },
}

/** Only the desk plans, tries and cancels; nothing comes of it but the plan and its entry. */
export async function planning(world: World, knocking: Knocking): Promise<void> {
  const { released, unreleased } = world.issues
  for (const as of actors) {
    const isDesk = isStaff(as) && atDesk.includes(as)
    const judge = isDesk ? granted : refused
    for (const { id } of [released, unreleased]) {
      const path = `/issues/${id}/plan`
      const asked = { as, path, may: (change: Change) => isPlanOf(world, as, id, change) }
      for (const body of [right, { ...right, ...forged }, { ...right, policy: 'asReady' }])
        for (const flag of ['', '?overrideAccess=true&draft=true', '?locale=all&depth=5'])
          await knocking.knock({ ...asked, path: path + flag, method: 'POST', body, judge })
      for (const body of wrongs)
        await knocking.knock({ as, path, method: 'POST', body, judge: refused })
      await knocking.knock({ as, path, method: 'DELETE', judge: refused })
      for (const method of ['GET', 'PUT', 'PATCH'])
        await knocking.knock({ as, path, method, body: undefined, judge: refused })
      for (const query of ['', '?policy=together', '?policy=lead&leads=en', '?leads[$ne]=x'])
        await knocking.knock({ as, path: `/issues/${id}/release${query}`, method: 'GET', judge })
      await knocking.knock({
        ...{ as, path: `/issues/${id}/release?policy=whenever`, method: 'GET', judge: refused },
      })
    }
    for (const id of ['undefined', '%00', '%7B%22%24ne%22%3Anull%7D', '0', unreleased.week ?? ''])
      for (const method of ['POST', 'DELETE'])
        await knocking.knock({
          ...{ as, path: `/issues/${id}/plan`, method, body: right, judge: refused },
        })
  }
}

function isPlanOf({ people }: World, as: ActorName, issue: string, change: Change): boolean {
  if (!isStaff(as)) return false
  const { after, kind, place } = change
  const self = people[as].id
  if (place === 'audit-entries') return kind === 'created' && idIn(after?.actor) === self
  return (
    place === 'release-plans' &&
    kind === 'created' &&
    idIn(after?.issue) === issue &&
    after?.state === 'planned' &&
    after.actor === self &&
    after.key === issue &&
    String(after.at) > '2099'
  )
}
