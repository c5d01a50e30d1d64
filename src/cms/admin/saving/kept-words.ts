/** What stood in a form when it went away without its writer wanting it. */
export type KeptWords = { values: ReadonlyMap<string, unknown>; data: unknown; base: unknown }

type Kept = KeptWords & { until: number }

/**
 * Unsaved words of forms that went away, in the memory of this tab and nowhere else: whoever logs in
 * again here finds them, another person does not.
 */
const kept = new Map<string, Kept>()

/** Milliseconds within which a form that is put in the place of another one takes over its words. */
const replacing = 5000

/** `isOut` says that the session had ended: then they wait for however long that takes. */
export function keepWords(person: string, place: string, words: KeptWords, isOut: boolean): void {
  const until = isOut ? Number.POSITIVE_INFINITY : performance.now() + replacing
  kept.set(`${person} ${place}`, { ...words, until })
}

/** Gives them back once. */
export function takeKeptWords(person: string, place: string): KeptWords | null {
  const key = `${person} ${place}`
  const words = kept.get(key)
  kept.delete(key)
  return words !== undefined && performance.now() < words.until ? words : null
}
