let last: Promise<unknown> = Promise.resolve()

/**
 * Runs one piece of work after another within this process. The embedded database has one writer,
 * and an action reads, decides and writes as one; a second process is held off by unique keys.
 * Never call it from inside itself.
 */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work, work)
  last = turn.catch(() => undefined)
  return turn
}
