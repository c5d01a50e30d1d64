import { type Answer, refused } from '../attempt'
import { inRotation } from '../in-rotation'
import type { Knocking } from '../knocking'
import { actors, isStaff } from '../people'
import { idIn, versionsOf } from '../records'
import { collectionsOf } from '../who-may-see'
import type { World } from '../world'

const queries = [
  '',
  '?depth=10&locale=all&draft=true&trash=true&fallback-locale=en&overrideAccess=true',
  '?select[body]=true&select[email]=true&select[printed]=true&populate[users][email]=true',
  '?joins[texts][limit]=0&includeLockStatus=true&flattenLocales=false&depth=3',
]

/** As many as show every kind; the log alone has hundreds. */
const sampled = 6

const oddIds = [
  'undefined',
  'null',
  '0',
  '-1',
  '%00',
  '..%2f..%2fdata%2fsecret',
  '%24ne',
  '%7B%22%24ne%22%3Anull%7D',
  '[object%20Object]',
  "'%20OR%201=1--",
  '000000000000000000000000',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(300),
]

/** A document by its id is for those who find it in the list, in whatever way it is asked for. */
export async function documents(world: World, knocking: Knocking): Promise<void> {
  for (const slug of collectionsOf(world.room.payload)) {
    const all = [...(world.seers.get(slug) ?? [])]
    const texts = slug === 'texts' || slug === 'commentaries'
    for (const [place, [id, seers]] of (texts ? all : spread(all, sampled)).entries())
      for (const [turn, as] of actors.entries()) {
        const judge = seers.includes(as) && isServed(slug) ? shows(id) : hides(id)
        for (const query of inRotation(queries, 2, place + turn))
          await knocking.knock({ as, method: 'GET', path: `/${slug}/${id}${query}`, judge })
      }
    for (const as of ['nobody', 'otherAnalyst', 'editor'] as const)
      for (const id of oddIds)
        await knocking.knock({
          ...{ as, method: 'GET', path: `/${slug}/${id}` },
          judge: (answer) => (answer.status === 200 && answer.json.id ? 'was given one' : null),
        })
  }
}

/** Earlier wordings are for those who may read the text. */
export async function versions(world: World, knocking: Knocking): Promise<void> {
  const { payload } = world.room
  const kept = await versionsOf(payload, 'texts')
  for (const as of actors) {
    const mine = kept.filter(({ parent }) =>
      world.seers
        .get('texts')
        ?.get(idIn(parent) ?? '')
        ?.includes(as),
    )
    for (const query of ['limit=0', 'limit=0&depth=5&locale=all', 'where[latest][exists]=false'])
      await knocking.knock({
        ...{ as, method: 'GET', path: `/texts/versions?${query}` },
        judge: ({ json }) =>
          Number(json.totalDocs ?? 0) > mine.length ? `was told of ${json.totalDocs}` : null,
      })
    for (const version of spread(kept, 25)) {
      const path = `/texts/versions/${version.id}`
      const judge = mine.includes(version) ? shows(version.id) : refused
      await knocking.knock({ as, method: 'GET', path: `${path}?depth=3`, judge })
    }
    for (const slug of collectionsOf(payload))
      if (slug !== 'texts')
        for (const path of [`/${slug}/versions`, `/${slug}/versions/1?depth=5`])
          await knocking.knock({ as, method: 'GET', path, judge: nothing, mayFail: isStaff(as) })
    for (const { slug } of payload.config.globals)
      for (const path of [`/globals/${slug}/versions`, `/globals/${slug}/versions/1`])
        await knocking.knock({ as, method: 'GET', path, judge: nothing })
    if (isStaff(as)) continue
    await knocking.knock({ as, method: 'GET', path: '/texts/versions', judge: refused })
  }
}

export function spread<Item>(items: readonly Item[], most: number): Item[] {
  const every = Math.max(1, Math.ceil(items.length / most))
  return items.filter((_, place) => place % every === 0)
}

/** Preferences are asked for by key; the tables of the system have no door at all. */
function isServed(slug: string): boolean {
  return slug !== 'payload-preferences' && slug !== 'payload-migrations'
}

function shows(id: string) {
  return ({ status, json }: Answer) =>
    status === 200 && json.id === id ? null : `was refused what is theirs (${status})`
}

function hides(id: string) {
  return ({ status, json }: Answer) => (json.id === id ? `was shown a document (${status})` : null)
}

function nothing({ status, json }: Answer): string | null {
  const docs = Array.isArray(json.docs) ? json.docs.length : 0
  return status === 200 && (docs > 0 || json.version) ? 'was shown versions' : null
}
