import type { Kill, Work } from './messages'
import { randomFrom } from './random'

/** The writes that each work makes when nobody kills it, in their order. */
export type Writes = ReadonlyMap<Work, readonly string[]>

export type PlannedKill = Kill & { work: Work; seed: number }

/**
 * Which works are killed at which of their writes. Every name comes before any comes again, in an
 * order that the seed decides.
 */
export function planKills(
  writes: Writes,
  works: readonly Work[],
  { kills, seed }: { kills: number; seed: number },
): PlannedKill[] {
  const random = randomFrom(seed)
  const names = new Map(works.map((work) => [work, shuffled(namesIn(writes, work), random)]))
  const turns = new Map<Work, number>()
  return Array.from({ length: kills }, (_, number) => {
    const work = works[number % works.length] ?? 'release'
    const turn = turns.get(work) ?? 0
    turns.set(work, turn + 1)
    const own = names.get(work) ?? []
    const name = own[turn % own.length] ?? ''
    const times = (writes.get(work) ?? []).filter((one) => one === name).length
    return {
      ...{ work, name, seed: seed + number },
      nth: 1 + Math.floor(random() * times),
      how: random() < 0.7 ? 'before' : 'amid',
    }
  })
}

/** The names of the writes of a work, each once. */
export function namesIn(writes: Writes, work: Work): string[] {
  return [...new Set(writes.get(work))]
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
