/** The fewest files whose loss is more than an issue that was taken back. */
const fewestLost = 50

/**
 * Whether an edition would have so much less in it than the one before that something is more likely
 * to be wrong with the archive than to be meant: fewer than half, and by more than a few pages.
 */
export function isFarFewer(before: number, after: number): boolean {
  return before - after >= fewestLost && after * 2 < before
}
