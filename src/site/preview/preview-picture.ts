import sharp from 'sharp'
import type { Locale } from '../../domain/locale'
import type { Verdict } from '../../domain/verdict'
import { verdictShapes } from '../parts/verdict-shape'
import { inFewColours, stepsOf } from './few-colours'
import { fittedTitle } from './fitted-title'
import { type Hand, outlines, widthOf } from './outlines'
import { previewColours as colours } from './preview-colours'
import { previewSize } from './preview-size'

export type Preview = {
  title: string
  /** Stands under the title as its judgement, told by shape, colour and words. */
  verdict: { value: Verdict; label: string } | null
  section: string | null
  /** In words. */
  week: string | null
  /** What the publication is called. */
  site: string
  locale: Locale
  /** The verdicts of an issue in its order; null for a commentary without any. */
  strip?: readonly (Verdict | null)[]
  /** What stands under the title where there is neither verdict nor strip. */
  line?: string
}

const { width, height } = previewSize
const margin = 72
const column = width - 2 * margin
const head = { top: 88, rule: 116, label: 180 }
const foot = 552
const small = 31

/**
 * The picture that stands for a page where somebody passes it on: 1200 by 630 pixels, PNG. The same
 * words give the same bytes; no font of the machine is asked for.
 */
export async function previewPicture(preview: Preview): Promise<Buffer> {
  const drawn = sharp(Buffer.from(drawing(preview)))
    .removeAlpha()
    .raw()
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  const few = inFewColours(data, stepsOf(colours.paper, coloursOf(preview)))
  return sharp(few, { raw: { width: info.width, height: info.height, channels: 3 } })
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer()
}

/** What a picture is drawn in, its title first. */
function coloursOf({ verdict, strip, section, week, line }: Preview): string[] {
  const judged = verdict ? [verdict.value] : (strip ?? []).filter((value) => value !== null)
  return [
    colours.ink,
    colours.rule,
    ...(section === null ? [] : [colours.accent]),
    ...(week !== null || line ? [colours.soft] : []),
    ...[...new Set(judged)].map((value) => colours[value]),
  ]
}

function drawing(preview: Preview): string {
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    masthead(preview),
    preview.section === null
      ? ''
      : outlines(
          preview.section,
          margin,
          head.label,
          sized('sansBold', 34, preview.section),
          colours.accent,
        ),
    titleOf(preview),
    judgement(preview),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}

/** The name of the publication against its week, over a rule. */
function masthead({ site, week }: Preview): string {
  const weekHand: Hand = { face: 'sans', size: small }
  const weekWidth = week === null ? 0 : widthOf(week, weekHand)
  const room = column - weekWidth - 48
  const siteHand = sized('sansBold', small, site, room)
  return [
    outlines(site, margin, head.top, siteHand, colours.ink),
    week === null
      ? ''
      : outlines(week, width - margin - weekWidth, head.top, weekHand, colours.soft),
    `<rect x="${margin}" y="${head.rule}" width="${column}" height="2" fill="${colours.rule}"/>`,
  ].join('')
}

function titleOf({ title, section, locale }: Preview): string {
  const top = section === null ? head.rule + 34 : head.label + 26
  const bottom = foot - 62
  const { lines, hand, lineHeight } = fittedTitle(title, locale, {
    width: column,
    height: bottom - top,
    lines: 4,
  })
  return lines
    .map((line, place) =>
      outlines(line, margin, Math.round(top + (place + 0.86) * lineHeight), hand, colours.ink),
    )
    .join('')
}

function judgement({ verdict, strip, line }: Preview): string {
  if (verdict) {
    const words = sized('sansBold', 38, verdict.label, column - 56)
    return [
      shape(verdict.value, margin, foot - 30, 34),
      outlines(verdict.label, margin + 54, foot, words, colours[verdict.value]),
    ].join('')
  }
  if (strip) return stripOf(strip)
  return line ? outlines(line, margin, foot, sized('sans', 38, line), colours.soft) : ''
}

/** High, in the middle and low, as on the pages. */
function stripOf(strip: readonly (Verdict | null)[]): string {
  const heights: Record<Verdict, number> = { better: foot - 62, same: foot - 36, worse: foot - 10 }
  const step = Math.min(84, column / Math.max(1, strip.length))
  return strip
    .map((value, place) => (value ? shape(value, margin + place * step, heights[value], 40) : ''))
    .join('')
}

/** The shapes are drawn in a square of twelve. */
function shape(value: Verdict, x: number, y: number, size: number): string {
  return `<path fill="${colours[value]}" transform="translate(${x} ${y}) scale(${size / 12})" d="${verdictShapes[value]}"/>`
}

/** A hand for one line, made smaller where its words would not fit. */
function sized(face: Hand['face'], size: number, words: string, room: number = column): Hand {
  const wanted = widthOf(words, { face, size })
  return { face, size: wanted > room ? Math.floor((size * room) / wanted) : size }
}
