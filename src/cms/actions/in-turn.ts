import { AsyncLocalStorage } from 'node:async_hooks'

/** One queue for the whole process, also where a bundler put several copies of this module. */
const place: unique symbol = Symbol.for('weekly-review.turns')
type Turns = { last: Promise<void>; own: AsyncLocalStorage<'turn' | 'migration'> }
const shared = globalThis as { [place]?: Turns }
shared[place] ??= { last: Promise.resolve(), own: new AsyncLocalStorage() }
const turns = shared[place]

/** How long to wait, in milliseconds, for work that hangs, before going ahead all the same. */
export const patience = 30_000

/**
 * Runs one piece of work after another within this process, saves included. The embedded database
 * has one writer, and an action reads, decides and writes as one; a second process is held off by
 * unique keys. Work inside work runs at once. A hook is inside a save, which does not show here:
 * never call this from a hook.
 */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (isOwnTurn()) return work()
  const done = await takeTurn()
  try {
    return await turns.own.run('turn', work)
  } finally {
    done()
  }
}

/** Waits for everything that came before. Whoever takes a turn says when it is done. */
export async function takeTurn(): Promise<() => void> {
  const before = turns.last
  let done = () => {}
  turns.last = new Promise((resolve) => {
    done = resolve
  })
  let timer: NodeJS.Timeout | undefined
  const tired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  await Promise.race([before, tired])
  clearTimeout(timer)
  return done
}

export function isOwnTurn(): boolean {
  return turns.own.getStore() !== undefined
}

/** Migrations come before anybody else, and switch off foreign keys, which no transaction can. */
export function whileMigrating<Value>(work: () => Promise<Value>): Promise<Value> {
  return turns.own.run('migration', work)
}

export function isMigrating(): boolean {
  return turns.own.getStore() === 'migration'
}
