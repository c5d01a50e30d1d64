import { refused } from '../attempt'
import type { Knocking } from '../knocking'
import { actors } from '../people'
import { changesOf } from '../who-may-change'
import { collectionsOf } from '../who-may-see'
import type { World } from '../world'
import { spread } from './documents'

/** Nothing goes that readers know, and nothing at the hands of anybody but an administrator. */
export async function removals(world: World, knocking: Knocking): Promise<void> {
  for (const slug of collectionsOf(world.room.payload)) {
    const all = world.seers.get(slug) ?? new Map()
    const known = [...all].filter(([, seers]) => seers.includes('nobody')).map(([id]) => String(id))
    const printed = world.subjects.filter(({ wasPublished }) => wasPublished)
    const kept = slug === 'texts' ? printed.map(({ text }) => text) : known
    const spare = world.spare[slug]
    for (const as of actors) {
      // An administrator may really delete the rest, so only what can be put back is offered.
      const offered = as === 'admin' ? [] : spread([...all.keys()].map(String), 5)
      const judged = { as, method: 'DELETE', may: changesOf(world, as), mayFail: as !== 'nobody' }
      for (const id of [...new Set([...spread(kept, 4), ...offered])])
        for (const flag of ['', '?trash=true&overrideLock=true'])
          await knocking.knock({
            ...{ ...judged, path: `/${slug}/${id}${flag}` },
            judge: kept.includes(id) || as === 'nobody' ? refused : undefined,
          })
      if (spare) await knocking.knock({ ...judged, path: `/${slug}/${spare}` })
      const where = as === 'admin' ? `where[id][in]=${kept.join(',')}` : 'where[id][exists]=true'
      if (as !== 'admin' || kept.length > 0)
        await knocking.knock({ ...judged, path: `/${slug}?${where}&limit=5` })
      await knocking.knock({ ...judged, path: `/${slug}` })
      await knocking.knock({
        ...{ ...judged, method: 'POST', path: `/${slug}/${spare ?? kept[0] ?? 'x'}/duplicate` },
        body: { isPublic: true, state: 'published', releasedAt: '2031-03-03' },
      })
    }
  }
}
