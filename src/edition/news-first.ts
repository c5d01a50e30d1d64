import { readAround, readNews } from '../cms/read/around'
import { type Changes, newestEntry, readChanges } from '../cms/read/changes'
import type { Batch } from './batch'
import { fileName } from './file-name'
import { printPart } from './print-part'
import type { Printer } from './printer'
import { whileLooking } from './while-looking'
import { workAround, workOfNews } from './work'

/**
 * Shows readers what was released, corrected or taken back before anything else is printed, also in
 * the midst of something long.
 */
export class NewsFirst {
  /** The newest log entry of which readers have what was released; the rest of it may lack. */
  shownTo = 0

  constructor(
    private readonly printer: Printer,
    private readonly follows: (seq: number) => void,
  ) {}

  /** What was released since readers were shown something last, although more is known of it. */
  async printNewsOf(changes: Changes, seq: number): Promise<void> {
    const { payload } = this.printer
    const news = this.shownTo > seq ? await readChanges(payload, this.shownTo) : changes
    await this.print(news.isSettled ? news : changes)
  }

  /** While a person is waited for: what is released or taken back since an entry, and nothing else. */
  async printNewsSince(seq: number): Promise<void> {
    const since = Math.max(seq, this.shownTo)
    const { payload } = this.printer
    if ((await newestEntry(payload)).seq <= since) return
    const changes = await readChanges(payload, since)
    if (changes.isSettled) await this.print(changes, !tellsOtherwise(changes))
  }

  /**
   * Lays something long aside, and shows at once what is released meanwhile; what was laid aside of
   * the same files is older and stays out. What is around such a release is printed next time.
   */
  async layAside(
    batch: Batch,
    seq: number,
    long: (isNews: () => boolean) => Promise<void>,
  ): Promise<void> {
    const shown: string[] = []
    const show = async (changes: Changes) => {
      shown.push(...(await this.print(changes)))
    }
    await whileLooking(this.printer.payload, seq, show, long)
    for (const file of shown) batch.forget(file)
  }

  /**
   * What was released, before anything else; and away with the books that say what was before.
   * Answers with the files that readers have otherwise now. Unless this `isAll` that changed, they do
   * not have what the log says up to there.
   */
  private async print(changes: Changes, isAll = true): Promise<string[]> {
    const { seq, releases, issues, withdraws } = changes
    const { printer } = this
    const work = workOfNews(await readNews(printer.payload, releases, issues))
    let files: readonly string[] = []
    if (work) {
      printer.refresh(work.years)
      files = await printer.showFirst(async (batch) => {
        await printer.print(batch, work.first, { atOnce: 4, withdraws })
        if (withdraws) await this.printWhatTells(batch, changes)
        for (const path of work.heavy) batch.remove(fileName(path))
      })
    }
    this.shownTo = seq
    if (isAll) this.follows(seq)
    // What was set aside is still what a longer work makes of it.
    const { all } = printer.setAside
    const own = work ? [...work.first.filter((path) => !all.has(path)), ...work.heavy] : []
    // Also feeds, data and search, when they are part of it.
    return [...new Set([...own.map(fileName), ...files])]
  }

  /** Feeds, data and search, which would go on saying what was taken from readers. */
  private async printWhatTells(batch: Batch, { releases, issues }: Changes): Promise<void> {
    const { printer } = this
    const work = workAround(await readAround(printer.payload, releases, issues))
    if (!work) return
    const withdraws = true
    await printer.print(batch, work.files, { atOnce: 4, withdraws })
    await printPart(printer, batch, 'part:lists', { withdraws })
    await printPart(printer, batch, 'part:search', { years: work.search, withdraws })
  }
}

/** Whether something is told otherwise that is no news, so that readers do not have it yet. */
function tellsOtherwise({ analysts, everything, pictures }: Changes): boolean {
  return everything || analysts.length + pictures.length > 0
}
