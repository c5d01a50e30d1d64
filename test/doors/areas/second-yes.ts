import { granted, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { type ActorName, actors, atDesk, isStaff } from '../people'
import { idIn } from '../records'
import type { Change } from '../snapshot'
import type { World } from '../world'

const senseless = [undefined, {}, [], { answer: 'yes' }, { change: { $ne: null }, answer: 'yes' }]

/** What waits for a second person is told to the desk alone, and answered by nobody who asked. */
export async function secondYes(world: World, knocking: Knocking): Promise<void> {
  const { id } = world.bylines.analyst
  const path = `/analysts/${id}/waiting`
  for (const as of actors) {
    const isDesk = atDesk.includes(as)
    await knocking.knock({ as, method: 'GET', path, judge: isDesk ? granted : refused })
    for (const body of senseless)
      await knocking.knock({ as, method: 'POST', path, body, judge: refused })
    for (const answer of ['yes', 'no', 'withdraw', 'override']) {
      const mayGive =
        as === 'admin' ? answer !== 'withdraw' : as === 'editor' && answer === 'withdraw'
      for (const flag of ['', '?overrideAccess=true&locale=all', '?force=true&draft=true'])
        await knocking.knock({
          ...{ as, method: 'POST', path: path + flag },
          body: { change: world.waiting, answer, note: 'It cannot wait.', by: 'x' },
          judge: mayGive ? granted : refused,
          may: (change) => mayGive && comesOf(world, as, 'analysts', change),
          shows: mayGive && (answer === 'yes' || answer === 'override'),
        })
    }
    for (const other of [`/sections/${id}`, '/analysts/undefined', '/analysts/%00', '/users/x'])
      for (const method of ['GET', 'POST'])
        await knocking.knock({ as, method, path: `${other}/waiting`, judge: refused })
  }
}

/** Only the desk approves the words of an issue, as they stand, and readers see nothing of it yet. */
export async function wordsOfIssue(world: World, knocking: Knocking): Promise<void> {
  const { id } = world.issues.unreleased
  const path = `/issues/${id}/words`
  const { body } = await world.room.ask('GET', path, { as: world.people.admin })
  for (const as of actors) {
    const isDesk = atDesk.includes(as)
    await knocking.knock({ as, method: 'GET', path, judge: isDesk ? granted : refused })
    for (const { hash, language } of body.words as { hash: string; language: string }[])
      await knocking.knock({
        ...{ as, method: 'POST', path, body: { hash, language, writers: [] } },
        judge: isDesk ? granted : refused,
        may: (change) => isDesk && comesOf(world, as, 'issues', change),
      })
    for (const wrong of [{ language: 'en' }, { language: 'en', hash: 'x' }, { hash: { $ne: 1 } }])
      await knocking.knock({ as, method: 'POST', path, body: wrong, judge: refused })
  }
}

function comesOf(world: World, as: ActorName, place: string, change: Change): boolean {
  if (!isStaff(as)) return false
  const { after, kind } = change
  if (change.place === 'audit-entries')
    return kind === 'created' && idIn(after?.actor) === world.people[as].id
  return change.place === place && kind === 'changed'
}
