import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { tidy } from './shape'

export type Hand = {
  size: number
  fill: string
  weight?: 400 | 600
  style?: 'normal' | 'italic'
  anchor?: 'start' | 'middle' | 'end'
  /** Extra room after every letter, as a share of the size. */
  tracking?: number
  /** A rim in the ground's colour which keeps words readable over lines. */
  halo?: string
}

type Glyphs = { d: string; width: number }

const noBreak = '\u00a0'
const find = createRequire(import.meta.url)
const fonts = new Map<string, Font>()

/** Words as outlines, so that the pictures look the same whatever fonts a machine has. */
export function lettering(words: string, x: number, y: number, hand: Hand): string {
  const { size, fill, anchor = 'start', halo } = hand
  const { d, width } = glyphs(words, hand)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  const scale = size / 1000
  const place = `translate(${tidy(left)} ${tidy(y)}) scale(${scale} ${-scale})`
  const rim =
    halo === undefined
      ? ''
      : `<path transform="${place}" fill="${halo}" stroke="${halo}" stroke-width="240" stroke-linejoin="round" d="${d}"/>`
  return `${rim}<path transform="${place}" fill="${fill}" d="${d}"/>`
}

export function widthOf(words: string, hand: Pick<Hand, 'size' | 'weight' | 'style'>): number {
  return glyphs(words, { fill: '', ...hand }).width
}

/** Lines no wider than a width and about equally long, so that no word is left alone. */
export function broken(words: string, width: number, hand: Omit<Hand, 'fill'>): string[] {
  const fewest = filled(words, width, hand)
  let best = fewest
  for (let narrower = width - 20; narrower > width / 2; narrower -= 20) {
    const lines = filled(words, narrower, hand)
    if (lines.length > fewest.length) break
    best = lines
  }
  return best
}

/** A number stays with its sign, a dash and a year with the word before, a name in one piece. */
function filled(words: string, width: number, hand: Omit<Hand, 'fill'>): string[] {
  const lines: string[] = []
  const bound = words
    .replace(/ (?=[%—]|\d{4}\b)/g, noBreak)
    .replace(/«[^»]*»/g, (name) => name.replaceAll(' ', noBreak))
  for (const word of bound.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ')
    if (lines.length > 0 && widthOf(longer, hand) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function glyphs(
  words: string,
  { size, weight = 400, style = 'normal', tracking = 0 }: Hand,
): Glyphs {
  let at = 0
  let d = ''
  for (const run of runs(words)) {
    const { glyphs: shapes, positions } = fontOf(run.script, weight, style).layout(run.words)
    for (const [place, shape] of shapes.entries()) {
      d += shape.path.translate(Math.round(at + (positions[place]?.xOffset ?? 0)), 0).toSVG()
      at += (positions[place]?.xAdvance ?? shape.advanceWidth) + tracking * 1000
    }
  }
  return { d, width: ((at - tracking * 1000) * size) / 1000 }
}

type Run = { script: 'latin' | 'cyrillic'; words: string }

/** The font comes in files by script; marks and digits are in the Latin one. */
function runs(words: string): Run[] {
  const found: Run[] = []
  for (const letter of words) {
    const script = /\p{Script=Cyrillic}/u.test(letter) ? 'cyrillic' : 'latin'
    const last = found.at(-1)
    if (last?.script === script) last.words += letter
    else found.push({ script, words: letter })
  }
  return found
}

function fontOf(script: Run['script'], weight: number, style: string): Font {
  const file = `@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-${style}.woff2`
  const known = fonts.get(file)
  if (known !== undefined) return known
  const font = create(readFileSync(find.resolve(file)))
  if (!('layout' in font)) throw new Error(`${file} holds more than one font`)
  fonts.set(file, font)
  return font
}
