import type { Language, Words } from './language'
import { type Hand, lettering } from './lettering'
import { page } from './palette'
import { type Point, tidy } from './shape'

type Name = { words: Words; at: Point; hand: Hand; upwards?: boolean }

const neighbour = { size: 50, weight: 600, fill: '#6d675a', tracking: 0.06 } as const
const water = { style: 'italic', fill: '#38697d' } as const

/** What is written across land and water; towns have their own names. */
export function names(ground: string, language: Language): string {
  return written(ground)
    .map(({ words, at: [x, y], hand, upwards = false }) => {
      const rows = words[language].split('\n')
      const content = rows.map((row, at) => lettering(row, 0, at * hand.size * 1.12, hand))
      const turn = upwards ? ' rotate(-90)' : ''
      return `<g transform="translate(${tidy(x)} ${tidy(y)})${turn}">${content.join('')}</g>`
    })
    .join('')
}

function written(ground: string): readonly Name[] {
  return [
    {
      words: { en: 'KESTRIA', be: 'КЕСТРЫЯ', ru: 'КЕСТРИЯ' },
      at: [866, 520],
      hand: {
        size: 84,
        weight: 600,
        fill: page.accent,
        tracking: 0.13,
        anchor: 'middle',
        halo: ground,
      },
    },
    {
      words: { en: 'HALMAR', be: 'ГАЛЬМАР', ru: 'ХАЛЬМАР' },
      at: [1454, 560],
      hand: { ...neighbour, anchor: 'middle' },
    },
    {
      words: { en: 'VESK', be: 'ВЕСК', ru: 'ВЕСК' },
      at: [1080, 1120],
      hand: { ...neighbour, anchor: 'middle' },
    },
    {
      words: { en: 'LITTORAL UNION', be: 'ПРЫМОРСКІ САЮЗ', ru: 'ПРИМОРСКИЙ СОЮЗ' },
      at: [80, 560],
      hand: { ...neighbour, anchor: 'middle' },
      upwards: true,
    },
    {
      words: { en: 'Grey\nSea', be: 'Шэрае\nмора', ru: 'Серое\nморе' },
      at: [430, 190],
      hand: { ...water, size: 64, anchor: 'middle' },
    },
    {
      words: { en: 'the Highmark', be: 'Нагор’е', ru: 'Нагорье' },
      at: [1006, 212],
      hand: { size: 54, style: 'italic', fill: '#3f5a4b', anchor: 'middle', halo: ground },
    },
    {
      words: { en: 'Ilsa', be: 'Ільса', ru: 'Ильса' },
      at: [690, 636],
      hand: { ...water, size: 46, anchor: 'middle', halo: ground },
    },
  ]
}
