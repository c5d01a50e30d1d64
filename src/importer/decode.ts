import { err, ok, type Result } from '../domain/result'
import type { Problem } from './problem'

/** The words of a file, and what was noticed while its bytes were read. */
export type Decoded = { text: string; problems: Problem[] }

const declared =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i

/** In the order of trust: what an old page in Cyrillic letters is likely to be, then Western. */
const eightBit = ['windows-1251', 'koi8-u', 'ibm866', 'windows-1252'] as const

/**
 * Bytes as text: UTF-16 and UTF-8 by their marks, UTF-8 when the bytes are valid UTF-8, otherwise
 * what the page declares of itself, otherwise Windows-1251 or another 8-bit encoding; the last two
 * only when the words then look like words. A page that fits nothing is refused.
 */
export function decode(bytes: Uint8Array): Result<Decoded, 'binary' | 'encoding-unknown'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked(bytes, 'utf-16be')
  if (isBinary(bytes)) return err('binary')
  const utf8 = attempt(bytes, 'utf-8')
  if (utf8 !== null) return ok({ text: utf8, problems: mojibake(utf8) })
  return damagedUtf8(bytes) ?? legacy(bytes)
}

function marked(bytes: Uint8Array, encoding: string): Result<Decoded, 'binary'> {
  const text = new TextDecoder(encoding).decode(bytes)
  return /[\0\ufffe\uffff]/.test(text) ? err('binary') : ok({ text, problems: damage(text) })
}

/** NUL never stands in text; other control characters hardly ever, and rarely in numbers. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1
  }
  return odd > 8 && odd > bytes.length / 500
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  if (westernNames.has(encoding)) return western(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The one way a decoder says no, for bytes that do not fit and for names it does not know.
    return null
  }
}

const westernNames = new Set(['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii'])
const from128 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** Written out because Node 20 decodes Windows-1252 as Latin-1, without quotes and dashes. */
function western(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) =>
    byte >= 128 && byte < 160 ? (from128[byte - 128] ?? '\ufffd') : String.fromCharCode(byte),
  )
  return letters.join('')
}

/** UTF-8 in which a few bytes are broken, as where a page was cut. The rest is kept. */
function damagedUtf8(bytes: Uint8Array): Result<Decoded, never> | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return whole >= 10 * broken ? ok({ text, problems: damage(text) }) : null
}

function legacy(bytes: Uint8Array): Result<Decoded, 'encoding-unknown'> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = declared.exec(head)?.slice(1).find(Boolean)?.toLowerCase()
  const names = label && !label.startsWith('utf') ? [label, ...eightBit] : eightBit
  for (const name of names) {
    const text = attempt(bytes, name)
    if (text === null || !looksLikeWords(text)) continue
    const message = `The file is not UTF-8; it was read as ${name}${name === label ? ', as it says' : ''}. Check that the words look right.`
    return ok({ text, problems: [{ line: 1, code: 'encoding', message }] })
  }
  return err('encoding-unknown')
}

/**
 * Whether nearly all words with letters beyond ASCII are of one alphabet and without capitals amid
 * small letters. The wrong Cyrillic encoding fails the second, Western pages read as Cyrillic the
 * first.
 */
function looksLikeWords(text: string): boolean {
  const words =
    text.match(/[\p{L}\p{M}\ufffd\u0080-\u00bf]*[^\p{ASCII}\s\p{P}][\p{L}\p{M}]*/gu) ?? []
  const good = words.filter(
    (word) =>
      (/^\P{Script=Latin}*$/u.test(word) || /^\P{Script=Cyrillic}*$/u.test(word)) &&
      !/\p{Ll}\p{Lu}/u.test(word) &&
      !/\p{L}[^\p{L}\p{M}'’]\p{L}/u.test(word) &&
      !/[\ufffd\u0080-\u009f]|[─-╿▀-▟]/u.test(word),
  )
  return good.length >= words.length * 0.95
}

/** One problem for each line in which bytes could not be read. */
function damage(text: string): Problem[] {
  if (!text.includes('\ufffd')) return []
  return text.split(/\r\n|\r|\n/).flatMap((line, index) =>
    line.includes('\ufffd')
      ? {
          line: index + 1,
          code: 'bytes-damaged' as const,
          message:
            'Some bytes of this line are damaged and stand as \ufffd. Put the letters right.',
        }
      : [],
  )
}

/** Words that were spoilt by a wrong encoding before the page was saved. */
function mojibake(text: string): Problem[] {
  const index = text
    .split(/\r\n|\r|\n/)
    .findIndex((line) =>
      /â€[™œ\u009d“”˜]|вЂ[™œќ“”]|(?:[РС][\u0080-\u00bfЂ-Џѐ-џ°±]){4}|(?:Ð.Ñ.|Ñ.Ð.){2}/.test(line),
    )
  const message =
    'The words of this line were spoilt by a wrong encoding before the page was saved. Save the page again.'
  return index < 0 ? [] : [{ line: index + 1, code: 'words-damaged', message }]
}
