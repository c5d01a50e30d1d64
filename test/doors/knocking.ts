import { accountsShown } from './account-fields'
import type { Answer, Attempt } from './attempt'
import { putBack } from './put-back'
import { readersDependOn, readerView } from './reader-view'
import { said, send } from './send'
import { type Change, changesBetween, changesLeft, type Snapshot, takeSnapshot } from './snapshot'
import type { World } from './world'

/** Tries doors one by one and writes down what should not have come of it. */
export class Knocking {
  combinations = 0
  readonly #problems = new Map<string, { count: number; example: string }>()
  leaks = 0

  private constructor(
    private readonly world: World,
    private readonly before: Snapshot,
    private readonly view: string,
  ) {}

  static async begin(world: World): Promise<Knocking> {
    world.written()
    return new Knocking(world, await takeSnapshot(world.room.payload), await readerView(world))
  }

  async knock(attempt: Attempt): Promise<Answer> {
    const rejections = this.world.rejections()
    const answer = await send(this.world, attempt)
    this.combinations += 1
    if (answer.status >= 500 && answer.status !== 501 && !attempt.mayFail)
      this.note(attempt, `answered ${answer.status}`)
    if (attempt.as === 'nobody' && this.world.rejections() !== rejections)
      this.note(attempt, 'left a promise to fail alone')
    for (const what of this.world.secrets.leakedTo(
      attempt.as,
      `${answer.text} ${JSON.stringify([...answer.headers])}`,
      said(attempt),
    ))
      this.note(attempt, `was told: ${what}`)
    for (const shown of accountsShown(answer.json, attempt.as, this.world.people))
      this.note(attempt, `was shown ${shown}`)
    const wrong = attempt.judge?.(answer)
    if (wrong) this.note(attempt, wrong)
    const written = this.world.written()
    if (written.size > 0) await this.compare(attempt, written)
    return answer
  }

  /** What went wrong, alike things together, each with the first request that showed it. */
  get problems(): string[] {
    return [...this.#problems].map(([problem, { count, example }]) =>
      count === 1 ? `${problem}: ${example}` : `${problem}: ${count} times, first ${example}`,
    )
  }

  note({ as, method, path, body }: Attempt, problem: string): void {
    const [place] = path.slice(1).split(/[/?]/)
    const words = body === undefined ? '' : ` ${JSON.stringify(body).slice(0, 200)}`
    this.write(`${as} at ${place} ${problem}`, `${method} ${path}${words}`)
  }

  private write(problem: string, example: string): void {
    this.leaks += 1
    const known = this.#problems.get(problem)
    this.#problems.set(problem, {
      example: known?.example ?? example,
      count: (known?.count ?? 0) + 1,
    })
  }

  /** Nothing may be left behind, whether or not the writes were seen. */
  async end(): Promise<void> {
    const left = changesBetween(this.before, await takeSnapshot(this.world.room.payload))
    for (const change of left) this.write('left behind', inWords(change))
    if ((await readerView(this.world)) !== this.view)
      this.write('readers see a difference', 'at the end')
  }

  private async compare(attempt: Attempt, written: ReadonlySet<string>): Promise<void> {
    const { payload } = this.world.room
    const changes = changesBetween(this.before, await takeSnapshot(payload, written))
    if (changes.length === 0) return
    for (const change of changes)
      if (!attempt.may?.(change)) this.note(attempt, `could make this change: ${inWords(change)}`)
    const isNear = changes.some(({ place }) => readersDependOn.includes(place))
    if (isNear && !attempt.shows && (await readerView(this.world)) !== this.view)
      this.note(attempt, 'readers see a difference')
    await putBack(payload, changes)
    const left = await changesLeft(payload, changes)
    this.world.written()
    if (left.length > 0)
      throw new Error(`Cannot put back after ${attempt.path}: ${left.map(inWords).join(', ')}`)
  }
}

function inWords({ place, kind, fields, before, after }: Change): string {
  const detail = fields
    .map((field) => `${field}: ${short(before?.[field])} -> ${short(after?.[field])}`)
    .join(', ')
  return `${place} ${kind}${kind === 'changed' ? ` (${detail})` : ''}`
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? '-').slice(0, 60)
}
