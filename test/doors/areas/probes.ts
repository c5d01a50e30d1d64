import type { Answer, Attempt } from '../attempt'
import { inRotation } from '../in-rotation'
import type { Knocking } from '../knocking'
import { type ActorName, actors, isStaff } from '../people'
import type { Row } from '../records'
import { type SecretField, secretsOf } from '../secret-fields'
import { follow, type Library, readLibrary, type Trail, trailsOf } from '../trails'
import { changesOf } from '../who-may-change'
import type { World } from '../world'

type Probe = { trail: Trail; secret: SecretField }

/**
 * A question by a value that somebody must not know has the same answer whether or not the value
 * is right; through however many relationships it is asked.
 */
export async function probes(world: World, knocking: Knocking): Promise<void> {
  const library = await readLibrary(world.room.payload)
  const trails = trailsOf(world.room.payload, 2)
  for (const as of actors)
    for (const probe of probesFor(world, library, trails, as)) {
      const { trail, secret } = probe
      const path = [trail.path, secret.path].filter(Boolean).join('.')
      const locale = secret.locale ? `&locale=${secret.locale}` : ''
      const pair = (ask: Question) => ({
        right: `/${trail.from}${ask(path, secret.marker)}${locale}`,
        wrong: `/${trail.from}${ask(path, otherThan(secret.marker))}${locale}`,
      })
      const asking = { as, mayFail: isStaff(as) }
      for (const ask of questionsOf(probe))
        await compare(knocking, { ...asking, method: 'GET' }, pair(ask))
      // What a save in bulk would meet tells as much as a list.
      const save = { ...asking, method: 'PATCH', body: {}, may: changesOf(world, as) }
      if (trail.path && !trail.path.includes('.') && isStaff(as))
        for (const ask of questions) await compare(knocking, save, pair(ask))
    }
}

type Question = (path: string, marker: string) => string

/** A part of the marker, so that an answer that repeats the question says nothing new. */
const partOf = (marker: string) => marker.slice(2, -1)

const questions: readonly Question[] = [
  (path, marker) => `?where[${path}][like]=${partOf(marker)}&depth=0`,
]

const nearQuestions: readonly Question[] = [
  (path, marker) => `/count?where[or][0][and][0][${path}][contains]=${partOf(marker)}`,
  (path, marker) => `?where[${path.replaceAll('.', '__')}][in]=${marker}&limit=1`,
]

const versionQuestions: readonly Question[] = [
  (path, marker) => `/versions?where[version.${path}][like]=${partOf(marker)}&depth=0`,
  (path, marker) => `/versions?where[parent.${path}][like]=${partOf(marker)}&depth=0`,
]

function questionsOf({ trail, secret }: Probe): Question[] {
  const nested: Question = (_path, marker) =>
    `?where[${trail.path}][contains][${secret.path}][like]=${partOf(marker)}&depth=0`
  return [
    ...questions,
    ...(trail.path.includes('.') ? [] : inRotation(nearQuestions, 1, secret.path.length)),
    ...(trail.path ? [nested] : []),
    ...(trail.from === 'texts' ? inRotation(versionQuestions, 1, secret.path.length) : []),
  ]
}

function otherThan(marker: string): string {
  return marker.replace(/[0-9a-f]{5}(?=\w{0,3}$)/, 'fffff')
}

async function compare(
  knocking: Knocking,
  asking: Omit<Attempt, 'path'>,
  { right, wrong }: { right: string; wrong: string },
): Promise<void> {
  const control = await knocking.knock({ ...asking, path: wrong })
  await knocking.knock({
    ...{ ...asking, path: right },
    judge: (answer) =>
      gist(answer) === gist(control) ? null : `could tell a hidden value: ${gist(answer)}`,
  })
}

/** What an answer gives away: whether it was refused, how many there are, which and in what order. */
export function gist({ status, json }: Answer): string {
  const docs = Array.isArray(json.docs) ? json.docs.map((doc) => Object(doc).id) : []
  return `${status} ${json.totalDocs ?? ''} ${docs}`
}

/** For each way and field, one secret that somebody must not know and that the way leads to. */
function probesFor(
  world: World,
  library: Library,
  trails: readonly Trail[],
  as: ActorName,
): Probe[] {
  return trails.flatMap((trail) => {
    const found = new Map<string, Probe>()
    for (const row of rowsSeenFirst(world, library, trail, as))
      for (const end of follow(library, trail, row))
        for (const secret of secretsOf(end, world.secrets))
          if (!secret.knownTo.includes(as) && !found.has(secret.path))
            found.set(secret.path, { trail, secret })
    return [...found.values()]
  })
}

function rowsSeenFirst({ seers }: World, library: Library, { from }: Trail, as: ActorName): Row[] {
  const rows = [...(library.get(from)?.values() ?? [])]
  const isSeen = ({ id }: Row) => seers.get(from)?.get(id)?.includes(as) === true
  return [...rows.filter(isSeen), ...rows.filter((row) => !isSeen(row))]
}
