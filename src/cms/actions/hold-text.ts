import type { Payload } from 'payload'
import type { Release, Text } from '../../payload-types'
import { changeDocument } from '../storage/change-document'
import { isGone } from '../storage/processes'
import { SavedMeanwhile } from '../storage/write-conflict'

/**
 * Holds a text while a release prints it: what readers get is what was looked at, and nobody changes
 * it before its state follows. Refused when it is not as it was looked at, so that whoever releases
 * looks again.
 */
export async function holdText(payload: Payload, text: Text, release: string): Promise<void> {
  if (await isHeld(payload, text)) throw new SavedMeanwhile('The text')
  const data = { heldBy: release, revision: text.revision ?? 1 }
  await payload.db.updateOne({ collection: 'texts', id: text.id, data, returning: false })
}

/** Refuses, for the moment that a release takes, to change a text that it prints. */
export async function refuseHeld(payload: Payload, text: Pick<Text, 'heldBy'>): Promise<void> {
  if (await isHeld(payload, text)) throw new SavedMeanwhile('The text')
}

async function isHeld(payload: Payload, { heldBy }: Pick<Text, 'heldBy'>): Promise<boolean> {
  if (!heldBy) return false
  const release = await payload.db.findOne<Release>({
    collection: 'releases',
    where: { id: { equals: heldBy } },
  })
  if (!release || release.finished || release.state === 'discarded') return false
  return release.state !== 'staged' || !(await isGone(payload, release.stagedBy))
}

/** Lets go of what a release held that nobody will ever see. */
export async function letGo(payload: Payload, release: string): Promise<void> {
  const { docs } = await payload.db.find<Text>({
    collection: 'texts',
    where: { heldBy: { equals: release } },
    select: { heldBy: true },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs)
    await changeDocument(payload, { collection: 'texts', id }, ({ heldBy }) =>
      heldBy === release ? { heldBy: null } : null,
    )
}
