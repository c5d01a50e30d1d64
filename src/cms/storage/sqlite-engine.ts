import type { Engine } from './transactions'
import { DatabaseBusy } from './write-conflict'

type Client = { execute(statement: string): Promise<unknown> }

/** Milliseconds that a write waits for those before it. */
const patience = 15_000

/**
 * Transactions on the one connection that everything uses. Payload's own open a connection each and
 * refuse nine of ten simultaneous writers. Whatever else this process wrote between begin and
 * commit would be within, so every write waits its turn; another process is held off by SQLite.
 */
export function sqliteEngine(client: () => Client, tell: (line: string) => void): Engine {
  let last: Promise<void> = Promise.resolve()
  const held = new Map<string, () => void>()

  const release = (id: string) => {
    held.get(id)?.()
    held.delete(id)
  }

  return {
    hasTransactions: true,
    isExclusive: true,
    async begin(id) {
      const before = last
      let done = () => {}
      const mine = new Promise<void>((resolve) => {
        done = resolve
      })
      last = before.then(() => mine)
      if (!(await endsSoon(before))) {
        done()
        tell(`A save waited ${patience / 1000} s for another one, and was refused.`)
        throw new DatabaseBusy('Another save takes too long.')
      }
      held.set(id, done)
      try {
        await open(client())
      } catch (error) {
        release(id)
        throw error
      }
    },
    async commit(id) {
      try {
        await client().execute('COMMIT')
      } catch (error) {
        // Else what follows would stand in a transaction that can never be stored.
        await undo(client())
        throw error
      } finally {
        release(id)
      }
    },
    async rollback(id) {
      try {
        await undo(client())
      } finally {
        release(id)
      }
    },
  }
}

/** One that could not be undone, on a failing disk, is undone now: else nobody could ever write. */
async function open(client: Client): Promise<void> {
  try {
    await client.execute('BEGIN IMMEDIATE')
  } catch (error) {
    if (!/within a transaction/.test(String(error))) throw error
    await undo(client)
    await client.execute('BEGIN IMMEDIATE')
  }
}

/** SQLite has undone it already when the disk was full, and says that there is nothing to undo. */
async function undo(client: Client): Promise<void> {
  try {
    await client.execute('ROLLBACK')
  } catch (error) {
    if (!/no transaction is active/.test(String(error))) throw error
  }
}

async function endsSoon(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const isTooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const isOver = await Promise.race([work.then(() => true), isTooLate])
  clearTimeout(timer)
  return isOver
}
