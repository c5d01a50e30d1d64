import type { PayloadRequest } from 'payload'
import { type Person, personOf } from './person'

/** Who does something, as the audit log names them; the name outlives the account. */
export type RecordedActor = { actor: string | null; actorName: string; actorRole: string }

/** What the system does by itself: mending after a crash, seeding. */
export const theSystem: RecordedActor = { actor: null, actorName: '', actorRole: 'system' }

export function actorFrom(person: Person): RecordedActor {
  return { actor: person.id, actorName: person.name, actorRole: person.role }
}

export function actorOf(req: Pick<PayloadRequest, 'user'>): RecordedActor {
  const person = personOf(req)
  return person ? actorFrom(person) : theSystem
}
