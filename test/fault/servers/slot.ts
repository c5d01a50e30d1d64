import type { Account, Outcome } from './ask'

/** One save of a slot. Moments are `performance.now`; one that is under way ends at infinity. */
export type Save = {
  value: string
  begun: number
  ended: number
  outcome: Outcome | 'underWay'
  by: Account
  server: string
  /** Found to be lost, or older than one that was. */
  isPast: boolean
}

/** Fields of one document that are saved together: by path, in one language or in none. */
export type SlotFields = {
  /** For sentences: `title and lead in be`. */
  name: string
  locale: string | null
  paths: readonly string[]
  /** What a save sends for a path; different for each tag, unless there are few choices. */
  valueFor(path: string, tag: string): unknown
  /** Who may save it. */
  by: readonly Account[]
}

/** What a request that lost its answer may still do after it, in milliseconds. */
const afterKill = 2000

/** What is known of the saves of some fields, and whether what is read agrees with it. */
export class Slot {
  readonly saves: Save[] = []
  #initial: string | null = null

  constructor(readonly fields: SlotFields) {}

  get isUnderWay(): boolean {
    return this.saves.some(({ outcome }) => outcome === 'underWay')
  }

  get isNew(): boolean {
    return this.saves.length === 0 && this.#initial === null
  }

  /** What a document says in it, in one line. */
  valueIn(document: unknown): string {
    return valueIn(document, this.fields.paths, this.fields.locale)
  }

  begin(tag: string, by: Account, server: string): { save: Save; data: Record<string, unknown> } {
    const data = nested(this.fields.paths.map((path) => [path, this.fields.valueFor(path, tag)]))
    const value = valueIn(data, this.fields.paths, null)
    const begun = performance.now()
    const save: Save = {
      ...{ value, begun, by, server, isPast: false },
      ...{ ended: Number.POSITIVE_INFINITY, outcome: 'underWay' },
    }
    this.saves.push(save)
    return { save, data }
  }

  /**
   * Compares what a document says, read since `begun`, with the saves: it must be one that no other
   * stored save followed. A sentence for each save that is not there, or there against its answer.
   */
  look(document: unknown, begun: number): { lost: Save[]; strange: string | null } {
    const { name } = this.fields
    const seen = this.valueIn(document)
    if (this.isNew) this.#initial = seen
    const makers = this.saves.filter(({ value }) => value === seen)
    const possible = makers.filter(({ outcome }) => outcome !== 'refused')
    const ends = possible.map(({ ended, outcome }) => ended + (outcome === 'lost' ? afterKill : 0))
    if (seen === this.#initial) ends.push(Number.NEGATIVE_INFINITY)
    if (ends.length === 0) {
      const refused = makers.find(({ outcome }) => outcome === 'refused')
      const why = refused ? 'was refused' : 'nobody saved like this'
      return { lost: [], strange: `${name} says ${seen}, which ${why}` }
    }
    const past = this.saves.filter(
      (save) =>
        save.outcome === 'done' &&
        !save.isPast &&
        save.ended < begun &&
        ends.every((end) => end < save.begun),
    )
    for (const save of past) save.isPast = true
    return {
      lost: past.filter((save) => past.every((next) => next.begun <= save.ended)),
      strange: null,
    }
  }
}

/** What a document says at some paths, in one line; relations by id, a body by its words. */
function valueIn(document: unknown, paths: readonly string[], locale: string | null): string {
  const values = paths.map((path) => {
    const value = path.split('.').reduce<unknown>((part, key) => propertyOf(part, key), document)
    return plain(locale === null ? value : propertyOf(value, locale))
  })
  return JSON.stringify(values)
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value ?? null
  if ('root' in value) return wordsIn(value.root).join(' ')
  return 'id' in value ? value.id : value
}

function wordsIn(node: unknown): string[] {
  const [text, children] = [propertyOf(node, 'text'), propertyOf(node, 'children')]
  if (typeof text === 'string') return [text]
  return Array.isArray(children) ? children.flatMap(wordsIn) : []
}

function nested(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [path, value] of entries) {
    const [first = '', second] = path.split('.')
    data[first] = second === undefined ? value : { ...Object(data[first]), [second]: value }
  }
  return data
}
