import type { Payload } from 'payload'
import { readAround, readNews } from '../cms/read/around'
import { type Changes, isSameLog, newestEntry, readChanges } from '../cms/read/changes'
import { yearsWithIssues } from '../cms/read/years'
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
import { whileLooking } from './while-looking'
import { readWholeWork } from './whole-work'
import { type Work, workAround, workOfNews } from './work'
import { yearSiblings } from './year-siblings'

export type Watching = {
  /** How far a long work is; told after every address. */
  report?: (done: number, total: number) => void
  /** Called at each moment at which readers get something new, with the files that changed. */
  shown?: (files: readonly string[]) => void
}

/**
 * Why everything is looked at: it looks different, or says something different. Then what can wait
 * is taken away until it is made again, for a name in it may be one that nobody is to read any more.
 */
type Why = 'otherLooks' | 'otherWords'

/** Milliseconds after which what could wait is shown, so that a stop loses little. */
const portion = 4000

/** The static edition of one site, kept true to its archive. */
export class Edition {
  private state: EditionState | null
  private isKnown = false
  private heavyDone = 0
  /** The newest log entry of which readers have what was released; the rest of it may lack. */
  private shownTo = 0

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
    const why = await this.whyWhole(state)
    if (state === null || why !== null) {
      await this.printWhole(why ?? 'otherLooks')
      return true
    }
    if ((await newestEntry(printer.payload)).seq === state.seq) return this.printLater(state)
    const changes = await readChanges(printer.payload, state.seq)
    if (!changes.isSettled) return false
    if (changes.everything) await this.printWhole('otherWords')
    else await this.printChanges(changes, state)
    return true
  }

  /** Whether the edition was printed from another archive, or by other sources; asked once. */
  private async whyWhole(state: EditionState | null): Promise<Why | null> {
    if (this.isKnown || state === null) return null
    const { payload, press, settings } = this.printer
    if (!(await isSameLog(payload, state))) return 'otherWords'
    const isSame = state.sources === settings.sources && state.frame === (await frameHash(press))
    this.isKnown = isSame
    return isSame ? null : 'otherLooks'
  }

  /** Looks at everything, newest first. */
  private async printWhole(why: Why): Promise<void> {
    const { printer } = this
    const { payload, ledger } = printer
    printer.refresh()
    const known = await newestEntry(payload)
    const frame = await frameHash(printer.press)
    const work = await readWholeWork(payload)
    const before = [...ledger.files()].map(([file]) => file)
    const batch = await printer.begin('whole')
    await this.layAside(batch, known.seq, async () => {
      const kept = new Set(await putFurniture(printer.press, batch))
      const total = work.first.length + work.pages.length + work.files.length
      let done = 0
      const step = () => {
        done += 1
        this.watching.report?.(done, total)
      }
      for (const list of [work.first, work.pages, work.files])
        await printer.print(batch, list, { kept, step })
      for (const file of await this.putWhole(batch)) kept.add(file)
      for (const file of await putSearch(printer.press, batch, work.search, ledger)) kept.add(file)
      for (const file of await putAllRedirects(printer.press, batch)) kept.add(file)
      if (why === 'otherLooks') for (const path of work.heavy) kept.add(fileName(path))
      await removeHiddenPictures(payload, batch, ledger)
      for (const file of before)
        if (!kept.has(file.replace(liveEnding, '.html'))) batch.remove(file)
    })
    await printer.show(batch)
    await this.later.replaceBy(work.heavy)
    await this.remember({ ...known, frame, sources: printer.settings.sources })
  }

  private async printChanges(changes: Changes, state: EditionState): Promise<void> {
    const { printer } = this
    await this.printNews(changes, state)
    const frame = await frameHash(printer.press)
    // A section that readers did not know stands in the navigation of every page.
    if (frame !== state.frame) return this.printWhole('otherLooks')
    const around = await readAround(printer.payload, changes.releases, changes.issues)
    const work = workAround(around)
    const batch = await printer.begin('rest')
    await this.layAside(batch, changes.seq, async () => {
      if (work) await this.printAround(work, batch)
      if (changes.redirects) await putAllRedirects(printer.press, batch)
      else
        await putRedirectsOf(printer.press, batch, around.publications, (file) =>
          printer.current(file),
        )
    })
    await printer.show(batch)
    await this.later.putFirst(work?.heavy ?? [])
    await this.remember({ ...state, seq: changes.seq, head: changes.head })
  }

  private async printAround(work: Work, batch: Batch): Promise<void> {
    const { printer } = this
    await printer.print(batch, work.pages)
    await printer.print(batch, yearSiblings(work.pages, batch, printer.ledger))
    await printer.print(batch, work.files)
    await this.putWhole(batch)
    await putSearch(printer.press, batch, work.search, printer.ledger)
    await removeHiddenPictures(printer.payload, batch, printer.ledger)
  }

  /** What was released since readers were shown something last, although more is known of it. */
  private async printNews(changes: Changes, { seq }: EditionState): Promise<void> {
    const { payload } = this.printer
    const news = this.shownTo > seq ? await readChanges(payload, this.shownTo) : changes
    await this.printFirst(news.isSettled ? news : changes)
  }

  /**
   * What was released, before anything else; and away with the books that say what was before.
   * Answers with the files that readers have otherwise now.
   */
  private async printFirst({ seq, releases, issues }: Changes): Promise<string[]> {
    const { printer } = this
    const work = workOfNews(await readNews(printer.payload, releases, issues))
    if (work) {
      printer.refresh(work.years)
      await printer.showFirst(async (batch) => {
        await printer.print(batch, work.first, { atOnce: 4 })
        for (const path of work.heavy) batch.remove(fileName(path))
      })
    }
    this.shownTo = seq
    return work ? [...work.first, ...work.heavy].map(fileName) : []
  }

  /** As much of what can wait as fits into a portion, or until something comes that cannot. */
  private async printLater({ seq }: EditionState): Promise<boolean> {
    const { later, printer, watching } = this
    if (later.all.length === 0) {
      this.heavyDone = 0
      return false
    }
    const begun = performance.now()
    const all = this.heavyDone + later.all.length
    const batch = await printer.begin('later')
    let count = 0
    const step = () => {
      count += 1
      this.heavyDone += 1
      watching.report?.(Math.min(this.heavyDone, all), all)
    }
    try {
      await this.layAside(batch, seq, (isNews) =>
        printer.print(batch, later.all, {
          step,
          isEnough: () => isNews() || performance.now() - begun > portion,
        }),
      )
      await printer.show(batch)
    } catch (error) {
      // The others need not wait for one that cannot be made.
      await later.putLast(count)
      throw error
    }
    await later.drop(count)
    return true
  }

  /**
   * Lays something long aside, and shows at once what is released meanwhile; what was laid aside of
   * the same files is older and stays out. What is around such a release is printed next time.
   */
  private async layAside(
    batch: Batch,
    seq: number,
    long: (isNews: () => boolean) => Promise<void>,
  ): Promise<void> {
    const { payload } = this.printer
    const shown: string[] = []
    const show = async (changes: Changes) => {
      shown.push(...(await this.printFirst(changes)))
    }
    await whileLooking(payload, seq, show, long)
    for (const file of shown) batch.forget(file)
  }

  private async putWhole(batch: Batch): Promise<string[]> {
    const { press } = this.printer
    const years = await yearsWithIssues(press.payload)
    return putWholeFiles(press, batch, years, (file) => this.printer.current(file))
  }

  private async remember({ seq, head, frame, sources }: EditionState): Promise<void> {
    this.state = { seq, head, frame, sources }
    this.isKnown = true
    await keepState(this.printer.settings.folder, this.state)
  }
}
