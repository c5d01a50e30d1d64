/** That every front serves readers what the log says up to entry `seq`, since `at`: an ISO timestamp. */
export type Seen = { seq: number; at: string }

/** What readers have of a change: not yet, or for too long not yet; `at` is null when it is long ago. */
export type SeenState =
  | { state: 'waiting' | 'late'; at: null }
  | { state: 'seen'; at: string | null }

/** Milliseconds after which somebody has to look why readers do not see a change. */
export const lateAfter = 60_000

/** So many moments are remembered. */
const mostKept = 200

/** `moments` are oldest first. */
export function withSeen(moments: readonly Seen[], seen: Seen): Seen[] {
  const last = moments.at(-1)
  return last && last.seq >= seen.seq ? [...moments] : [...moments, seen].slice(-mostKept)
}

/** Since when readers see the change that is entry `seq` of the log, made at `changed`. */
export function seenState(
  moments: readonly Seen[],
  { seq, changed, now }: { seq: number; changed: string; now: Date },
): SeenState {
  const [first] = moments
  const found = moments.find((moment) => moment.seq >= seq)
  if (first && found)
    return { state: 'seen', at: found === first && seq < first.seq ? null : found.at }
  return { state: isLate(changed, now) ? 'late' : 'waiting', at: null }
}

export function isLate(changed: string, now: Date): boolean {
  return now.getTime() - Date.parse(changed) > lateAfter
}
