import type { Payload } from 'payload'
import type { HeldEdition } from '../cms/held-edition'
import { readAround } from '../cms/read/around'
import { readCensus } from '../cms/read/census'
import { type Changes, isSameLog, newestEntry, readChanges } from '../cms/read/changes'
import { line } from '../cms/server-log/log-line'
import { removeDrafts } from '../disk/kept-file'
import type { Batch } from './batch'
import { Consent } from './consent'
import { fileName } from './file-name'
import { frameHash } from './frame-hash'
import { removeHiddenPictures } from './furniture'
import { Later } from './later'
import { NewsFirst } from './news-first'
import { isOtherLog, OtherLog } from './other-log'
import { printAgain } from './print-again'
import { liveEnding } from './print-at'
import { printPart } from './print-part'
import { type EditionSettings, Printer } from './printer'
import { Rounds } from './rounds'
import type { SetAside } from './set-aside'
import { settleWithheld } from './settle-withheld'
import { type EditionState, keepState, keptState } from './state'
import { readWholeWork } from './whole-work'
import { namingAll, type Work, workAround } from './work'
import { workOfChangedNames } from './work-of-changed-names'
import { yearSiblings } from './year-siblings'

export type Watching = {
  /** How far a long work is; told after every address. */
  report?: (done: number, total: number) => void
  /** Called at each moment at which readers get something new, with the files that changed. */
  shown?: (files: readonly string[]) => void
  /** Called when the newest edition has what the log says up to an entry, but for what can wait. */
  follows?: (seq: number, setAside: SetAside) => void
  /** Called when an edition has far fewer pages than the last, and waits for a person. */
  held?: (held: HeldEdition) => void
}

/**
 * Why everything is looked at: it looks different, or says something different. Then what can wait
 * is taken away until it is made again, for a name in it may be one that nobody is to read any more.
 */
type Why = 'otherLooks' | 'otherWords'

type Parts = { printer: Printer; later: Later; consent: Consent; watching: Watching }

/** Milliseconds between two looks over what was printed before. */
const roundsEvery = 60_000

/** Milliseconds after which what could wait is shown, so that a stop loses little. */
const portion = 4000

/** The static edition of one site, kept true to its archive. */
export class Edition {
  private isKnown = false
  private readonly rounds: Rounds
  private heavyDone = 0
  private readonly printer: Printer
  private readonly later: Later
  private readonly consent: Consent
  private readonly watching: Watching
  private readonly news: NewsFirst

  private constructor(
    { consent, later, printer, watching }: Parts,
    private state: EditionState | null,
    /** What was kept is damaged, so nobody knows what readers should not have any more. */
    private readonly isDamaged: boolean,
  ) {
    this.printer = printer
    this.later = later
    this.consent = consent
    this.watching = watching
    const follows = (seq: number) => watching.follows?.(seq, printer.setAside)
    this.news = new NewsFirst(printer, follows)
    const { ledger, settings, trees } = printer
    this.rounds = new Rounds(trees, ledger, settings.roundsEvery ?? roundsEvery)
    if (state) follows(state.seq)
  }

  static async open(payload: Payload, settings: EditionSettings, watching: Watching = {}) {
    const consent = await Consent.open(settings.folder)
    const printer = await Printer.open(payload, settings, (files) => watching.shown?.(files))
    const { folder } = settings
    await removeDrafts(folder)
    const [kept, later] = [await keptState(folder), await Later.read(folder)]
    const { damaged } = printer.ledger
    // A part of it that is lost beside a whole rest, as in a copy that was put back.
    const isLost = kept.kind === 'whole' && (later === null || printer.ledger.size === 0)
    const isDamaged =
      kept.kind === 'damaged' || isLost || printer.setAside.wasDamaged || damaged.length > 0
    if (isDamaged)
      payload.logger.error(
        line`What was kept of the edition is damaged, so all of it is looked at anew from the archive.`,
      )
    const state = kept.kind === 'whole' && !isDamaged ? kept.value : null
    const parts = { printer, later: later ?? Later.none(folder), consent, watching }
    return new Edition(parts, state, isDamaged)
  }

