/**
 * What nobody sees and nobody means: controls, which no feed can hold; marks that turn the direction
 * of writing and can show a reader other words than are stored; and what has no width, by which two
 * names that look the same differ. None of our languages needs any. A soft hyphen and a space that
 * does not break are typography, and stay.
 */
const unseen =
  /[\p{Cc}\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu

/** New lines under other names: of a word processor, of a mainframe, of Unicode. */
const lineEnds = /[\v\f\u0085\u2028\u2029]/g

const halfPairs = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Words of several lines, as they may be stored. */
export function cleanLines(text: string): string {
  const kept = text.replace(halfPairs, '').replace(lineEnds, '\n')
  return kept.replace(unseen, (mark) => (/[\t\n\r]/.test(mark) ? mark : ''))
}

/** Words of one line, such as a title: they go into headers, subjects of letters and file names. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s*[\t\n\r]+\s*/g, ' ')
}

/** Whether a text has anything that would be cleaned away. */
export function hasUnseen(text: string): boolean {
  return cleanLines(text) !== text
}

/**
 * The same for all words in what somebody sent, however deep. `lines` are the names of what has one
 * line; `untouched` of what is no words, such as a password.
 */
export function cleanWords<Sent>(
  sent: Sent,
  lines: ReadonlySet<string>,
  untouched: ReadonlySet<string> = new Set(),
): Sent {
  const clean = (value: unknown, inLine: boolean): unknown => {
    if (typeof value === 'string') return inLine ? cleanLine(value) : cleanLines(value)
    if (Array.isArray(value)) return value.map((item) => clean(item, inLine))
    if (!isPlain(value)) return value
    const entries = Object.entries(value).map(([name, item]) => [
      name,
      untouched.has(name) ? item : clean(item, inLine || lines.has(name)),
    ])
    return Object.fromEntries(entries)
  }
  return clean(sent, false) as Sent
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
