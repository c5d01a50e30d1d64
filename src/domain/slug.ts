/**
 * Cyrillic as the old site wrote it in addresses (`byaspeka`, `kiruyuchy-klas`); new addresses must
 * look like the old ones.
 */
const latin: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e ё:yo є:ie ж:zh з:z и:i і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:h ц:c ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ł:l ß:ss æ:ae ø:o đ:d'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const longest = 80

/**
 * The address form of a title: lower-case Latin words joined by hyphens, cut at a word near 80
 * characters. Empty when the title has no letter or digit that can be written so.
 */
export function slugOf(title: string): string {
  const words = [...title.toLowerCase().normalize('NFC')]
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
  return slug
}

export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
}
