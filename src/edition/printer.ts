import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { type MarksOfYear, marksOfYear } from '../cms/read/trends-marks'
import { line } from '../cms/server-log/log-line'
import { textIn } from '../disk/absence'
import { allEnded } from './all-ended'
import { Batch } from './batch'
import { Bindery } from './bindery'
import { fileName } from './file-name'
import { putPictures } from './furniture'
import { Ledger } from './ledger'
import { isOfOneAlone } from './one-or-all'
import { openPress, type Press } from './press'
import { liveName, printAt } from './print-at'
import { remembering } from './remembering'
import { SetAside } from './set-aside'
import { Trees } from './trees'
import { isWithdrawn } from './withdrawn'
import { withoutNames } from './without-names'

export type EditionSettings = {
  /** Where the editions lie. */
  folder: string
  /** Where the desk keeps its uploads. */
  mediaFolder: string
  /** Scheme and host to which the site belongs. */
  origin: string
  /** Where feeds announce what is new (WebSub); null without one. */
  hub: string | null
  /** Milliseconds between two looks over files that were printed before; a minute when left out. */
  roundsEvery?: number
  key: KeyObject
  /** A hash of the sources: another one means that every page may look different. */
  sources: string
}

/** Compression goes on beside the rest; more would only make waiting for those begun longer. */
const usuallyAtOnce = 2

type Printing = {
  /** Gets the names of all files that were printed or are needed. */
  kept?: Set<string>
  /** Called after each address, also after one that failed. */
  step?: () => void
  /** No further address is begun once it says so. */
  isEnough?: () => boolean
  /** How many addresses are answered side by side. */
  atOnce?: number
  /** Words were withdrawn, so what cannot be printed must not stay as it is. */
  withdraws?: boolean | undefined
}

/** What is printed, or set aside, as one. */
type One = Pick<Printing, 'withdraws'> & {
  /** The files that it makes; of those that it did not come to, readers keep what they have. */
  files: readonly string[]
  make: () => Promise<unknown>
}

/** Prints addresses into batches, and shows a batch as the next edition. */
export class Printer {
  press: Press
  private readonly marks = new Map<number, Promise<MarksOfYear>>()
  private readonly bindery: Bindery
  /** What had been set aside and lies in a batch; it is no trouble any more once that is shown. */
  private readonly made = new WeakMap<Batch, Set<string>>()
  /** Settles when nothing that readers wait for is being printed. */
  private first: Promise<void> = Promise.resolve()

  private constructor(
    readonly payload: Payload,
    readonly settings: EditionSettings,
    readonly trees: Trees,
    readonly ledger: Ledger,
    readonly setAside: SetAside,
    private readonly shown: (files: readonly string[]) => void,
  ) {
    this.bindery = new Bindery(settings.mediaFolder)
    this.press = this.freshPress()
  }

  static async open(
    payload: Payload,
    settings: EditionSettings,
    shown: (files: readonly string[]) => void,
  ) {
    const trees = await Trees.open(settings.folder)
    const ledger = await Ledger.read(trees.newest)
    return new Printer(
      payload,
      settings,
      trees,
      ledger,
      await SetAside.read(settings.folder),
      shown,
    )
  }

  /** Forgets what it read, since the archive has changed: some years of it, or all. */
  refresh(years?: readonly number[]): void {
    if (years === undefined) this.marks.clear()
    for (const year of years ?? []) this.marks.delete(year)
    this.press = this.freshPress()
  }

  /** Lets go of what it read to print something long. */
  forget(): void {
    this.press = this.freshPress()
  }

  begin(name: string): Promise<Batch> {
    return Batch.begin(this.placeOf(name), this.ledger, () => this.first)
  }

  /** Prints and shows what readers wait for. Other batches, if any were begun, wait meanwhile. */
  async showFirst(fill: (batch: Batch) => Promise<void>): Promise<readonly string[]> {
    const batch = await Batch.begin(this.placeOf('first'), this.ledger)
    const shown = allEnded(fill(batch), this.trees.catchUp()).then(() => this.show(batch))
    this.first = shown.then(
      () => {},
      () => {},
    )
    return shown
  }

