import { z } from 'zod'
import type { RecordedActor } from '../actor'
import { now } from '../clock'
import type { Kept } from '../storage/kept-fields'

/** What somebody did to a document, to be told to the audit log. */
export type NewEntry = RecordedActor & {
  step: string
  from?: string | null
  to?: string | null
  note?: string | null
  contentHash?: string | null
  ref?: string | null
}

export const carried = z.object({
  /** The count of this entry among those of its document, from 1. */
  number: z.number(),
  at: z.string(),
  actor: z.string().nullable(),
  actorName: z.string(),
  actorRole: z.string(),
  step: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string().nullable(),
  contentHash: z.string().nullable(),
  ref: z.string().nullable(),
})

/** An entry as its document carries it until it stands in the log. */
export type CarriedEntry = z.infer<typeof carried>

/**
 * Puts an entry into the same write as the change that it tells of, so that one is never stored
 * without the other. What a document carries is sent to the log once the write is stored.
 */
export function carrying(document: Kept, entry: NewEntry) {
  const number = (document.entries ?? 0) + 1
  const last = asCarried(entry, number)
  return {
    entries: number,
    unlogged: [...carriedBy(document), last],
    isUnlogged: true as const,
  }
}

/** The entries of a document that may not stand in the log yet, in their order. */
export function carriedBy({ unlogged }: Pick<Kept, 'unlogged'>): CarriedEntry[] {
  return z.array(carried).parse(unlogged ?? [])
}

/** An entry with everything that it leaves unsaid. */
export function asCarried(entry: NewEntry, number: number): CarriedEntry {
  const { actor, actorName, actorRole, step } = entry
  return {
    ...{ number, at: now().toISOString(), actor, actorName, actorRole, step },
    ...{ from: entry.from ?? null, to: entry.to ?? null, note: entry.note ?? null },
    ...{ contentHash: entry.contentHash ?? null, ref: entry.ref ?? null },
  }
}
