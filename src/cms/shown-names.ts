import type { Payload } from 'payload'
import { deskSteps } from '../domain/recorded-names'
import type { User } from '../payload-types'
import { idOf, type Person } from './person'

/** Who did something, as it was recorded. */
export type Doer = { actor: string | null; actorName: string; actorRole: string; step: string }

/**
 * How people are named in what belongs to a commentary. That a byline is somebody's is for
 * administrators alone, so everybody else is told no name of whoever may have written it: an analyst,
 * anybody who has a byline, and whoever has no account any more. Null is «the analyst». What only the
 * desk does is told by the name of whoever did it, and by no byline.
 */
export async function namesOf(
  payload: Payload,
  viewer: Person | null,
  actors: readonly (string | null)[],
): Promise<(doer: Doer) => string | null> {
  if (viewer?.role === 'admin') return ({ actorName }) => actorName
  const nameless = await accountsWithoutByline(payload, actors)
  return ({ actor, actorName, actorRole, step }) => {
    const isKnown = actorRole === 'system' || (actor !== null && actor === viewer?.id)
    if (isKnown || (actorRole !== 'analyst' && deskSteps.includes(step))) return actorName
    return actorRole !== 'analyst' && actor !== null && nameless.has(actor) ? actorName : null
  }
}

/** Those of some accounts that can stand behind no byline. */
async function accountsWithoutByline(
  payload: Payload,
  ids: readonly (string | null)[],
): Promise<Set<string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Set()
  const { docs } = await payload.find({
    ...{ collection: 'users', where: { id: { in: wanted } }, depth: 0, pagination: false },
    ...{ select: { analyst: true, role: true }, overrideAccess: true },
  })
  const accounts = docs as Pick<User, 'id' | 'analyst' | 'role'>[]
  return new Set(
    accounts.flatMap(({ analyst, id, role }) =>
      role === 'analyst' || idOf(analyst) !== null ? [] : id,
    ),
  )
}
