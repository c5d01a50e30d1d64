/** A command as the driver tells of it when it sends it. */
export type SentCommand = {
  requestId: number
  commandName: string
  command: Record<string, unknown>
}

/**
 * All that mongod takes in a transaction, by the manual's page «Transactions and Operations».
 * It also takes `createIndexes` for a collection that is new in that transaction; nobody needs it.
 */
const allowed = new Set([
  ...['abortTransaction', 'aggregate', 'bulkWrite', 'commitTransaction', 'create', 'delete'],
  ...['distinct', 'find', 'findAndModify', 'getMore', 'insert', 'killCursors', 'update'],
])

/** Stages of `aggregate` that it refuses there. */
const refusedStages = [
  ...['$collStats', '$currentOp', '$indexStats', '$listLocalSessions', '$listSessions', '$merge'],
  ...['$out', '$planCacheStats', '$unionWith'],
]

/**
 * Finds what a MongoDB of production would not forgive, in what is sent in transactions: two
 * commands of one session at once, which it refuses at random, and what it refuses always.
 */
export class SessionFaults {
  /** The names of what was sent and has no answer yet, by transaction and then by request. */
  readonly #unanswered = new Map<string, Map<number, string>>()
  readonly #transactions = new Map<number, string>()
  #found: string[] = []

  sent({ requestId, commandName, command }: SentCommand): void {
    const transaction = transactionOf(command)
    if (transaction === null) return
    const name = nameOf(commandName, command)
    const others = this.#unanswered.get(transaction) ?? new Map<number, string>()
    for (const other of others.values())
      this.#add(`${name} was sent in a transaction before ${other} was answered`)
    this.#unanswered.set(transaction, others.set(requestId, name))
    this.#transactions.set(requestId, transaction)
    if (!allowed.has(commandName)) this.#add(`${name} was sent in a transaction, which refuses it`)
    for (const stage of refusedStagesOf(command))
      this.#add(`${name} with ${stage} was sent in a transaction, which refuses it`)
  }

  answered({ requestId }: { requestId: number }): void {
    const transaction = this.#transactions.get(requestId)
    if (transaction === undefined) return
    this.#transactions.delete(requestId)
    const others = this.#unanswered.get(transaction)
    others?.delete(requestId)
    if (others?.size === 0) this.#unanswered.delete(transaction)
  }

  /** The driver sends nothing in a transaction that is to be read elsewhere than at the primary. */
  refused(why: string): void {
    this.#add(`The driver refused something in a transaction: ${why}`)
  }

  /** What was found since this was last asked, each once. */
  take(): string[] {
    const found = new Set(this.#found)
    this.#found = []
    return [...found]
  }

  #add(fault: string): void {
    this.#found.push(`${fault}${whereFrom()}`)
  }
}

/** Names the session and its transaction; null for a command outside of any. */
function transactionOf({ autocommit, lsid, txnNumber }: Record<string, unknown>): string | null {
  if (autocommit !== false) return null
  return `${(lsid as { id: { toString(encoding: 'hex'): string } }).id.toString('hex')} ${txnNumber}`
}

/** Such as `find in users`. */
function nameOf(commandName: string, command: Record<string, unknown>): string {
  const collection = command[commandName]
  return typeof collection === 'string' ? `${commandName} in ${collection}` : commandName
}

function refusedStagesOf({ pipeline }: Record<string, unknown>): string[] {
  const stages: object[] = Array.isArray(pipeline) ? pipeline : []
  return refusedStages.filter((name) => stages.some((stage) => name in stage))
}

/** The lines of ours that led to what is sent now, where the engine still knows them. */
function whereFrom(): string {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 100
  const lines = new Error('Where from').stack?.split('\n') ?? []
  Error.stackTraceLimit = limit
  const notOurs = /node_modules|node:|<anonymous>|mongo-driver|session-faults/
  const ours = lines.slice(1).filter((line) => !notOurs.test(line))
  return ours.map((line) => `\n${line}`).join('')
}
