import { ownSentence } from '../../domain/own-sentence'

/** A failure as the log may tell it: what kind it is and what it met, and no value of any field. */
export type Failure = {
  kind: string
  code?: string | number
  status?: number
  /** `insert into users`: what was asked of which table. */
  asked?: string
  /** Names of the fields that it is about. */
  fields?: string[]
  /** Files and lines of the code. */
  at?: string[]
  cause?: Failure
}

type Known = Record<
  'name' | 'code' | 'status' | 'query' | 'keyPattern' | 'data' | 'message' | 'stack' | 'cause',
  unknown
>

/** Causes of causes that are told. */
const deepest = 4

/**
 * Messages are left out, all of them: drivers put whole rows into theirs, parsers the words that
 * they could not read, and no two in the same place. So is whatever else hangs on the error.
 */
export function cutDown(error: unknown, depth = 0): Failure {
  if (typeof error !== 'object' || error === null) return { kind: typeof error }
  const known = error as Known
  const status = statusOf(error)
  const failure: Failure = { kind: wordOf(known.name) ?? 'Error' }
  const code = typeof known.code === 'number' ? known.code : wordOf(known.code)
  if (code !== undefined) failure.code = code
  if (status !== undefined) failure.status = status
  const asked = askedIn(known.query)
  if (asked !== undefined) failure.asked = asked
  const fields = fieldsOf(known)
  if (fields.length > 0) failure.fields = fields
  // What a rule refuses is no fault in the code.
  const at = status !== undefined && status < 500 ? [] : framesOf(known)
  if (at.length > 0) failure.at = at
  if (known.cause && known.cause !== error && depth < deepest)
    failure.cause = cutDown(known.cause, depth + 1)
  return failure
}

/** The status that an error wants its answer to have. */
export function statusOf(error: unknown): number | undefined {
  const { status } = Object(error) as Known
  return typeof status === 'number' ? status : undefined
}

/** The same in few words, or a sentence of ours as it is: `DrizzleQueryError, insert into users, SQLITE_FULL`. */
export function briefly(error: unknown): string {
  const own = ownSentence(error)
  if (own !== null) return own
  const { asked, cause, code, fields, kind } = cutDown(error)
  const words = [kind, code, asked, fields?.join(' '), cause?.code ?? cause?.kind]
  return words.filter((word) => word !== undefined).join(', ')
}

/** A name or a code, and nothing that a person could have written: one word without spaces. */
function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z_][\w-]{0,60}$/.test(value) ? value : undefined
}

/** The verb and the table of a statement. Values stand in others of its places, or are not in it. */
function askedIn(query: unknown): string | undefined {
  if (typeof query !== 'string') return undefined
  const verb = /^\s*(insert into|update|delete from|select)\b/i.exec(query)?.[1]?.toLowerCase()
  if (verb === undefined) return undefined
  const place = verb === 'select' ? /\bfrom "(\w{1,60})"/i : /^\s*[a-z ]+"(\w{1,60})"/i
  const table = place.exec(query)?.[1]
  return table === undefined ? verb : `${verb} ${table}`
}

/** From MongoDB's key, from a validation, or from the one message that is made of names alone. */
function fieldsOf({ code, data, keyPattern, message }: Known): string[] {
  const { collection, errors } = Object(data) as { collection?: unknown; errors?: unknown }
  const paths = Array.isArray(errors) ? errors.map((one) => Object(one).path) : []
  const named = Object.keys(Object(keyPattern))
  const broken = String(code).startsWith('SQLITE_CONSTRAINT')
    ? /constraint failed: ([\w., ]+)$/.exec(String(message))?.[1]?.split(', ')
    : undefined
  // A validation names its collection; a question about fields that are not there names none.
  const checked = typeof collection === 'string' ? [collection, ...paths] : []
  return [...checked, ...named, ...(broken ?? [])].filter(
    (name): name is string => typeof name === 'string' && /^[A-Za-z_][\w.]{0,80}$/.test(name),
  )
}

/** `release (file:///srv/review/src/release.ts:12:3)`, of our files, their packages, and Node's own. */
const frame =
  /^\s+at ((?:async |new )?[\w.$<>#[\] ]{0,120}?)\s*\(?((?:file:\/\/)?\/|node:)([^\s()]{1,200}:\d+:\d+)\)?$/

/** The stack begins with the message, which may have lines that look like its own. */
function framesOf({ message, stack }: Known): string[] {
  if (typeof stack !== 'string' || typeof message !== 'string') return []
  const start = stack.indexOf(message)
  if (start < 0) return []
  const here = process.cwd().replace(/^\//, '')
  return stack
    .slice(start + message.length)
    .split('\n')
    .flatMap((line) => {
      const [, asked = '', root = '', path = ''] = frame.exec(line) ?? []
      const isOurs = path.startsWith(here)
      if (!isOurs && root !== 'node:') return []
      return `${asked} ${isOurs ? path.slice(here.length + 1) : root + path}`.trim()
    })
    .slice(0, 12)
}