  /** What could not be printed, and when it is tried again. */
  get setAside() {
    return this.printer.setAside
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
    if (this.consent.isAwaited) {
      await this.news.printNewsSince(state?.seq ?? 0)
      return false
    }
    const why = await this.whyWhole(state)
    if (state === null || why !== null) {
      await this.printWhole(why ?? (this.isDamaged ? 'otherWords' : 'otherLooks'))
      return true
    }
    const newest = await newestEntry(printer.payload)
    if (await isOtherLog(printer.payload, newest, state)) throw new OtherLog()
    if (newest.seq === state.seq) {
      // What leads to something that was taken back names it.
      if (!printer.setAside.all.has('part:redirects'))
        await settleWithheld(printer.payload, printer.settings.folder, state.seq)
      return this.printWhatRests(state)
    }
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
    return isSame ? null : whyBeside(await readChanges(payload, state.seq))
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
    const kept = new Set<string>()
    await this.news.layAside(batch, known.seq, async () => {
      const withdraws = why === 'otherWords'
      for (const file of await printPart(printer, batch, 'part:furniture')) kept.add(file)
      const total = work.first.length + work.pages.length + work.files.length
      let done = 0
      const step = () => {
        done += 1
        this.watching.report?.(done, total)
      }
      for (const list of [work.first, work.pages, work.files])
        await printer.print(batch, list, { kept, step, withdraws })
      for (const part of ['part:lists', 'part:search', 'part:redirects'] as const)
        for (const file of await printPart(printer, batch, part, { years: work.search, withdraws }))
          kept.add(file)
      if (why === 'otherLooks') for (const path of work.heavy) kept.add(fileName(path))
      await removeHiddenPictures(payload, batch, ledger)
      for (const file of before)
        if (!kept.has(file.replace(liveEnding, '.html'))) batch.remove(file)
    })
    const held = await this.consent.askedFor(before, [...kept, ...work.heavy.map(fileName)])
    if (held !== null) {
      this.news.shownTo = Math.max(this.news.shownTo, known.seq)
      this.watching.held?.(held)
      return
    }
    await printer.show(batch)
    await this.later.replaceBy(work.heavy)
    await this.remember({ ...known, frame, sources: printer.settings.sources })
    await this.consent.end()
  }

  private async printChanges(changes: Changes, state: EditionState): Promise<void> {
    const { printer } = this
    await this.news.printNewsOf(changes, state.seq)
    const frame = await frameHash(printer.press)
    // A section that readers did not know stands in the navigation of every page.
    if (frame !== state.frame) return this.printWhole(whyBeside(changes))
    const around = await readAround(printer.payload, changes.releases, changes.issues)
    const named = await workOfChangedNames(printer, changes)
    if (named === 'all') return this.printWhole('otherWords')
    const work = workAround(around)
    const batch = await printer.begin('rest')
    await this.news.layAside(batch, changes.seq, async () => {
      if (work) await this.printAround(work, batch, changes.withdraws)
      // Whoever is not to be named any more stands in lists that have nothing else to do with it.
      if (changes.withdraws) await this.printNamingAll(batch, work?.pages ?? [])
      if (named) await this.printNames(named, batch)
      if (changes.redirects) await printPart(printer, batch, 'part:redirects')
      else await printPart(printer, batch, 'part:redirects', { leadingTo: around.publications })
    })
    await printer.show(batch)
    await this.later.putFirst([...(work?.heavy ?? []), ...(named?.heavy ?? [])])
    await this.remember({ ...state, seq: changes.seq, head: changes.head })
  }

  private async printNamingAll(batch: Batch, printed: readonly string[]): Promise<void> {
    const naming = namingAll(await readCensus(this.printer.payload))
    const rest = naming.filter((path) => !printed.includes(path))
    await this.printer.print(batch, rest, { withdraws: true })
  }

  /** A name may change for the safety of who bears it, so what cannot be printed must not stay. */
  private async printNames(work: Work, batch: Batch): Promise<void> {
    this.printer.refresh()
    await this.printer.print(batch, work.first, { withdraws: true })
    await this.printAround(work, batch, true)
    for (const path of work.heavy) batch.remove(fileName(path))
  }

  private async printAround(work: Work, batch: Batch, withdraws: boolean): Promise<void> {
    const { printer } = this
    await printer.print(batch, work.pages, { withdraws })
    await printer.print(batch, yearSiblings(work.pages, batch, printer.ledger), { withdraws })
    await printer.print(batch, work.files, { withdraws })
    await printPart(printer, batch, 'part:lists', { withdraws })
    await printPart(printer, batch, 'part:search', { years: work.search, withdraws })
    await removeHiddenPictures(printer.payload, batch, printer.ledger)
  }

  /** Nothing is new: what was set aside and is due, what can wait, and what was damaged since. */
  private async printWhatRests(state: EditionState): Promise<boolean> {
    const { printer } = this
    const due = printer.setAside.due()
    if (due.length === 0 && (await this.printLater(state))) return true
    const damaged = due.length === 0 ? await this.rounds.look() : []
    if (due.length + damaged.length === 0) return false
    const batch = await printer.begin('again')
    await this.news.layAside(batch, state.seq, () => printAgain(printer, batch, { due, damaged }))
    await printer.show(batch)
    return true
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
      await this.news.layAside(batch, seq, (isNews) =>
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

  private async remember({ seq, head, frame, sources }: EditionState): Promise<void> {
    this.state = { seq, head, frame, sources }
    this.isKnown = true
    this.printer.forget()
    await this.printer.setAside.isWhole()
    await keepState(this.printer.settings.folder, this.state)
    this.watching.follows?.(seq, this.printer.setAside)
  }
}

/** Why everything is looked at that looks different, when these changes come with it. */
function whyBeside({ analysts, everything, pictures, withdraws }: Changes): Why {
  const isOther = everything || withdraws || analysts.length + pictures.length > 0
  return isOther ? 'otherWords' : 'otherLooks'
}
