import type { Knocking } from '../knocking'
import { type ActorName, actors, isStaff } from '../people'
import { secretsOf } from '../secret-fields'
import { follow, type Library, readLibrary, type Trail, trailsOf } from '../trails'
import { seenBy } from '../who-may-see'
import type { World } from '../world'
import { gist } from './probes'

/** A list cannot be put in the order of values that somebody must not know. */
export async function orders(world: World, knocking: Knocking): Promise<void> {
  const library = await readLibrary(world.room.payload)
  for (const as of actors)
    for (const trail of trailsOf(world.room.payload, 2))
      for (const path of hiddenPaths(world, library, trail, as)) {
        for (const list of listsOf(trail)) await compare(knocking, as, list, path)
      }
}

type List = { query: string; prefix: string }

/** Where the rows of a trail can be put in order, and what the path begins with there. */
function listsOf({ from }: Trail): List[] {
  const list = { query: `/${from}?depth=0&limit=100`, prefix: '' }
  if (from !== 'texts') return [list]
  const versions = ['version.', 'parent.'].map((prefix) => ({
    ...{ query: '/texts/versions?depth=0&limit=100', prefix },
  }))
  return [list, ...versions]
}

async function compare(
  knocking: Knocking,
  as: ActorName,
  { query, prefix }: List,
  path: string,
): Promise<void> {
  const asking = { as, method: 'GET', mayFail: isStaff(as) }
  const down = await knocking.knock({ ...asking, path: `${query}&sort=-${prefix}${path}` })
  await knocking.knock({
    ...{ ...asking, path: `${query}&sort=${prefix}${path}` },
    judge: (up) =>
      up.status === 200 && gist(up) !== gist(down) ? 'could order by a hidden value' : null,
  })
}

/** Fields by which the rows that somebody sees differ only in values that they must not know. */
function hiddenPaths(world: World, library: Library, trail: Trail, as: ActorName): string[] {
  const mine = seenBy(world.seers, trail.from, as)
  const known = new Map<string, Set<string>>()
  const unknown = new Map<string, Set<string>>()
  for (const id of mine) {
    const row = library.get(trail.from)?.get(id)
    for (const end of row ? follow(library, trail, row) : [])
      for (const { path, marker, knownTo } of secretsOf(end, world.secrets)) {
        const values = knownTo.includes(as) ? known : unknown
        values.set(path, new Set([...(values.get(path) ?? []), marker]))
      }
  }
  return [...unknown]
    .filter(([path]) => (known.get(path)?.size ?? 0) < 2)
    .map(([path]) => [trail.path, path].filter(Boolean).join('.'))
}
