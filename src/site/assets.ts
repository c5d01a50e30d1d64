import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '../domain/locale'

/** The style sheets in the order in which they follow each other. */
const sheets = [
  'layers',
  'colours',
  'tokens',
  'base',
  'frame',
  'headers',
  'lists',
  'marks',
  'text',
  'notices',
  'trends',
  'week-grid',
  'plots',
  'search',
  'data',
  'cite',
  'print',
  'styleguide',
]
const sheetFolder = join(process.cwd(), 'src/site/styles')
const sheetFiles = sheets.map((name) => join(sheetFolder, `${name}.css`))

/** The styles of each typeface that are used, and the scripts of our languages. */
const typefaces = { 'source-serif-4': ['wght', 'wght-italic'], 'source-sans-3': ['wght'] } as const
const scripts = ['cyrillic-ext', 'cyrillic', 'latin-ext', 'latin']

type Typeface = keyof typeof typefaces

/** Fonts that a page in this language surely needs at once. */
export function firstFonts(locale: Locale): string[] {
  const script = locale === 'en' ? 'latin' : 'cyrillic'
  return Object.keys(typefaces).map((name) => `/assets/${name}-${script}-wght-normal.woff2`)
}

/** A font of the packages by its file name, or null. */
export async function readFont(name: string): Promise<Buffer | null> {
  const known = /^(source-serif-4|source-sans-3)-([a-z-]+)-wght-(normal|italic)\.woff2$/.exec(name)
  const [, typeface, script] = known ?? []
  if (!typeface || !script || !scripts.includes(script)) return null
  return readFile(join(packageFolder(typeface as Typeface), 'files', name))
}

let kept: { stamp: string; text: string; name: string } | null = null

/**
 * All styles as one file, named by its content so that browsers may keep it for ever. Read again
 * only when a sheet was touched.
 */
export async function stylesheet(): Promise<{ name: string; text: string }> {
  const touched = await Promise.all(sheetFiles.map(async (file) => (await stat(file)).mtimeMs))
  const stamp = touched.join()
  if (kept?.stamp === stamp) return kept
  const styles = await Promise.all(sheetFiles.map((file) => readFile(file, 'utf8')))
  const text = [await fontFaces(), ...styles].join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  kept = { stamp, text, name: `site-${hash}.css` }
  return kept
}

/** The faces as the packages declare them, of our scripts only, beside the style sheet. */
async function fontFaces(): Promise<string> {
  const files = Object.entries(typefaces).flatMap(([name, styles]) =>
    styles.map((style) => join(packageFolder(name as Typeface), `${style}.css`)),
  )
  const declared = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
  const faces = declared.match(/@font-face \{[^}]*\}/g) ?? []
  return faces
    .filter((face) => scripts.some((script) => face.includes(`-${script}-wght-`)))
    .filter((face) => !/-(vietnamese|greek)(-ext)?-wght-/.test(face))
    .map((face) => face.replace('url(./files/', 'url('))
    .join('\n')
}

function packageFolder(name: Typeface): string {
  return join(process.cwd(), 'node_modules/@fontsource-variable', name)
}
