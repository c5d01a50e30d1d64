import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { readAround } from '../cms/read/around'
import { type Changes, isSameLog, newestEntry, readChanges } from '../cms/read/changes'
import { type MarksOfYear, marksOfYear } from '../cms/read/trends-marks'
import { readYears } from '../cms/read/trends-places'
import { Batch } from './batch'
import { fileName } from './file-name'
import { frameHash } from './frame-hash'
import { putFurniture, putPictures, removeHiddenPictures } from './furniture'
import { Ledger } from './ledger'
import { openPress, type Press } from './press'
import { liveEnding, printAt } from './print-at'
import { putAllRedirects, putRedirectsOf } from './put-redirects'
import { putSearch } from './put-search'
import { putWholeFiles } from './put-whole-files'
import { remembering } from './remembering'
import { type EditionState, keepState, keptState } from './state'
import { Trees } from './trees'
import { readWholeWork } from './whole-work'
import { added, sizeOf, type Work, workAround } from './work'
import { yearSiblings } from './year-siblings'

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

export type Watching = {
  /** How far a long work is; told after every address. */
  report?: (done: number, total: number) => void
  /** Called at each moment at which readers get something new, with the number of changed files. */
  shown?: (files: number) => void
}

type Released = Pick<Changes, 'seq' | 'head'> & { work: Work }

/** How many addresses are answered side by side: the database waits little, compression does. */
const atOnce = 4
/** Books and pictures are shown in portions, so that a stop loses little. */
const heavyAtOnce = 300
/** Milliseconds between two looks for a release while everything is printed. */
const lookEvery = 150

/** The static edition of one site, kept true to its archive. */
export class Edition {
  private state: EditionState | null
  private press: Press
  private readonly marks = new Map<number, Promise<MarksOfYear>>()
  private looked = 0
  private isKnown = false

  private constructor(
    private readonly payload: Payload,
    private readonly settings: EditionSettings,
    private readonly trees: Trees,
    private readonly ledger: Ledger,
    private readonly watching: Watching,
  ) {
    this.state = keptState(settings.folder)
    this.press = this.freshPress()
  }

  static async open(payload: Payload, settings: EditionSettings, watching: Watching = {}) {
    const trees = await Trees.open(settings.folder)
    const ledger = await Ledger.read(trees.newest)
    return new Edition(payload, settings, trees, ledger, watching)
  }

  /** How many files the newest edition has. */
  get size(): number {
    return this.ledger.size
  }

  /**
   * Prints whatever is not as the archive has it now. Answers false when there was nothing to do.
   * A release that is not finished yet is left for the next time.
   */
  async follow(): Promise<boolean> {
    const { state } = this
    if (state === null || !(await this.isOfThisArchive(state))) {
      await this.printWhole()
      return true
    }
    if ((await newestEntry(this.payload)).seq === state.seq) return false
    const changes = await readChanges(this.payload, state.seq)
    if (!changes.isSettled) return false
    this.press = this.freshPress()
    if (changes.everything) await this.printWhole()
    else await this.printChanges(changes, state)
    return true
  }

  /** Looks at everything, newest first; what is released meanwhile is shown at once. */
  async printWhole(): Promise<void> {
    this.press = this.freshPress()
    this.marks.clear()
    let known = await newestEntry(this.payload)
    let { seq: seen } = known
    let arePagesOpen = true
    const frame = await frameHash(this.press)
    const work = await readWholeWork(this.payload)
    const batch = await this.begin('whole')
    const kept = new Set(await putFurniture(this.press, batch))
    let done = 0
    const step = async () => {
      done += 1
      this.watching.report?.(done, sizeOf(work))
      const released = await this.releasedSince(seen)
      if (released === null) return
      seen = released.seq
      // What was laid aside of these pages is older than what readers have now.
      for (const path of [...released.work.first, ...released.work.pages])
        batch.forget(fileName(path))
      // Once the pages are through, the next look prints what is around the release.
      if (!arePagesOpen) return
      known = released
      added(work, released.work)
    }
    await this.print(batch, work.first, kept, step)
    await this.print(batch, work.pages, kept, step)
    arePagesOpen = false
    await this.print(batch, work.files, kept, step)
    for (const file of await this.putWhole(batch)) kept.add(file)
    for (const file of await putSearch(this.press, batch, work.search, this.ledger)) kept.add(file)
    for (const file of await putAllRedirects(this.press, batch)) kept.add(file)
    for (const path of work.heavy) kept.add(fileName(path))
    await removeHiddenPictures(this.payload, batch, this.ledger)
    for (const [file] of this.ledger.files())
      if (!kept.has(file.replace(liveEnding, '.html'))) batch.remove(file)
    await this.show(batch)
    await this.printHeavy(work.heavy, step)
    await this.remember({ ...known, frame, sources: this.settings.sources })
  }

