import { canonicalJson } from './content-hash'

/** What one audit entry says; `seq` counts all entries from 1, `number` those of one subject. */
export type AuditRecord = {
  seq: number
  key: string
  at: string
  actor: string | null
  actorName: string
  actorRole: string
  subject: string
  number: number
  step: string
  from: string | null
  to: string | null
  note: string | null
  contentHash: string | null
  /** What else it belongs to, such as the release that printed a text. */
  ref: string | null
  prevHash: string
}

/** The hash before the first entry. */
export const firstHash = '0'.repeat(64)

/** The hash that chains an entry to all before it. */
export function entryHash(record: AuditRecord, digest: (text: string) => string): string {
  const { seq, key, at, actor, actorName, actorRole, subject, number } = record
  const { step, from, to, note, contentHash, ref, prevHash } = record
  return digest(
    canonicalJson({
      ...{ seq, key, at, actor, actorName, actorRole, subject, number },
      ...{ step, from, to, note, contentHash, ref, prevHash },
    }),
  )
}

export type ChainFault = { seq: number; reason: 'missing' | 'changed' | 'unchained' }

/** The first fault of a chain that continues from `before`, or null when it holds. */
export function chainFault(
  entries: readonly (AuditRecord & { hash: string })[],
  before: { seq: number; hash: string },
  digest: (text: string) => string,
): ChainFault | null {
  let last = before
  for (const entry of entries) {
    if (entry.seq !== last.seq + 1) return { seq: last.seq + 1, reason: 'missing' }
    if (entry.prevHash !== last.hash) return { seq: entry.seq, reason: 'unchained' }
    if (entryHash(entry, digest) !== entry.hash) return { seq: entry.seq, reason: 'changed' }
    last = entry
  }
  return null
}
