import { type Answer, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { actors, atDesk, isStaff } from '../people'
import { idIn } from '../records'
import type { Change } from '../snapshot'
import type { World } from '../world'
import { isPress } from './steps'

const bodies = [undefined, {}, { force: true, texts: ['x'] }, [], { $ne: null }]

/** Only the desk releases, and only what is approved and new comes out. */
export async function releasing(world: World, knocking: Knocking): Promise<void> {
  const { released, unreleased } = world.issues
  const texts = world.subjects.filter(({ name }) => /^approved /.test(name)).map(({ text }) => text)
  for (const as of actors)
    for (const body of bodies)
      for (const override of ['', '?force=true&draft=true', '?locale=all']) {
        const isDesk = isStaff(as) && atDesk.includes(as)
        const asked = { as, method: 'POST', body }
        // Whatever of a released issue changed since comes out as a correction, never by release.
        await knocking.knock({
          ...{ ...asked, path: `/issues/${released.id}/release${override}`, judge: refused },
        })
        await knocking.knock({
          ...{ ...asked, path: `/issues/${unreleased.id}/release${override}` },
          judge: isDesk ? printed(texts.length) : refused,
          may: (change) => isDesk && comesOf(change, texts, world.people[as].id),
          shows: isDesk,
        })
      }
  for (const as of actors)
    for (const id of ['undefined', '%00', '%7B%22%24ne%22%3Anull%7D', '0', unreleased.week ?? ''])
      for (const method of ['POST', 'GET', 'PUT'])
        await knocking.knock({ as, method, path: `/issues/${id}/release`, judge: refused })
}

const printed = (count: number) => (answer: Answer) => {
  const { printed } = answer.json
  const isAll = answer.status === 200 && Array.isArray(printed) && printed.length === count
  return isAll ? null : `printed ${JSON.stringify(printed)} with ${answer.status}`
}

function comesOf(change: Change, texts: readonly string[], self: string): boolean {
  const { place, kind, id, after, before } = change
  if (place === 'texts') return texts.includes(id) && before?.state === 'approved'
  if (place === 'audit-entries') return kind === 'created' && idIn(after?.actor) === self
  if (place === 'publications')
    return kind === 'created' && texts.includes(idIn(after?.text) ?? '') && after?.kind === 'first'
  return isPress(change)
}
