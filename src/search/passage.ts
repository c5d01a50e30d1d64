import { type Hit, hitsIn, type Marking, type Stretch, stretches } from './marked'

const letters = 200

/**
 * The passage of about 200 letters that has most of what was asked for, rare words before common
 * ones; the beginning where none of it stands. An ellipsis stands where it was cut.
 */
export function passageOf(
  texts: readonly string[],
  marking: Marking,
  rarity: readonly number[],
): Stretch[] {
  const candidates = texts
    .filter((text) => text !== '')
    .map((text) => bestOf(text, hitsIn(text, marking), rarity))
  const best = candidates.reduce<Candidate | undefined>(
    (before, next) => (before && before.worth >= next.worth ? before : next),
    undefined,
  )
  return best ? cutOut(best) : []
}

type Candidate = { text: string; hits: Hit[]; start: number; end: number; worth: number }

function bestOf(text: string, hits: Hit[], rarity: readonly number[]): Candidate {
  const whole = { text, hits, start: 0, end: Math.min(letters, text.length), worth: 0 }
  return hits.reduce<Candidate>((before, first, at) => {
    const inside = hits.slice(at).filter(({ end }) => end - first.start <= letters)
    const worth = worthOf(inside, rarity)
    if (worth <= before.worth) return before
    const end = inside[inside.length - 1]?.end ?? first.end
    return { text, hits, start: first.start, end, worth }
  }, whole)
}

/** Each word of the query once by its rarity; again, it counts for little. */
function worthOf(hits: readonly Hit[], rarity: readonly number[]): number {
  const seen = new Set<number>()
  return hits.reduce((sum, { word }) => {
    const again = seen.has(word)
    seen.add(word)
    return sum + (again ? 0.05 : 1) * ((rarity[word] ?? 0) + 0.1)
  }, 0)
}

/** With as many letters around as there is room for, from a whole word to a whole word. */
function cutOut({ text, hits, start, end }: Candidate): Stretch[] {
  const room = Math.max(0, letters - (end - start))
  const from = text.length <= letters * 1.2 ? 0 : wordBegins(text, start - Math.round(room * 0.4))
  const to =
    from === 0 && text.length <= letters * 1.2 ? text.length : wordEnds(text, from + letters, end)
  const inside = hits
    .filter((hit) => hit.start >= from && hit.end <= to)
    .map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from }))
  const cut = stretches(text.slice(from, to), inside)
  return [
    ...(from > 0 ? [{ text: '… ', isSought: false }] : []),
    ...cut,
    ...(to < text.length ? [{ text: ' …', isSought: false }] : []),
  ]
}

function wordBegins(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space < 0 ? 0 : space + 1
}

function wordEnds(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space < least ? least : space
}
