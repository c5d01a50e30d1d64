import type { Payload } from 'payload'
import { readAround } from '../cms/read/around'
import { type Changes, isSameLog, newestEntry, readChanges } from '../cms/read/changes'
import { readYears } from '../cms/read/trends-places'
import type { Batch } from './batch'
import { fileName } from './file-name'
import { frameHash } from './frame-hash'
import { putFurniture, removeHiddenPictures } from './furniture'
import { Later } from './later'
import { liveEnding } from './print-at'
import { type EditionSettings, Printer } from './printer'
import { putAllRedirects, putRedirectsOf } from './put-redirects'
import { putSearch } from './put-search'
import { putWholeFiles } from './put-whole-files'
import { type EditionState, keepState, keptState } from './state'
import { readWholeWork } from './whole-work'
import { added, type Work, workAround } from './work'
import { yearSiblings } from './year-siblings'

export type Watching = {
  /** How far a long work is; told after every address. */
  report?: (done: number, total: number) => void
  /** Called at each moment at which readers get something new, with the files that changed. */
  shown?: (files: readonly string[]) => void
}

type Known = Pick<Changes, 'seq' | 'head'>

/** Milliseconds between two looks for a release while something long is printed. */
const lookEvery = 150
/** Milliseconds after which what could wait is shown, so that a stop loses little. */
const portion = 4000

/** The static edition of one site, kept true to its archive. */
export class Edition {
  private state: EditionState | null
  private looked = 0
  private isKnown = false
  private heavyDone = 0

  private constructor(
    private readonly printer: Printer,
    private readonly later: Later,
    private readonly watching: Watching,
  ) {
    this.state = keptState(printer.settings.folder)
  }

  static async open(payload: Payload, settings: EditionSettings, watching: Watching = {}) {
    const printer = await Printer.open(payload, settings, (files) => watching.shown?.(files))
    return new Edition(printer, Later.read(settings.folder), watching)
  }

  /** How many files the newest edition has. */
  get size(): number {
    return this.printer.ledger.size
  }

  /**
   * Prints whatever is not as the archive has it now: first what changed, and when nothing does, a
   * portion of what can wait. Answers false when there was nothing to do. A release that is not
   * finished yet is left for the next time.
   */
  async follow(): Promise<boolean> {
    const { state, printer } = this
    if (state === null || !(await this.isOfThisArchive(state))) {
      await this.printWhole()
      return true
    }
    if ((await newestEntry(printer.payload)).seq === state.seq) return this.printLater(state)
    const changes = await readChanges(printer.payload, state.seq)
    if (!changes.isSettled) return false
    if (changes.everything) await this.printWhole()
    else await this.printChanges(changes, state)
    return true
  }