  private async printChanges(changes: Changes, state: EditionState): Promise<void> {
    const around = await readAround(this.payload, changes.releases, changes.issues)
    const work = workAround(around)
    for (const { year } of work.search) this.marks.delete(year)
    await this.printFirst(work)
    const frame = await frameHash(this.press)
    // A section that readers did not know stands in the navigation of every page.
    if (frame !== state.frame) return this.printWhole()
    const batch = await this.begin('rest')
    await this.print(batch, work.pages)
    await this.print(batch, yearSiblings(work.pages, batch, this.ledger))
    await this.print(batch, work.files)
    await this.putWhole(batch)
    await putSearch(this.press, batch, work.search, this.ledger)
    if (changes.redirects) await putAllRedirects(this.press, batch)
    else await putRedirectsOf(this.press, batch, around.publications, (file) => this.current(file))
    if (changes.releases.length > 0) await removeHiddenPictures(this.payload, batch, this.ledger)
    await this.show(batch)
    await this.printHeavy(work.heavy)
    await this.remember({ ...state, seq: changes.seq, head: changes.head })
  }

  /** What was released, before anything else. */
  private async printFirst(work: Work): Promise<void> {
    if (work.first.length === 0) return
    const batch = await this.begin('first')
    await this.print(batch, work.first)
    await this.show(batch)
  }

  private async printHeavy(paths: readonly string[], step?: () => Promise<void>): Promise<void> {
    const left = [...paths]
    while (left.length > 0) {
      const batch = await this.begin('heavy')
      await this.print(batch, left.splice(0, heavyAtOnce), new Set(), step)
      await this.show(batch)
    }
  }

  /** Prints the addresses of a list, which may grow meanwhile; `kept` gets the names of all files. */
  private async print(
    batch: Batch,
    list: readonly string[],
    kept = new Set<string>(),
    step: () => Promise<void> = async () => {},
  ): Promise<void> {
    let next = 0
    const worker = async () => {
      for (let path = list[next++]; path !== undefined; path = list[next++]) {
        kept.add(fileName(path))
        const needed = await printAt(this.press, batch, path)
        for (const file of await putPictures(needed, batch, this.settings.mediaFolder))
          kept.add(file)
        await step()
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
  }

  /** Shows what was released while something long is going on; null when nothing was. */
  private async releasedSince(seq: number): Promise<Released | null> {
    if (performance.now() - this.looked < lookEvery) return null
    this.looked = performance.now()
    const changes = await readChanges(this.payload, seq)
    if (changes.releases.length === 0 || !changes.isSettled) return null
    this.press = this.freshPress()
    const work = workAround(await readAround(this.payload, changes.releases, changes.issues))
    for (const { year } of work.search) this.marks.delete(year)
    await this.printFirst(work)
    return { seq: changes.seq, head: changes.head, work }
  }

  /** Whether the edition was printed from this archive, by these sources; asked once. */
  private async isOfThisArchive(state: EditionState): Promise<boolean> {
    if (this.isKnown) return true
    this.isKnown =
      state.sources === this.settings.sources &&
      (await isSameLog(this.payload, state)) &&
      state.frame === (await frameHash(this.press))
    return this.isKnown
  }

  private freshPress(): Press {
    const { origin, hub } = this.settings
    const settings = { origin, hub, isLive: false, search: null }
    const press = openPress(remembering(this.payload), settings, this.settings.mediaFolder)
    return { ...press, marksOfYear: (year) => this.marksIn(year) }
  }

  /** Past years stay in memory from release to release: nothing in them changes by itself. */
  private marksIn(year: number): Promise<MarksOfYear> {
    const known = this.marks.get(year) ?? marksOfYear(this.payload, year)
    this.marks.set(year, known)
    known.catch(() => this.marks.delete(year))
    return known
  }

  private async putWhole(batch: Batch): Promise<string[]> {
    const years = await readYears(this.press.payload)
    return putWholeFiles(this.press, batch, years, (file) => this.current(file))
  }

  /** A file of the newest edition, as text. */
  private current(file: string): Promise<string | null> {
    const { newest } = this.trees
    return newest === null
      ? Promise.resolve(null)
      : readFile(join(newest, file), 'utf8').catch(() => null)
  }

  private begin(name: string): Promise<Batch> {
    return Batch.begin(join(this.settings.folder, `pending-${name}`), this.ledger)
  }

  private async show(batch: Batch): Promise<void> {
    const { origin, key } = this.settings
    const made = new Date().toISOString()
    const files = await batch.show(this.trees, { origin, key, made })
    if (files > 0) this.watching.shown?.(files)
  }

  private async remember({ seq, head, frame, sources }: EditionState): Promise<void> {
    this.state = { seq, head, frame, sources }
    this.isKnown = true
    await keepState(this.settings.folder, this.state)
  }
}
