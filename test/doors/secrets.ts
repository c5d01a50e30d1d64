import { randomBytes } from 'node:crypto'
import type { ActorName } from './people'

type Secret = { what: string; knownTo: readonly ActorName[] }

/** Every secret that was planted, by the marker that betrays it. */
export class Secrets {
  readonly #planted = new Map<string, Secret>()
  readonly #seen = new Set<string>()

  /**
   * A word that stands nowhere else, to be written where only `knownTo` may read. Letters and
   * digits, so that an address made of it still shows it.
   */
  plant(what: string, knownTo: readonly ActorName[]): string {
    const hint = what.replace(/[^a-z]/gi, '').toLowerCase()
    const marker = `zq${hint}${randomBytes(5).toString('hex')}zz`
    this.keep(marker, what, knownTo)
    return marker
  }

  /** Keeps something that exists already, such as an id, a hash or the stem of a file name. */
  keep(marker: string | null | undefined, what: string, knownTo: readonly ActorName[]): void {
    if (marker) this.#planted.set(marker.toLowerCase(), { what, knownTo })
  }

  /** What an answer tells somebody who must not know it, save what they said themselves. */
  leakedTo(actor: ActorName, answer: string, request: string): string[] {
    const asked = request.toLowerCase()
    const leaked = [...markersIn(answer)].flatMap((marker) => {
      const secret = this.#planted.get(marker)
      if (!secret || asked.includes(marker)) return []
      if (!secret.knownTo.includes(actor)) return [secret.what]
      this.#seen.add(marker)
      return []
    })
    return [...new Set(leaked)]
  }

  /** The secrets that stand in a value, each with those who may know it. */
  standingIn(value: string): { marker: string; knownTo: readonly ActorName[] }[] {
    return [...markersIn(value)].flatMap((marker) => {
      const secret = this.#planted.get(marker)
      return secret ? [{ marker, knownTo: secret.knownTo }] : []
    })
  }

  /** What people may know and yet nobody was told: there the check would be blind. */
  neverSeen(): string[] {
    return [...this.#planted]
      .filter(([marker, { knownTo }]) => knownTo.length > 0 && !this.#seen.has(marker))
      .map(([, { what }]) => what)
  }
}

/** Ids and hashes are whole words or parts of a file name; planted words may stand inside others. */
function markersIn(answer: string): Set<string> {
  const markers = new Set<string>()
  for (const word of answer.toLowerCase().match(/[a-z0-9][a-z0-9-]{13,}/g) ?? []) {
    markers.add(word)
    if (word.includes('-')) {
      for (const part of word.split('-')) markers.add(part)
      for (const id of word.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])
        markers.add(id)
    }
    if (word.includes('zq'))
      for (const planted of word.match(/zq[a-z]+?[0-9a-f]{10}zz/g) ?? []) markers.add(planted)
  }
  return markers
}
