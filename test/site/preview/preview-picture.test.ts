import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale'
import { fittedTitle } from '../../../src/site/preview/fitted-title'
import { widthOf } from '../../../src/site/preview/outlines'
import {
  commentaryPreview,
  issuePreview,
  sitePreview,
} from '../../../src/site/preview/page-previews'
import { previewColours } from '../../../src/site/preview/preview-colours'
import { type Preview, previewPicture } from '../../../src/site/preview/preview-picture'
import { commentary, issue, site, verdict, word } from '../samples'

const preview = (changes: Partial<Preview> = {}): Preview => ({
  title: word('title', 'be'),
  verdict: { value: 'worse', label: verdict('worse', 'be').label.text },
  section: word('section', 'be'),
  week: '3–9 сакавіка 2031 г.',
  site: word('name', 'be'),
  locale: 'be',
  ...changes,
})

const long = Array.from({ length: 12 }, () => word('title', 'ru')).join('. ')
const room = { width: 1056, height: 284, lines: 4 }

/** How many pixels of some rows are of a colour, or nearly. */
async function pixels(picture: Buffer, colour: string, [top, bottom]: [number, number]) {
  const raw = await sharp(picture).removeAlpha().raw().toBuffer()
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  let found = 0
  for (let at = top * 1200 * 3; at < bottom * 1200 * 3; at += 3)
    if (wanted.every((value, part) => Math.abs(value - (raw[at + part] ?? 0)) < 6)) found += 1
  return found
}

const title: [number, number] = [200, 490]
const label: [number, number] = [145, 195]
const foot: [number, number] = [500, 575]

describe('The picture of a page', () => {
  test('is a small PNG of the size that messengers ask for', async () => {
    for (const locale of locales) {
      const picture = await previewPicture(preview({ title: long, locale }))
      const { format, width, height } = await sharp(picture).metadata()
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
      expect(picture.length).toBeLessThan(26_000)
    }
  })

  test('is the same to the byte for the same words, and another for others', async () => {
    const [first, again, other] = await Promise.all(
      [preview(), preview(), preview({ title: word('third', 'be') })].map(previewPicture),
    )
    expect(again?.equals(first ?? Buffer.of())).toBe(true)
    expect(other?.equals(first ?? Buffer.of())).toBe(false)
  })

  test('shows title, section and verdict in the colours of the pages', async () => {
    const picture = await previewPicture(preview())
    expect(await pixels(picture, previewColours.ink, title)).toBeGreaterThan(10_000)
    expect(await pixels(picture, previewColours.accent, label)).toBeGreaterThan(300)
    expect(await pixels(picture, previewColours.worse, foot)).toBeGreaterThan(1000)
    expect(await pixels(picture, previewColours.better, foot)).toBe(0)
  })

  test('tells verdicts apart without colour', async () => {
    const shapes = await Promise.all(
      (['better', 'same', 'worse'] as const).map(async (value) => {
        const picture = await previewPicture(preview({ verdict: { value, label: '' } }))
        const upper = await pixels(picture, previewColours[value], [520, 539])
        const lower = await pixels(picture, previewColours[value], [539, 560])
        return Math.sign(Math.round((upper - lower) / 100))
      }),
    )
    expect(shapes[0]).toBe(-1)
    expect(shapes[2]).toBe(1)
  })

  test('of an issue has its verdicts high, in the middle and low, and none for what has none', async () => {
    const strip = await previewPicture(preview({ verdict: null, strip: ['better', null, 'worse'] }))
    expect(await pixels(strip, previewColours.better, [490, 526])).toBeGreaterThan(200)
    expect(await pixels(strip, previewColours.worse, [490, 526])).toBe(0)
    expect(await pixels(strip, previewColours.worse, [530, 580])).toBeGreaterThan(200)
    expect(await pixels(strip, previewColours.same, [490, 580])).toBe(0)
  })

  test('is made of a commentary, an issue and the publication, but not of what was taken back', async () => {
    const retraction = { date: '2031-03-12', note: 'A note.' }
    const whole = commentaryPreview(commentary('en'), site('en'))
    expect(whole).toMatchObject({ title: commentary('en').title, locale: 'en' })
    expect(commentaryPreview(commentary('en', { retraction }), site('en'))).toBeNull()
    const title = { text: 'Another title', lang: 'en' } as const
    const pictures = await Promise.all(
      [
        issuePreview(issue('en'), site('en'), 'en'),
        issuePreview(issue('en', { title }), site('en'), 'en'),
      ].map(previewPicture),
    )
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(false)
    expect((await previewPicture(sitePreview(site('ru'), 'ru'))).length).toBeGreaterThan(3000)
  })
})

describe('A title in a picture', () => {
  test('stands in as large letters as fit, and always within its room', () => {
    const sizes = [word('third', 'en'), word('title', 'ru'), long].map((words) => {
      const { lines, hand, lineHeight } = fittedTitle(words, 'ru', room)
      for (const line of lines) expect(widthOf(line, hand)).toBeLessThanOrEqual(room.width)
      expect(lines.length * lineHeight).toBeLessThanOrEqual(room.height)
      return hand.size
    })
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0)
    expect(sizes[1]).toBeGreaterThan(sizes[2] ?? 0)
  })

  test('stands in lines about equally long', () => {
    const { lines } = fittedTitle('Two parties, one port and a quarrel put off', 'en', room)
    expect(lines).toEqual(['Two parties, one port', 'and a quarrel put off'])
  })

  test('ends at a word with an ellipsis where it is too long even in small letters', () => {
    const { lines } = fittedTitle(long, 'ru', room)
    expect(lines).toHaveLength(4)
    const words = lines.join(' ').replace(/…$/, '').replaceAll('\u00a0', ' ')
    expect(lines.at(-1)).toMatch(/\p{L}…$/u)
    expect(`${long.replaceAll('\u00a0', ' ')} `).toMatch(new RegExp(`^${words}[\\s.]`))
  })

  test('is made smaller, and at last cut, where one word is too long for a line', () => {
    const smaller = fittedTitle('Электрафіцыраванымілакаматывамі', 'be', room)
    expect(smaller.lines).toEqual(['Электрафіцыраванымілакаматывамі'])
    expect(smaller.hand.size).toBeLessThan(82)
    const machine = fittedTitle('x'.repeat(90), 'en', room)
    expect(machine.lines.join('')).toBe('x'.repeat(90))
  })

  test('has every letter of our languages in every face', () => {
    const letters = 'АБВГҐДЕЁЄЖЗИІЇЙКЛМНОПРСТУЎФХЦЧШЩЪЫЬЭЮЯабвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя'
    const marks = '’ʼ«»„“”—–…№ABCłżšéñ0123456789%€'
    for (const face of ['serif', 'sans', 'sansBold'] as const)
      for (const letter of letters + marks)
        expect(widthOf(letter, { face, size: 10 }), `${letter} in ${face}`).toBeGreaterThan(0)
    expect(widthOf('汉', { face: 'serif', size: 10 })).toBe(0)
  })
})
