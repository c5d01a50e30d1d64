import { briefly } from './cut-down'

const place: unique symbol = Symbol.for('weekly-review.log-line')

/** A line for the log, in words of ours. */
export type LogLine = { [place]: string }

/**
 * A line that the log may show as it is. Errors in it are cut down to their kind; whoever puts
 * anything else into it vouches that it is no value of a field and nothing that was sent to us.
 * A plain string is taken for a library's, which does not vouch, and is left out.
 */
export function line(words: TemplateStringsArray, ...values: readonly unknown[]): LogLine {
  const text = words.map((word, at) => (at === 0 ? word : `${said(values[at - 1])}${word}`))
  return { [place]: text.join('') }
}

/** The words of a line; null for anything else. By a shared symbol: the build has several copies. */
export function wordsOfLine(value: unknown): string | null {
  const words = typeof value === 'object' && value !== null && (value as Partial<LogLine>)[place]
  return typeof words === 'string' ? words : null
}

function said(value: unknown): string {
  return typeof value === 'object' && value !== null ? briefly(value) : String(value)
}
