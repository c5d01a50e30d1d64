import type { Payload } from 'payload'
import { serveAgain, withheldGroups } from '../front/withhold'
import type { AuditEntry, Publication, Release } from '../payload-types'

/** Milliseconds after which what is withheld in vain is served again. */
const inVain = 60_000

/**
 * Lets readers have again what was withheld, once it is printed as it is now: up to entry `seq` of the
 * log. What is withheld although nothing was retracted or taken back, because whoever wanted to died
 * before that was stored, is served again after a minute.
 */
export async function settleWithheld(payload: Payload, folder: string, seq: number): Promise<void> {
  for (const { group, since } of await withheldGroups(folder))
    if (await isSettled(payload, group, { seq, since })) await serveAgain(folder, group)
}

type Known = { seq: number; since: number }

async function isSettled(payload: Payload, id: string, { seq, since }: Known): Promise<boolean> {
  const where = { id: { equals: id } }
  const release = await payload.db.findOne<Release>({ collection: 'releases', where })
  if (release?.finished) {
    const told = await entryOf(payload, id, release.state === 'takenBack' ? 'takeBack' : 'retract')
    if (told) return told.seq <= seq
  }
  return Date.now() - since > inVain && !(await isMeant(payload, release))
}

/** Whether readers are to lose something by it, although the log may not say so yet. */
async function isMeant(payload: Payload, release: Release | null): Promise<boolean> {
  if (!release || release.state === 'staged' || release.state === 'discarded') return false
  if (release.state === 'takenBack' || release.takenBackAt) return true
  const retracts = await payload.db.findOne<Publication>({
    collection: 'publications',
    where: { and: [{ release: { equals: release.id } }, { kind: { equals: 'retraction' } }] },
  })
  return retracts !== null
}

/** What the log says of a release that was taken back, or that retracted something. */
async function entryOf(payload: Payload, id: string, step: string): Promise<AuditEntry | null> {
  const { docs } = await payload.db.find<AuditEntry>({
    collection: 'audit-entries',
    where: {
      and: [
        { step: { equals: step } },
        { or: [{ subject: { equals: `releases:${id}` } }, { ref: { equals: id } }] },
      ],
    },
    sort: '-seq',
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}
