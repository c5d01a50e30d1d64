import { AsyncLocalStorage } from 'node:async_hooks'
import type { Payload } from 'payload'

/**
 * Tells the name of every write right before it happens, so that a new write is known by itself:
 * the functions of ours that it comes from, and what it does to what. On SQLite one write of
 * Payload's is several statements, each of which is told.
 */
export function watchWrites(payload: Payload, tell: (name: string) => void): void {
  Error.stackTraceLimit = 40
  const { db } = payload
  const inside = new AsyncLocalStorage<string>()
  const statements = 'client' in db && isClient(db.client) ? db.client : null
  for (const [method, write] of Object.entries(db)) {
    if (typeof write !== 'function' || !/^(create|update|delete|upsert)[A-Z]?/.test(method))
      continue
    const told = (...asked: unknown[]) => {
      const name = inside.getStore() ?? named(`${method} ${subjectOf(asked[0])}`)
      if (!statements) tell(name)
      return inside.run(name, () => Reflect.apply(write, db, asked))
    }
    Object.assign(db, { [method]: told })
  }
  if (!statements) return
  tellStatements(statements, (said) => {
    const name = inside.getStore()
    tell(name === undefined ? named(said) : `${name} · ${said}`)
  })
}

type Client = { execute(statement: unknown, ...more: unknown[]): unknown }

function isClient(value: unknown): value is Client {
  return typeof value === 'object' && value !== null && 'execute' in value
}

function tellStatements(client: Client, tell: (said: string) => void): void {
  const execute = client.execute.bind(client)
  client.execute = (statement, ...more) => {
    const sql = typeof statement === 'string' ? statement : (statement as { sql: string }).sql
    const [, verb, table] =
      /^\s*(insert|update|delete|begin|commit)\b(?: into| from)?(?: [`"]?(\w+)[`"]?)?/i.exec(sql) ??
      []
    if (verb) tell(`${verb.toLowerCase()} ${table ?? ''}`.trimEnd())
    return execute(statement, ...more)
  }
}

/** With the innermost two functions under src/cms on the way here: `stage › retire: updateOne …`. */
function named(write: string): string {
  const names = (new Error().stack ?? '')
    .split('\n')
    .flatMap((line) => /at (?:async )?([\w$.]+) \(.*\/src\/cms\//.exec(line)?.[1] ?? [])
  const own = [...new Set(names)].slice(0, 2).reverse()
  return own.length > 0 ? `${own.join(' › ')}: ${write}` : write
}

function subjectOf(asked: unknown): string {
  if (typeof asked !== 'object' || asked === null) return ''
  const named = asked as Partial<Record<'collection' | 'collectionSlug' | 'slug', string>>
  return named.collection ?? named.collectionSlug ?? named.slug ?? ''
}
