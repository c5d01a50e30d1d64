import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter } from 'payload'
import type { Logged } from './logged'
import { notice } from './storage-failure'
import { DatabaseBusy, isPassing, nameOf, TransactionEnded } from './write-conflict'

/** How a kind of database holds several writes together; one that cannot does nothing here. */
export type Engine = {
  /** Whether it has transactions: all of what is written between begin and commit, or none. */
  hasTransactions: boolean
  /** Whether only one transaction may be open at a time, also for a single write. */
  isExclusive: boolean
  begin(id: string): Promise<void>
  commit(id: string): Promise<void>
  rollback(id: string): Promise<void>
}

type Transaction = {
  id: string
  isOpen: boolean
  /** The command that was sent last; the next one waits for it. */
  last: Promise<unknown>
  /** Why nothing of it can be stored any more. */
  failure: unknown
  logged: Logged[]
  timer?: NodeJS.Timeout
}

/** Milliseconds after which a transaction that nobody ends is undone, so that others can write. */
const longestOpen = 30_000

type Ended = { became: 'stored' | 'undone'; why: unknown }

/** What was undone for a reason that passes can be done again from its beginning. */
function whyEnded({ why }: Ended): unknown {
  return isPassing(why) ? why : new TransactionEnded()
}

/** Ended transactions that are known as such. */
const remembered = 1000

/**
 * The transactions of one adapter. Payload begins one before it reads anything; here it opens with
 * its first write, so that it is short, nothing is held while a picture is made smaller, and what
 * was read before is guarded by the revision that each write names. From then on its commands go
 * one after another, because a session of MongoDB takes no two at once.
 */
export class Transactions {
  readonly #known = new Map<string, Transaction>()
  /** What became of those that ended last, oldest first. */
  readonly #ended = new Map<string, Ended>()
  readonly #within = new AsyncLocalStorage<Transaction>()

  constructor(
    private readonly engine: Engine,
    private readonly afterCommit: (logged: Logged[]) => Promise<void>,
    private readonly tell: (line: string) => void,
  ) {}

  /** Puts begin, commit and rollback of Payload here. */
  attachTo(database: BaseDatabaseAdapter): void {
    database.beginTransaction = async () => this.#add().id
    database.commitTransaction = async (id) => this.#commit(String(await id))
    database.rollbackTransaction = async (id) => this.#rollback(String(await id))
  }

  /** Writes within the transaction of a request, or alone. */
  async write<Value>(
    id: unknown,
    work: (id: string | undefined) => Promise<{ value: Value; logged: Logged[] }>,
  ): Promise<Value> {
    const name = await id
    const transaction = this.#known.get(String(name))
    if (transaction) return this.#writeIn(transaction, work)
    // What was to be stored together with something would be stored without it.
    const ended = this.#ended.get(String(name))
    if (ended) throw whyEnded(ended)
    return this.engine.isExclusive ? this.#writeAlone(work) : this.#writeOnce(work)
  }

  /** Reads in the session of a transaction that has written; before that, and without one, freely. */
  async read<Value>(id: unknown, work: (isWithin: boolean) => Promise<Value>): Promise<Value> {
    const transaction = this.#known.get(String(await id))
    if (!transaction?.isOpen || !this.engine.hasTransactions) return work(false)
    return this.#inOrder(transaction, async () => {
      try {
        return await work(true)
      } catch (error) {
        // MongoDB ends a transaction of which a command was refused for a reason that passes.
        if (isPassing(error)) transaction.failure ??= error
        throw error
      }
    })
  }

  async #writeOnce<Value>(work: (id: undefined) => Promise<{ value: Value; logged: Logged[] }>) {
    const { value, logged } = await work(undefined)
    await this.afterCommit(logged)
    return value
  }

  async #writeAlone<Value>(work: (id: string) => Promise<{ value: Value; logged: Logged[] }>) {
    const transaction = this.#add()
    try {
      const value = await this.#writeIn(transaction, work)
      await this.#commit(transaction.id)
      return value
    } catch (error) {
      await this.#rollback(transaction.id)
      throw error
    }
  }

  #writeIn<Value>(
    transaction: Transaction,
    work: (id: string) => Promise<{ value: Value; logged: Logged[] }>,
  ): Promise<Value> {
    return this.#inOrder(transaction, async () => {
      if (transaction.failure !== undefined) throw transaction.failure
      if (!transaction.isOpen) await this.#open(transaction)
      try {
        const { value, logged } = await work(transaction.id)
        transaction.logged.push(...logged)
        return value
      } catch (error) {
        // What came before it may not be stored without it, whoever goes on as if nothing happened:
        // SQLite keeps the half of a failed command, and undoes all when the disk is full.
        transaction.failure = error
        notice(error)
        throw error
      }
    })
  }

  #add(): Transaction {
    const id = randomUUID()
    const transaction = {
      id,
      isOpen: false,
      last: Promise.resolve(),
      failure: undefined,
      logged: [],
    }
    this.#known.set(id, transaction)
    return transaction
  }

  async #open(transaction: Transaction): Promise<void> {
    await this.engine.begin(transaction.id)
    transaction.isOpen = true
    transaction.timer = setTimeout(() => this.#giveUp(transaction), longestOpen).unref()
  }

  /**
   * Undoes what takes too long, once the command that is running has ended: what it wrote after
   * that would stand in no transaction, and be stored. Until then whoever waits is refused.
   */
  #giveUp(transaction: Transaction): void {
    transaction.failure = new DatabaseBusy('A save took too long and was undone.')
    this.tell(`A save holds the database for more than ${longestOpen / 1000} s, and is undone.`)
    transaction.last = transaction.last.then(async () => {
      if (!transaction.isOpen) return
      transaction.isOpen = false
      try {
        await this.engine.rollback(transaction.id)
      } catch (error) {
        this.tell(`A save that took too long could not be undone: ${nameOf(error)}`)
      }
    })
  }

  /** One command after another; a command that an adapter sends within another runs at once. */
  async #inOrder<Value>(transaction: Transaction, work: () => Promise<Value>): Promise<Value> {
    if (this.#within.getStore() === transaction) return work()
    const turn = transaction.last.then(() => this.#within.run(transaction, work))
    transaction.last = turn.catch(() => {})
    return turn
  }

  async #commit(id: string): Promise<void> {
    const transaction = await this.#end(id)
    if (!transaction) {
      // By a read within it that failed, after which Payload goes on with a part of the documents.
      const ended = this.#ended.get(id)
      if (ended?.became === 'undone') throw whyEnded(ended)
      return
    }
    if (transaction.failure !== undefined) {
      if (transaction.isOpen) await this.engine.rollback(id)
      throw transaction.failure
    }
    if (transaction.isOpen) await this.#store(id)
    this.#ended.set(id, { became: 'stored', why: null })
    await this.afterCommit(transaction.logged)
  }

  async #store(id: string): Promise<void> {
    try {
      await this.engine.commit(id)
    } catch (error) {
      notice(error)
      throw error
    }
  }

  async #rollback(id: string): Promise<void> {
    const transaction = await this.#end(id)
    if (transaction?.isOpen) await this.engine.rollback(id)
  }

  async #end(id: string): Promise<Transaction | undefined> {
    const transaction = this.#known.get(id)
    // A commit may be asked for without any.
    if (this.#known.delete(id)) this.#ended.set(id, { became: 'undone', why: transaction?.failure })
    for (const oldest of this.#ended.keys())
      if (this.#ended.size > remembered) this.#ended.delete(oldest)
      else break
    await transaction?.last
    clearTimeout(transaction?.timer)
    return transaction
  }
}
