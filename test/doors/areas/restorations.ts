import { mayEditWords } from '../../../src/domain/workflow'
import { declined, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { actors, isStaff } from '../people'
import { idIn, versionsOf } from '../records'
import { changesOf } from '../who-may-change'
import { collectionsOf } from '../who-may-see'
import type { World } from '../world'

/** An earlier wording comes back only where the words could be changed by hand, and no state does. */
export async function restorations(world: World, knocking: Knocking): Promise<void> {
  const { payload } = world.room
  const versions = await versionsOf(payload, 'texts')
  for (const subject of world.subjects) {
    const own = versions.filter(({ parent }) => idIn(parent) === subject.text)
    const [oldest] = own.sort((one, other) =>
      String(one.createdAt) < String(other.createdAt) ? -1 : 1,
    )
    for (const as of actors) {
      const role = as === 'editor' || as === 'admin' ? as : 'analyst'
      const isOwner = subject.owners.includes(as)
      const mayWrite = isStaff(as) && mayEditWords(subject.state, { role, isOwner })
      for (const flag of ['', '?draft=true', '?publishAllLocales=true&locale=all'])
        await knocking.knock({
          ...{ as, method: 'POST', path: `/texts/versions/${oldest?.id}${flag}` },
          may: changesOf(world, as),
          judge: isOwner || role !== 'analyst' || mayWrite ? undefined : refused,
        })
    }
  }
  for (const as of actors)
    for (const slug of collectionsOf(payload))
      await knocking.knock({
        ...{ as, method: 'POST', path: `/${slug}/versions/${versions[0]?.id}?depth=5` },
        may: slug === 'texts' ? changesOf(world, as) : undefined,
        mayFail: true,
        judge: slug === 'texts' ? undefined : declined,
      })
}
