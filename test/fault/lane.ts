import { setTimeout } from 'node:timers/promises'
import { Child } from './child-process'
import type { PlannedKill, Writes } from './kill-plan'
import { type Found, type Task, type Work, works } from './messages'
import { randomFrom } from './random'

type Settings = {
  /** The compiled child. */
  script: string
  /** The settings of its database. */
  settings: Record<string, string>
}

/** What became of one kill. `found` is null when readers saw what nobody should. */
export type Killed = PlannedKill & { found: Found | null; faults: string[] }

/** At most so many milliseconds pass between the beginning of a write and a kill amid it. */
const mostDelay = 6

/** After so many kills an issue is left alone and a new one begun. */
const killsPerIssue = 8

/** Kills one process after another on one database; the next one looks at what the last one left. */
export class Lane {
  readonly #start: () => Child
  #standby: Child
  #child: Child | null = null
  #kills = 0

  constructor({ script, settings }: Settings) {
    this.#start = () => new Child(script, settings)
    this.#standby = this.#start()
  }

  /** Which writes each work makes when nobody kills it. */
  async rehearse(): Promise<Writes> {
    const { child } = await this.#next(null, false)
    this.#child = child
    const writes = new Map<Work, string[]>()
    for (const work of new Set(works)) {
      child.obey({ say: 'work', work, seed: 0, isNewIssue: false, kill: null })
      writes.set(work, (await child.hears('done')).writes)
    }
    return writes
  }

  /** Kills at the next places that are planned as long as there are any, and tells of each. */
  async kill(next: () => PlannedKill | null, tell: (killed: Killed) => void): Promise<void> {
    let planned = next()
    this.#child ??= (await this.#next(null, false)).child
    while (planned) {
      const { how, name, nth, seed, work } = planned
      this.#kills += 1
      const isNewIssue = this.#kills % killsPerIssue === 0
      this.#child.obey({ say: 'work', work, seed, isNewIssue, kill: { name, nth, how } })
      const { task } = await this.#child.hears('begun')
      await diesOrIsDone(this.#child, randomFrom(seed)() * mostDelay)
      await this.#child.end()
      const following = next()
      const opened = await this.#next(task, following === null)
      tell({ ...planned, found: opened.found, faults: opened.faults })
      this.#child = opened.child
      planned = following
    }
  }

  async end(): Promise<void> {
    await this.#child?.end()
    await this.#standby.end()
  }

  async #next(task: Task | null, isLast: boolean) {
    const child = this.#standby
    await child.hears('warm')
    if (!isLast) this.#standby = this.#start()
    child.obey({ say: 'open', task, isLast })
    const { faults, found } = await child.hears('ready')
    return { child, faults, found }
  }
}

/** Ends when it has killed itself, or has come to where it is killed from outside. */
async function diesOrIsDone(child: Child, delay: number): Promise<void> {
  const news = await child.next()
  if (news?.news === 'amid') await setTimeout(delay)
}
