import { weightOf } from './fields'
import type { Match, YearMatches } from './match-year'

/** How much another occurrence adds, and how much a long text must have more of them (BM25). */
const saturation = 2
const lengthMatters = 0.3

/** As fine as scores are told apart; within a step the newer comes first. */
const steps = 40

/** All matches of some years, the best first; without words, the newest first. */
export function ranked(years: readonly YearMatches[]): Match[] {
  const rarity = rarityOfWords(years)
  const most = rarity.reduce((sum, one) => sum + one, 0)
  const usual = usualLength(years)
  const step = ({ found, length }: Match) => {
    const norm = saturation * (1 - lengthMatters + (lengthMatters * length) / usual)
    const score = found.reduce((sum, fields, at) => {
      const weight = weightOf(fields)
      return sum + (rarity[at] ?? 0) * (weight / (weight + norm))
    }, 0)
    return most === 0 ? 0 : Math.round((score / most) * steps)
  }
  return years
    .flatMap(({ matches }) => matches)
    .map((match) => ({ match, order: orderOf(match, step(match)) }))
    .sort((a, b) => b.order - a.order)
    .map(({ match }) => match)
}

/** The step, then the year, then the document, as one number. */
function orderOf({ year, document }: Match, step: number): number {
  return (step * 10_000 + year) * 2 ** 24 + document
}

/** For each word of the query, from the share of documents that have it. */
export function rarityOfWords(years: readonly YearMatches[]): number[] {
  const documents = years.reduce((sum, { table }) => sum + table.size, 0)
  const words = years[0]?.documentsWith ?? []
  return words.map((_, at) => {
    const found = years.reduce((sum, { documentsWith }) => sum + (documentsWith[at] ?? 0), 0)
    return Math.log(1 + (documents - found + 0.5) / (found + 0.5))
  })
}

function usualLength(years: readonly YearMatches[]): number {
  const documents = years.reduce((sum, { table }) => sum + table.size, 0)
  return years.reduce((sum, { table }) => sum + table.words, 0) / documents || 1
}
