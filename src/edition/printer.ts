import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { type MarksOfYear, marksOfYear } from '../cms/read/trends-marks'
import { allEnded } from './all-ended'
import { Batch } from './batch'
import { Bindery } from './bindery'
import { fileName } from './file-name'
import { putPictures } from './furniture'
import { Ledger } from './ledger'
import { openPress, type Press } from './press'
import { printAt } from './print-at'
import { remembering } from './remembering'
import { Trees } from './trees'

export type EditionSettings = {
  /** Where the editions lie. */
  folder: string
  /** Where the desk keeps its uploads. */
  mediaFolder: string
  /** Scheme and host to which the site belongs. */
  origin: string
  /** Where feeds announce what is new (WebSub); null without one. */
  hub: string | null
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
}

/** Prints addresses into batches, and shows a batch as the next edition. */
export class Printer {
  press: Press
  private readonly marks = new Map<number, Promise<MarksOfYear>>()
  private readonly bindery: Bindery
  /** Settles when nothing that readers wait for is being printed. */
  private first: Promise<void> = Promise.resolve()

  private constructor(
    readonly payload: Payload,
    readonly settings: EditionSettings,
    readonly trees: Trees,
    readonly ledger: Ledger,
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
    return new Printer(payload, settings, trees, await Ledger.read(trees.newest), shown)
  }

  /** Forgets what it read, since the archive has changed: some years of it, or all. */
  refresh(years?: readonly number[]): void {
    if (years === undefined) this.marks.clear()
    for (const year of years ?? []) this.marks.delete(year)
    this.press = this.freshPress()
  }

  begin(name: string): Promise<Batch> {
    return Batch.begin(this.placeOf(name), this.ledger, () => this.first)
  }

  /** Prints and shows what readers wait for. Other batches, if any were begun, wait meanwhile. */
  async showFirst(fill: (batch: Batch) => Promise<void>): Promise<void> {
    const batch = await Batch.begin(this.placeOf('first'), this.ledger)
    const shown = allEnded(fill(batch), this.trees.catchUp()).then(() => this.show(batch))
    this.first = shown.catch(() => {})
    await shown
  }

  /** Prints the addresses of a list, in about its order. */
  async print(batch: Batch, list: readonly string[], printing: Printing = {}): Promise<void> {
    const { kept = new Set<string>(), step, isEnough, atOnce = usuallyAtOnce } = printing
    const failures: unknown[] = []
    let next = 0
    const worker = async () => {
      while (failures.length === 0 && !isEnough?.()) {
        const path = list[next]
        if (path === undefined) return
        next += 1
        await this.printOne(batch, path, kept).catch((error: unknown) => failures.push(error))
        step?.()
      }
    }
    // Nothing may go on printing after this has failed.
    await Promise.all(Array.from({ length: atOnce }, worker))
    if (failures.length > 0) throw failures[0]
  }

  private async printOne(batch: Batch, path: string, kept: Set<string>): Promise<void> {
    kept.add(fileName(path))
    const needed = await printAt(this.press, batch, path)
    for (const file of await putPictures(needed, batch, this.settings.mediaFolder)) kept.add(file)
  }

  async show(batch: Batch): Promise<void> {
    const { origin, key } = this.settings
    const made = new Date().toISOString()
    const files = await batch.show(this.trees, { origin, key, made })
    if (files.length > 0) this.shown(files)
  }

  /** A file of the newest edition, as text; null where there is none. */
  current(file: string): Promise<string | null> {
    const { newest } = this.trees
    return newest === null
      ? Promise.resolve(null)
      : readFile(join(newest, file), 'utf8').catch(() => null)
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
