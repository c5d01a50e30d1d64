import { join } from 'node:path'
import { z } from 'zod'
import { now } from '../cms/clock'
import { codeOf } from '../disk/absence'
import { keepFile, readKept } from '../disk/kept-file'
import { type FailureToPrint, failuresToPrint } from '../domain/failure-to-print'

const version = 1

const piece = z.object({
  why: z.enum(failuresToPrint),
  /** ISO timestamps. */
  since: z.string(),
  next: z.string(),
  tries: z.int().min(1),
})

const shape = z.object({ pieces: z.record(z.string(), piece) })

export type Piece = z.infer<typeof piece>

/** Minutes until it is tried again by itself, by how often it was. */
const rests = [1, 5, 60]

/**
 * What could not be printed, by its address. Kept on the disk, so that a start neither forgets it nor
 * begins with it.
 */
export class SetAside {
  private constructor(
    private readonly file: string,
    private readonly pieces: Map<string, Piece>,
    /** Nobody knows what readers lack, until all of the edition was looked at. */
    private isDamaged: boolean,
  ) {}

  get wasDamaged(): boolean {
    return this.isDamaged
  }

  /** All of the edition was looked at, so this is what readers lack. */
  async isWhole(): Promise<void> {
    if (!this.isDamaged) return
    await this.keep()
    this.isDamaged = false
  }

  /** When the list itself is damaged it begins anew: what fails again comes back to it. */
  static async read(folder: string): Promise<SetAside> {
    const file = join(folder, 'set-aside.json')
    const kept = await readKept({ file, shape, version })
    const pieces = kept.kind === 'whole' ? Object.entries(kept.value.pieces) : []
    return new SetAside(file, new Map(pieces), kept.kind === 'damaged')
  }

  get all(): ReadonlyMap<string, Piece> {
    return this.pieces
  }

  /** What is to be tried again by now. */
  due(): string[] {
    const time = now().toISOString()
    return [...this.pieces].flatMap(([path, { next }]) => (next <= time ? path : []))
  }

  /** Whether this is news. */
  async add(path: string, error: unknown): Promise<boolean> {
    const known = this.pieces.get(path)
    const time = now()
    // What fails twice in one go, or changes and fails again, waits as long as it did.
    const isEarly = known !== undefined && time.toISOString() < known.next
    const tries = (known?.tries ?? 0) + (isEarly ? 0 : 1)
    const rest = (rests[tries - 1] ?? 60) * 60_000
    const why = whyOf(error)
    this.pieces.set(path, {
      why,
      since: known?.since ?? time.toISOString(),
      next: isEarly ? known.next : new Date(time.getTime() + rest).toISOString(),
      tries,
    })
    await this.keep()
    return known?.why !== why
  }

  /** It was printed, or is nothing that is to be printed any more. */
  async drop(path: string): Promise<boolean> {
    if (!this.pieces.delete(path)) return false
    await this.keep()
    return true
  }

  private keep(): Promise<void> {
    const pieces = Object.fromEntries(this.pieces)
    return keepFile(this.file, `${JSON.stringify({ version, pieces }, null, 1)}\n`)
  }
}

/** Named without what the error says, which may repeat words that nobody is to read in a log. */
function whyOf(error: unknown): FailureToPrint {
  const code = codeOf(error)
  if (code === 'ENAMETOOLONG') return 'nameTooLong'
  return code !== null && /^E[A-Z]+$/.test(code) ? 'notWritten' : 'notMade'
}