  /** Looks at everything, newest first; what is released meanwhile is shown at once. */
  private async printWhole(): Promise<void> {
    const { printer } = this
    printer.refresh()
    let known: Known = await newestEntry(printer.payload)
    let { seq: seen } = known
    let arePagesOpen = true
    const frame = await frameHash(printer.press)
    const work = await readWholeWork(printer.payload)
    const batch = await printer.begin('whole')
    const kept = new Set(await putFurniture(printer.press, batch))
    let done = 0
    const step = async () => {
      done += 1
      this.watching.report?.(done, work.first.length + work.pages.length + work.files.length)
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
    await printer.print(batch, work.first, { kept, step })
    await printer.print(batch, work.pages, { kept, step })
    arePagesOpen = false
    await printer.print(batch, work.files, { kept, step })
    for (const file of await this.putWhole(batch)) kept.add(file)
    for (const file of await putSearch(printer.press, batch, work.search, printer.ledger))
      kept.add(file)
    for (const file of await putAllRedirects(printer.press, batch)) kept.add(file)
    for (const path of work.heavy) kept.add(fileName(path))
    await removeHiddenPictures(printer.payload, batch, printer.ledger)
    for (const [file] of printer.ledger.files())
      if (!kept.has(file.replace(liveEnding, '.html'))) batch.remove(file)
    await printer.show(batch)
    await this.later.replaceBy(work.heavy)
    await this.remember({ ...known, frame, sources: printer.settings.sources })
  }

  private async printChanges(changes: Changes, state: EditionState): Promise<void> {
    const { printer } = this
    const around = await readAround(printer.payload, changes.releases, changes.issues)
    const work = workAround(around)
    await this.printFirst(work)
    const frame = await frameHash(printer.press)
    // A section that readers did not know stands in the navigation of every page.
    if (frame !== state.frame) return this.printWhole()
    const batch = await printer.begin('rest')
    await printer.print(batch, work.pages)
    await printer.print(batch, yearSiblings(work.pages, batch, printer.ledger))
    await printer.print(batch, work.files)
    await this.putWhole(batch)
    await putSearch(printer.press, batch, work.search, printer.ledger)
    if (changes.redirects) await putAllRedirects(printer.press, batch)
    else
      await putRedirectsOf(printer.press, batch, around.publications, (file) =>
        printer.current(file),
      )
    if (changes.releases.length > 0)
      await removeHiddenPictures(printer.payload, batch, printer.ledger)
    await printer.show(batch)
    await this.later.putFirst(work.heavy)
    await this.remember({ ...state, seq: changes.seq, head: changes.head })
  }

  /** What was released, before anything else. */
  private async printFirst(work: Work): Promise<void> {
    const { printer } = this
    printer.refresh(work.search.map(({ year }) => year))
    if (work.first.length === 0) return
    const batch = await printer.begin('first')
    await printer.print(batch, work.first)
    await printer.show(batch)
  }

  /** As much of what can wait as fits between two looks for something that cannot. */
  private async printLater({ seq }: EditionState): Promise<boolean> {
    const { later, printer, watching } = this
    if (later.all.length === 0) {
      this.heavyDone = 0
      return false
    }
    const begun = performance.now()
    const all = this.heavyDone + later.all.length
    let isInterrupted = false
    const batch = await printer.begin('later')
    const begunCount = await printer.print(batch, later.all, {
      step: async () => {
        this.heavyDone += 1
        watching.report?.(Math.min(this.heavyDone, all), all)
        if (performance.now() - this.looked < lookEvery) return
        this.looked = performance.now()
        isInterrupted = (await newestEntry(printer.payload)).seq !== seq
      },
      isEnough: () => isInterrupted || performance.now() - begun > portion,
    })
    await printer.show(batch)
    await later.drop(begunCount)
    return true
  }

  /** Shows what was released while something long is going on; null when nothing was. */
  private async releasedSince(seq: number): Promise<(Known & { work: Work }) | null> {
    if (performance.now() - this.looked < lookEvery) return null
    this.looked = performance.now()
    const { payload } = this.printer
    const changes = await readChanges(payload, seq)
    if (changes.releases.length === 0 || !changes.isSettled) return null
    const work = workAround(await readAround(payload, changes.releases, changes.issues))
    await this.printFirst(work)
    return { seq: changes.seq, head: changes.head, work }
  }

  /** Whether the edition was printed from this archive, by these sources; asked once. */
  private async isOfThisArchive(state: EditionState): Promise<boolean> {
    if (this.isKnown) return true
    const { payload, press, settings } = this.printer
    this.isKnown =
      state.sources === settings.sources &&
      (await isSameLog(payload, state)) &&
      state.frame === (await frameHash(press))
    return this.isKnown
  }

  private async putWhole(batch: Batch): Promise<string[]> {
    const { press } = this.printer
    const years = await readYears(press.payload)
    return putWholeFiles(press, batch, years, (file) => this.printer.current(file))
  }

  private async remember({ seq, head, frame, sources }: EditionState): Promise<void> {
    this.state = { seq, head, frame, sources }
    this.isKnown = true
    await keepState(this.printer.settings.folder, this.state)
  }
}