  /** Prints the addresses of a list, in about its order. */
  async print(batch: Batch, list: readonly string[], printing: Printing = {}): Promise<void> {
    const { kept = new Set<string>(), step, isEnough, atOnce = usuallyAtOnce, withdraws } = printing
    const failures: unknown[] = []
    let next = 0
    const worker = async () => {
      while (failures.length === 0 && !isEnough?.()) {
        const path = list[next]
        if (path === undefined) return
        next += 1
        try {
          await this.printOrSetAside(batch, path, {
            files: [fileName(path), liveName(fileName(path))],
            make: () => this.printOne(batch, path, kept),
            withdraws,
          })
        } catch (error) {
          failures.push(error)
        }
        step?.()
      }
    }
    // Nothing may go on printing after this has failed.
    await Promise.all(Array.from({ length: atOnce }, worker))
    if (failures.length > 0) throw failures[0]
  }

  /**
   * One address, or one part of the site, that cannot be printed holds back nothing else: readers
   * keep what they have of it, unless that was withdrawn. False when it was set aside.
   */
  async printOrSetAside(batch: Batch, path: string, { files, make, withdraws }: One) {
    try {
      await make()
    } catch (error) {
      if (!(await isOfOneAlone(this.payload, this.settings.folder, error))) throw error
      const goes = withdraws || (await isWithdrawn(this.payload, path))
      for (const file of files) if (goes) batch.remove(file)
      if (!goes) for (const file of files) batch.forget(file)
      this.madeIn(batch).delete(path)
      if (await this.setAside.add(path, error)) this.tell(path, error)
      return false
    }
    if (this.setAside.all.has(path)) this.madeIn(batch).add(path)
    return true
  }

  private madeIn(batch: Batch): Set<string> {
    const made = this.made.get(batch) ?? new Set<string>()
    this.made.set(batch, made)
    return made
  }

  /** Without what the error says, which may repeat what nobody is to read in a log. */
  private tell(path: string, error: unknown): void {
    const { tries = 1, why = '' } = this.setAside.all.get(path) ?? {}
    const name = error instanceof Error ? error.name : 'unknown'
    this.payload.logger.error(
      line`${withoutNames(path)} could not be printed (${why}, ${name}, try ${tries}); everything else goes on.`,
    )
  }

  private async printOne(batch: Batch, path: string, kept: Set<string>): Promise<void> {
    kept.add(fileName(path))
    const needed = await printAt(this.press, batch, path)
    for (const file of await putPictures(needed, batch, this.settings.mediaFolder)) kept.add(file)
  }

  /** Answers with the files that readers have otherwise now. */
  async show(batch: Batch): Promise<readonly string[]> {
    const { origin, key } = this.settings
    const made = new Date().toISOString()
    const files = await batch.show(this.trees, { origin, key, made })
    for (const path of this.madeIn(batch)) await this.setAside.drop(path)
    this.made.delete(batch)
    if (files.length > 0) this.shown(files)
    return files
  }

  /** A file of the newest edition, as text; null where there is none. */
  readonly current = (file: string): Promise<string | null> => {
    const { newest } = this.trees
    return newest === null ? Promise.resolve(null) : textIn(join(newest, file))
  }

  private placeOf(batch: string): string {
    return join(this.settings.folder, `pending-${batch}`)
  }

  private freshPress(): Press {
    const { origin, hub } = this.settings
    const settings = { origin, hub, isLive: false, search: null }
    const press = openPress(remembering(this.payload), settings, (order) =>
      this.bindery.bind(order),
    )
    return { ...press, marksOfYear: (year) => this.marksIn(year) }
  }

  /** Past years stay in memory from release to release: nothing in them changes by itself. */
  private marksIn(year: number): Promise<MarksOfYear> {
    const known = this.marks.get(year) ?? marksOfYear(this.payload, year)
    this.marks.set(year, known)
    known.catch(() => this.marks.delete(year))
    return known
  }
}
