import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

/** The faces of the pages, whole: one file has the letters of all our languages. */
const faces = {
  serif: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const

export type Hand = {
  face: keyof typeof faces
  /** Of the letters, in pixels. */
  size: number
  /** Room after every letter, as a share of the size. */
  tracking?: number
}

/** How far words reach, in pixels. */
export function widthOf(words: string, hand: Hand): number {
  return setIn(words, hand).width
}

/**
 * Words as an SVG path whose first letter stands at `x` on the line `y`, so that the picture is the
 * same whatever fonts a machine has. Letters that the face lacks are left out.
 */
export function outlines(words: string, x: number, y: number, hand: Hand, fill: string): string {
  const { font, glyphs } = setIn(words, hand)
  const scale = hand.size / font.unitsPerEm
  const d = glyphs.map(({ path, at }) => path.translate(at, 0).toSVG()).join('')
  if (d === '') return ''
  return `<path fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${d}"/>`
}

type Placed = { path: { translate(x: number, y: number): { toSVG(): string } }; at: number }

function setIn(words: string, { face, size, tracking = 0 }: Hand) {
  const font = fontOf(face)
  const { glyphs, positions } = font.layout(withoutUnknown(words, font))
  const room = tracking * font.unitsPerEm
  const placed: Placed[] = []
  let at = 0
  for (const [place, { path, advanceWidth }] of glyphs.entries()) {
    placed.push({ path, at: Math.round(at + (positions[place]?.xOffset ?? 0)) })
    at += (positions[place]?.xAdvance ?? advanceWidth) + room
  }
  return { font, glyphs: placed, width: (Math.max(0, at - room) * size) / font.unitsPerEm }
}

function withoutUnknown(words: string, font: Font): string {
  return [...words.normalize('NFC')]
    .filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    .join('')
}

const folder = join(process.cwd(), 'node_modules/@expo-google-fonts')
const read = new Map<string, Font>()

function fontOf(face: keyof typeof faces): Font {
  const known = read.get(face)
  if (known) return known
  const font = create(readFileSync(join(folder, faces[face])))
  if (!('layout' in font)) throw new Error(`${faces[face]} holds more than one font.`)
  read.set(face, font)
  return font
}
