import { type Answer, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { actors, atDesk, isStaff } from '../people'
import { idIn } from '../records'
import type { Change } from '../snapshot'
import type { World } from '../world'

const why = 'It went out by mistake.'
const senseless = [undefined, {}, [], { why: ' ' }, { why: { $ne: null } }, { why, release: {} }]

/** Only the desk takes back, with a reason, and only what is out. */
export async function takingBack(world: World, knocking: Knocking): Promise<void> {
  const { released, unreleased } = world.issues
  const releases = await releasesOf(world, released.id)
  const [newest] = releases
  for (const as of actors) {
    const isDesk = isStaff(as) && atDesk.includes(as)
    const asked = { as, method: 'POST', path: `/issues/${released.id}/take-back` }
    for (const body of senseless) await knocking.knock({ ...asked, body, judge: refused })
    for (const release of ['undefined', '%00', unreleased.id, { $ne: null }])
      await knocking.knock({ ...asked, body: { why, release }, judge: refused })
    const query = '?force=true&overrideAccess=true'
    for (const path of [asked.path, asked.path + query])
      for (const release of [null, newest ?? ''])
        await knocking.knock({
          ...{ ...asked, path, body: { why, release } },
          judge: isDesk ? took(release === null ? releases.length : 1) : refused,
          may: (change) => isDesk && comesOf(change, world.people[as].id),
          shows: isDesk,
        })
    const path = `/issues/${unreleased.id}/take-back`
    await knocking.knock({ ...asked, path, body: { why }, judge: refused })
    for (const id of ['undefined', '%00', '%7B%22%24ne%22%3Anull%7D', '0', released.week ?? ''])
      for (const method of ['POST', 'GET', 'PUT'])
        await knocking.knock({
          ...{ as, method, path: `/issues/${id}/take-back`, judge: refused },
          body: method === 'GET' ? undefined : { why },
        })
  }
}

/** Newest first. */
async function releasesOf({ room }: World, issue: string): Promise<string[]> {
  const { docs } = await room.payload.find({
    collection: 'releases',
    where: { and: [{ issue: { equals: issue } }, { state: { equals: 'committed' } }] },
    sort: '-committedAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}

const took = (count: number) => (answer: Answer) => {
  const { releases } = answer.json
  const isAll = answer.status === 200 && Array.isArray(releases) && releases.length === count
  return isAll ? null : `took back ${JSON.stringify(releases)} with ${answer.status}`
}

const standing = ['state', 'approvedHash', 'approvedBy', 'approvedAt']
const taken = [
  ...['state', 'finished', 'takenBackAt', 'takenBackBy', 'takenBackWhy'],
  ...['takenBackActor', 'takenBackRole'],
]

/** Nothing is printed or unprinted: only releases, what follows from them, and the log. */
function comesOf({ place, kind, fields, before, after }: Change, self: string): boolean {
  const only = (names: readonly string[]) => kind === 'changed' && fields.every(isIn(names))
  if (place === 'texts')
    return only(standing) && ['published', 'retracted'].includes(String(before?.state))
  if (place === 'audit-entries') return kind === 'created' && idIn(after?.actor) === self
  if (place === 'releases') return only(taken) && after?.state === 'takenBack'
  if (place === 'publications') return only(['state'])
  if (place === 'redirects') return true
  if (place === 'issues') return only(['printed', 'releasedAt'])
  return ['analysts', 'sections', 'media'].includes(place) && only(['isPublic'])
}

const isIn = (names: readonly string[]) => (name: string) => names.includes(name)
