import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { unlessAbsent } from '../disk/absence'
import { copyInFolder } from './copies'
import type { Ledger } from './ledger'
import type { Trees } from './trees'
import { faultsOf } from './verify'

/** Of so many files each look asks the size, and of so many it reads every byte. */
const measured = 5000
const read = 200

/**
 * Goes round the printed files, some at each look, to find those that a disk, a hand or a loss of
 * power has changed: they are missing, or are not what was printed.
 */
export class Rounds {
  private last = Number.NEGATIVE_INFINITY
  private sizes: string[] = []
  private bytes: string[] = []

  /** `every`: milliseconds from look to look. */
  constructor(
    private readonly trees: Trees,
    private readonly ledger: Ledger,
    private readonly every: number,
  ) {}

  /** The damaged ones among those that this look came to. */
  async look(): Promise<string[]> {
    const edition = this.trees.newest
    if (edition === null || performance.now() - this.last < this.every) return []
    if (this.sizes.length === 0) this.sizes = this.all()
    if (this.bytes.length === 0) this.bytes = this.all()
    const damaged = new Set<string>()
    for (const file of this.sizes.splice(0, measured)) {
      const size = this.ledger.get(file)?.size
      const isWhole = async () => (await unlessAbsent(stat(join(edition, file))))?.size === size
      if (size !== undefined && !(await orUnreadable(isWhole))) damaged.add(file)
    }
    const copy = copyInFolder(edition)
    for (const file of this.bytes.splice(0, read)) {
      const wanted = this.ledger.get(file)?.sha256
      if (!wanted) continue
      const isWhole = async () => (await faultsOf(copy, file, wanted)).length === 0
      if (!(await orUnreadable(isWhole))) damaged.add(file)
    }
    this.last = performance.now()
    return [...damaged]
  }

  private all(): string[] {
    return [...this.ledger.files()].map(([file]) => file)
  }
}

/** What cannot be read, such as a folder in the place of a file, is not what was printed either. */
async function orUnreadable(isWhole: () => Promise<boolean>): Promise<boolean> {
  try {
    return await isWhole()
  } catch {
    return false
  }
}
