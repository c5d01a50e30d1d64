import type { Payload } from 'payload'
import { actorFrom } from '../actor'
import type { Person } from '../person'
import { appendEntry } from './append-entry'

/**
 * Cancels the plan that an issue waits for. Texts that were taken back are approved as before, so a
 * plan that goes on would print them again by itself.
 */
export async function ceaseFollowing(
  payload: Payload,
  person: Person,
  issue: string,
): Promise<void> {
  const { docs } = await payload.find({
    collection: 'release-plans',
    where: {
      and: [{ issue: { equals: issue } }, { state: { in: ['planned', 'following', 'refused'] } }],
    },
    select: { state: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const { id, state } of docs) {
    await payload.db.updateOne({
      collection: 'release-plans',
      id,
      data: { state: 'cancelled', key: id },
      returning: false,
    })
    await appendEntry(payload, {
      ...actorFrom(person),
      subject: `release-plans:${id}`,
      step: 'cancel',
      from: state,
      to: 'cancelled',
    })
  }
}
