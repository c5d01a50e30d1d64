import { unescapedOnceMore } from './escaped-twice'

/**
 * What nobody sees and nobody means: controls, which no feed can hold; marks that turn the direction
 * of writing and can show a reader other words than are stored; what has no width, and soft hyphens,
 * by which two words that look the same differ. None of our languages needs any. A space that does
 * not break is typography, and stays; signs that some scripts set before numbers are seen.
 */
const unseen =
  /(?![\u0600-\u0605\u06DD\u070F\u08E2])[\p{Cc}\p{Cf}\p{Variation_Selector}\u2060-\u206F\uFFFE\uFFFF]/gu

/** New lines under other names: of a word processor, of a mainframe, of Unicode. */
const lineEnds = /[\v\f\u0085\u2028\u2029]/g

const halfPairs = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Several spaces are one for every reader; where one of them does not break, it stays. */
const spaces = /[ \u00A0]{2,}/g

/** Most words have nothing of all this, and are spared the work. */
const mayBeUnclean = /[^ -%'-~\t\n\u0400-\u0481\u048A-\u04FF«»“”„‘’–—…№]| {2}|&/

/**
 * Words of several lines, as they may be stored: the one rule for what is typed, pasted, imported or
 * sent. Letters and their accents are composed, and what was escaped twice is read.
 */
export function cleanLines(text: string): string {
  let words = text
  while (mayBeUnclean.test(words)) {
    const cleaned = cleanOnce(words)
    if (cleaned === words) break
    words = cleaned
  }
  return words
}

/** An ampersand escaped again and again: read at once, or each level would read all words anew. */
const ampersands = /&(?:(?:amp|#0{0,5}38|#x0{0,4}26);)+/gi

function cleanOnce(text: string): string {
  return withoutUnseen(unescapedOnceMore(text.replace(ampersands, '&')))
    .normalize('NFC')
    .replace(spaces, (run) => (run.includes('\u00A0') ? '\u00A0' : ' '))
}

/** The same letters without what nobody sees, as an address may be stored. */
function withoutUnseen(text: string): string {
  const kept = text.replace(halfPairs, '').replace(lineEnds, '\n')
  return kept.replace(unseen, (mark) => (/[\t\n\r]/.test(mark) ? mark : ''))
}

/** Words of one line, such as a title: they go into headers, subjects of letters and file names. */
export function cleanLine(text: string): string {
  const inLine = (run: string) => (/[\t\n\r]/.test(run) ? ' ' : run)
  return cleanLines(cleanLines(text).replace(/\s+/g, inLine))
}

/** Whether a text has anything that nobody sees. */
export function hasUnseen(text: string): boolean {
  return withoutUnseen(text) !== text
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
  const clean = (value: unknown, name: string, inLine: boolean): unknown => {
    if (typeof value === 'string') {
      if (name === 'url') return withoutUnseen(value)
      return inLine ? cleanLine(value) : cleanLines(value)
    }
    if (Array.isArray(value)) return value.map((item) => clean(item, name, inLine))
    if (!isPlain(value)) return value
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      untouched.has(key) ? item : clean(item, key, inLine || lines.has(key)),
    ])
    return Object.fromEntries(entries)
  }
  return clean(sent, '', false) as Sent
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
