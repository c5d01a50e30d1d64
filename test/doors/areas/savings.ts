import { type Attempt, granted } from '../attempt'
import { bodyFor } from '../bodies'
import { inRotation } from '../in-rotation'
import type { Knocking } from '../knocking'
import { type ActorName, actors } from '../people'
import { changesOf } from '../who-may-change'
import { collectionsOf } from '../who-may-see'
import type { World } from '../world'
import { spread } from './documents'

/** Ways by which Payload would publish, hide or pass over what a rule says. */
const flags = [
  '',
  '?draft=true&autosave=true',
  '?publishSpecificLocale=en&publishAllLocales=true',
  '?locale=all&overrideAccess=true&overrideLock=true&depth=5',
]

const more = [
  '?draft=false&unpublishAllLocales=true',
  '?trash=true&locale=be&fallback-locale=en',
  '?publishSpecificLocale=be&draft=true',
]

/** What an administrator makes; the rest is made by the press, the log or Payload alone. */
const makeable: readonly string[] = [
  ...['issues', 'commentaries', 'texts', 'review-notes'],
  ...['analysts', 'sections', 'redirects', 'users'],
]

/** Whatever is sent to make a document, only what is somebody's to make is made. */
export async function creations(world: World, knocking: Knocking): Promise<void> {
  for (const slug of collectionsOf(world.room.payload))
    for (const as of actors) {
      const judged = judgedBy(world, as)
      for (const flag of flags) {
        const body = bodyFor(world, slug)
        // No language is `all`, and MongoDB will not have it.
        const isMade = as === 'admin' && makeable.includes(slug) && !flag.includes('locale=all')
        await knocking.knock({
          ...judged,
          as,
          method: 'POST',
          path: `/${slug}${flag}`,
          body,
          judge: isMade ? granted : judged.judge,
        })
      }
    }
}

/** Whatever is sent to change a document, only what is somebody's to change is changed. */
export async function edits(world: World, knocking: Knocking): Promise<void> {
  for (const slug of collectionsOf(world.room.payload).filter((slug) => slug !== 'texts'))
    for (const [turn, as] of actors.entries()) {
      const judged = judgedBy(world, as)
      const ids = spread([...(world.seers.get(slug)?.keys() ?? [])], 3)
      for (const [place, id] of ids.entries())
        for (const [part, body] of partsOf(bodyFor(world, slug)).entries()) {
          const [flag = ''] = inRotation([...flags, ...more], 1, place + turn + part)
          await knocking.knock({
            ...judged,
            as,
            method: 'PATCH',
            path: `/${slug}/${id}${flag}`,
            body,
          })
        }
      for (const attempt of bulkEdits(world, slug, as))
        await knocking.knock({ ...judged, ...attempt })
    }
  for (const { slug } of world.room.payload.config.globals)
    for (const as of actors)
      for (const flag of flags)
        await knocking.knock({
          ...judgedBy(world, as),
          ...{ as, method: 'POST', path: `/globals/${slug}${flag}`, body: { name: 'Forged' } },
        })
}

/** All fields at once, and each alone, because one that is refused would hide the others. */
function partsOf(body: Record<string, unknown>): Record<string, unknown>[] {
  const { id: _id, password: _password, ...fields } = body
  return [fields, ...Object.entries(fields).map(([name, value]) => ({ [name]: value }))]
}

function judgedBy(world: World, as: ActorName) {
  return {
    may: changesOf(world, as),
    mayFail: as !== 'nobody',
    judge: ({ status }: { status: number }) =>
      as === 'nobody' && status < 400 ? `answered ${status} to nobody` : null,
  }
}

function bulkEdits(world: World, slug: string, as: ActorName): Attempt[] {
  // Values that must differ between documents would stop a bulk edit before any rule does.
  const body = without(bodyFor(world, slug), ['slug', 'email', 'start', 'from', 'password'])
  return [
    { as, method: 'PATCH', path: `/${slug}?where[id][exists]=true&limit=3`, body },
    { as, method: 'PATCH', path: `/${slug}`, body },
    { as, method: 'PATCH', path: `/${slug}?where[or][0][id][exists]=true&draft=true`, body },
    { as, method: 'PUT', path: `/${slug}`, body },
  ]
}

function without(body: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
}
