import { chance } from './chance'
import type { Language, Words } from './language'
import { lettering } from './lettering'
import { kestria, type Land } from './map-land'
import { names } from './map-names'
import { highmark, islands, waters } from './map-nature'
import { page } from './palette'
import { clipped, disc, line, outline, type Point, polygon, rect, stroke } from './shape'

export const mapSize = { width: 1600, height: 1200 } as const

const sea = '#d5e1e3'
const home = '#fbf4e3'
const abroad = '#e7e3d8'

type Town = {
  at: Point
  words: Words
  side: 'left' | 'right'
  /** How far the name stands below its usual place. */
  lower?: number
  capital?: boolean
  /** What the name stands on, where that is not Kestria. */
  ground?: string
}

const towns: readonly Town[] = [
  {
    at: [880, 634],
    words: { en: 'Marvik', be: 'Марвік', ru: 'Марвик' },
    side: 'right',
    lower: 40,
    capital: true,
  },
  {
    at: [556, 692],
    words: { en: 'Dorsund', be: 'Дорсунд', ru: 'Дорсунд' },
    side: 'right',
    lower: 48,
  },
  { at: [1090, 800], words: { en: 'Tarnik', be: 'Тарнік', ru: 'Тарник' }, side: 'left' },
  { at: [920, 306], words: { en: 'Aldis', be: 'Альдзіс', ru: 'Альдис' }, side: 'right' },
  {
    at: [820, 1000],
    words: { en: 'Irsa', be: 'Ірса', ru: 'Ирса' },
    side: 'right',
    lower: 40,
    ground: abroad,
  },
  {
    at: [202, 380],
    words: { en: 'Port Ellin', be: 'Порт-Элін', ru: 'Порт-Эллин' },
    side: 'right',
    ground: sea,
  },
]

/** Kestria between the Grey Sea, Halmar and Vesk; the Union across the water. */
export function mapKestria(language: Language): string {
  const next = chance(301)
  const land = kestria(next)
  return [
    rect(sea, 0, 0, mapSize.width, mapSize.height),
    shallows(land),
    polygon(abroad, [...land.union, [-20, 1210], [-20, -10]]),
    line('#8ba3ab', 3, land.union),
    polygon(abroad, [...land.coast, [1620, 1210], [1620, -10]]),
    polygon(home, inland(land)),
    clipped('home', outline(inland(land)), highmark(next)),
    waters(),
    islets(),
    borders(land),
    line('#5c7d89', 4, land.coast),
    towns.map((town) => mark(town, language)).join(''),
    names(home, language),
    scale(language),
  ].join('')
}

/** What lies between the coast and both borders. */
function inland({ coast, border }: Land): Point[] {
  const south = border.vesk.at(-1)
  const end = coast.findIndex((point) => point[1] > (south?.[1] ?? 0))
  return [...coast.slice(0, end), ...[...border.vesk].reverse(), ...[...border.halmar].reverse()]
}

/** Lines along the coasts, as on engraved charts. */
function shallows({ coast, union }: Land): string {
  return [54, 34, 16]
    .map((wide, at) => {
      const tint = ['#cbdadd', '#bfd1d5', '#b1c6cb'][at] ?? sea
      return [coast, union].map((shore) => stroke(tint, wide, outline(shore).slice(0, -1))).join('')
    })
    .join('')
}

function borders({ border }: Land): string {
  return [border.halmar, border.vesk]
    .map((edge) => {
      const d = outline(edge).slice(0, -1)
      const dashes = `<path fill="none" stroke="${page.worse}" stroke-width="5" stroke-dasharray="22 10" d="${d}"/>`
      return stroke('#e9c9bd', 16, d) + dashes
    })
    .join('')
}

function mark(town: Town, language: Language): string {
  const { words, side, lower = 0, capital = false, ground = home } = town
  const [x, y] = town.at
  const hand = {
    size: ground === sea ? 46 : capital ? 64 : 52,
    weight: ground === sea ? 400 : 600,
    fill: page.ink,
    halo: ground,
    anchor: side === 'right' ? 'start' : 'end',
  } as const
  const away = side === 'right' ? 30 : -30
  const dot = capital
    ? rect(page.paper, x - 19, y - 19, 38, 38) + rect(page.worse, x - 14, y - 14, 28, 28)
    : disc(page.paper, x, y, 17) + disc(page.ink, x, y, 12)
  return lettering(words[language], x + away, y + 17 + lower, hand) + dot
}

function islets(): string {
  return `<g stroke="#5c7d89" stroke-width="3">${islands(home)}</g>`
}

function scale(language: Language): string {
  const words = { en: '100 km', be: '100 км', ru: '100 км' }[language]
  const bar: Point[] = [
    [1330, 1108],
    [1330, 1124],
    [1530, 1124],
    [1530, 1108],
  ]
  const hand = { size: 42, fill: '#6d675a', anchor: 'middle' } as const
  return line('#6d675a', 4, bar) + lettering(words, 1430, 1094, hand)
}
