import { cleanLine } from './clean-words'
import { isReserved } from './reserved-names'
import { err, ok, type Result } from './result'

/**
 * Cyrillic as the old site wrote it in addresses (`byaspeka`, `kiruyuchy-klas`); new addresses must
 * look like the old ones.
 */
const latin: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e ё:yo є:ie ж:zh з:z и:i і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:h ц:c ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ł:l ß:ss æ:ae ø:o đ:d'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/**
 * Letters and bytes alike. With the longest ending that a file gets, and a draft's beside it, a name
 * stays far below the 255 bytes that file systems have room for, and an address below what a letter
 * or a printed page can show in one line or two.
 */
const longest = 80

/** What was saved before there was a limit keeps its address while its files can have a name. */
const longestPrintable = 200

export type SlugProblem = 'notASlug' | 'slugTooLong' | 'slugReserved'

/**
 * The address form of a title: lower-case Latin words joined by hyphens, cut at a word near 80
 * characters. Empty when the title has no letter or digit that can be written so.
 */
export function slugOf(title: string): string {
  const words = [...cleanLine(title).toLowerCase().normalize('NFC')]
    .map((letter) => latin[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ‘]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`
    if (longer.length > longest) break
    slug = longer
  }
  return isReserved(slug) ? slugWithNumber(slug, 1) : slug
}

/** The same address told apart from another by a number. */
export function slugWithNumber(slug: string, number: number): string {
  const ending = `-${number}`
  return `${slug.slice(0, longest - ending.length).replace(/-$/, '')}${ending}`
}

/** Whether this may become the address of a text, a section or an analyst, and else why not. */
export function checkSlug(value: unknown): Result<string, SlugProblem> {
  if (!isWrittenRightly(value)) return err('notASlug')
  if (value.length > longest) return err('slugTooLong')
  return isReserved(value) ? err('slugReserved') : ok(value)
}

export function isSlug(value: unknown): value is string {
  return checkSlug(value).ok
}

/** Whether an address that was saved once, perhaps before there was a limit, can still be printed. */
export function isPrintableSlug(value: unknown): value is string {
  return isWrittenRightly(value) && value.length <= longestPrintable
}

function isWrittenRightly(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
}
