/** Waits for all, also when one fails, so that none goes on unseen; fails as the first of them did. */
export async function allEnded(...all: Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(all)) if (one.status === 'rejected') throw one.reason
}
