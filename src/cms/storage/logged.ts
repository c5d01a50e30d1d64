/** A document that a write left with entries on their way to the audit log. */
export type Logged =
  | { kind: 'document'; collection: string; id: string; entries: number; unlogged: unknown }
  | { kind: 'global'; slug: string; entries: number; unlogged: unknown }
  /** Entries that stand in the inbox of the log already. */
  | { kind: 'inbox' }
