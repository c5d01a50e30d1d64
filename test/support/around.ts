import type { Payload } from 'payload'

export type Command =
  | ('find' | 'findOne' | 'findGlobal' | 'count' | 'create')
  | ('updateOne' | 'updateGlobal' | 'deleteOne' | 'deleteMany')
export type Args = {
  collection?: string
  data?: Record<string, unknown>
  select?: unknown
  where?: unknown
}
type Commands = Record<Command, (args: Args) => Promise<unknown>>

/** Puts something around a command of the database; answers with what takes it away again. */
export function around(
  { db }: Payload,
  name: Command,
  what: (args: Args, send: () => Promise<unknown>) => Promise<unknown>,
): () => void {
  const database = db as unknown as Commands
  const send = database[name].bind(database)
  database[name] = (args) => what(args, () => send(args))
  return () => {
    database[name] = send
  }
}

/** As the driver says that the database is away. */
export function away(): Error {
  return Object.assign(new Error('connection closed'), { name: 'MongoNetworkError' })
}
