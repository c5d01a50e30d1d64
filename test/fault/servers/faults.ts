/** What a fault is about, in the order in which they are told. */
export const faultKinds = [
  'lost save',
  'save in part',
  'answer',
  'refusal',
  'server',
  'work',
  'creation',
  'log',
  'step',
  'release',
  'plan',
  'reader',
  'edition',
  'import',
] as const

export type FaultKind = (typeof faultKinds)[number]

/** Everything that must not be, each a sentence that is kept once. */
export class Faults {
  readonly #found = new Map<FaultKind, Set<string>>()

  add(kind: FaultKind, ...sentences: readonly string[]): void {
    const known = this.#found.get(kind) ?? new Set()
    for (const sentence of sentences) known.add(sentence)
    this.#found.set(kind, known)
  }

  of(kind: FaultKind): string[] {
    return [...(this.#found.get(kind) ?? [])]
  }

  get count(): number {
    return faultKinds.reduce((sum, kind) => sum + this.of(kind).length, 0)
  }
}
