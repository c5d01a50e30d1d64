import type { Config } from 'payload'
import { cutDown, statusOf } from './cut-down'
import { harmlessPart } from './library-lines'
import { wordsOfLine } from './log-line'

type Logger = Exclude<NonNullable<Config['logger']>, 'sync'>
type Options = Extract<Logger, { options: unknown }>['options']

/**
 * The log of the server. Whatever is sent to it, by us or by a library, goes through one door, which
 * lets no value of a field through: errors are cut down to their kind, of objects only numbers are
 * left, and lines are ours or known to hold nothing. What a rule refuses stands in it at `debug`.
 */
export function serverLog(level: string): { options: Options } {
  return {
    options: {
      level,
      hooks: {
        logMethod([first, second], method, level) {
          const [data, words] = told(first, second)
          if (isNobodysFault(errorIn(first)) && level > debug) this.debug(data, words)
          else method.call(this, data as never, words as never)
        },
      },
    },
  }
}

/** What a rule refuses, and whoever hangs up while they send something. */
function isNobodysFault(error: object | null): boolean {
  const { code, kind, name } = Object(error) as { code?: unknown; kind?: unknown; name?: unknown }
  const status = statusOf(error)
  if (status !== undefined) return status < 500
  return code === 'ECONNRESET' && (kind ?? name) === 'Error'
}

/** Pino's number for the level. */
const debug = 20

/** Marks what went through the door already, when it is sent on to another level. */
const cut = new WeakSet<object>()

function told(first: unknown, second: unknown): [object, string | undefined] {
  if (typeof first === 'object' && first !== null && cut.has(first))
    return [first, typeof second === 'string' ? second : undefined]
  const words = wordsOfLine(first)
  if (words !== null) return [keep({}), words]
  if (typeof first !== 'object' || first === null)
    return [keep({}), typeof first === 'string' ? harmlessPart(first) : undefined]
  const error = errorIn(first)
  const { msg = second } = first as { msg?: unknown }
  return [
    keep({ ...numbersIn(first), ...(error === null ? {} : { err: cutDown(error) }) }),
    typeof msg === 'string' && !(first instanceof Error) ? harmlessPart(msg) : undefined,
  ]
}

function keep(data: object): object {
  cut.add(data)
  return data
}

function errorIn(value: unknown): object | null {
  if (value instanceof Error) return value
  const { err, error } = Object(value) as { err?: unknown; error?: unknown }
  const found = err ?? error
  return typeof found === 'object' ? found : null
}

function numbersIn(value: object): object {
  if (value instanceof Error) return {}
  return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === 'number'))
}
