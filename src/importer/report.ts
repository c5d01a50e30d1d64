import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Locale } from '../domain/locale'
import type { Verdict } from '../domain/verdict'
import type { Week } from '../domain/week'
import type { Problem } from './problem'

export const outcomes = [
  'created',
  'updated',
  'unchanged',
  'undated',
  'duplicate',
  'refused',
] as const

export type Outcome = (typeof outcomes)[number]

/** What the report says of one file. Its shape is a contract: docs/importer.md. */
export type FileReport = {
  file: string
  outcome: Outcome
  week: Week | null
  section: string | null
  verdict: Verdict | null
  title: string | null
  byline: string | null
  lead: string | null
  language: Locale | null
  paragraphs: number
  lists: number
  problems: Problem[]
}

export type Totals = Record<Outcome | 'files' | 'problems' | 'skipped', number>

/**
 * Writes the report while the import runs, so that memory stays flat, and puts it in its place when
 * it is whole. Opening it fails before anything is imported if it cannot be written.
 */
export class ReportWriter {
  readonly totals: Totals = {
    files: 0,
    ...{ created: 0, updated: 0, unchanged: 0, undated: 0, duplicate: 0, refused: 0 },
    problems: 0,
    skipped: 0,
  }

  private unwritten = '{ "files": ['
  skipped: readonly string[] = []

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<ReportWriter> {
    const whole = resolve(path)
    const found = await stat(whole).catch(() => null)
    if (found?.isDirectory()) throw new Error(`${whole} is a folder.`)
    const file = await open(`${whole}.part`, 'w')
    return new ReportWriter(whole, file)
  }

  async add(report: FileReport): Promise<void> {
    const separator = this.totals.files === 0 ? '\n' : ',\n'
    this.totals.files += 1
    this.totals[report.outcome] += 1
    this.totals.problems += report.problems.length
    this.unwritten += `${separator}${JSON.stringify(report)}`
    if (this.unwritten.length > 100_000) await this.flush()
  }

  /** Files in the given folders that were not looked into, each by its name. */
  skip(names: readonly string[]): void {
    this.skipped = names
    this.totals.skipped = names.length
  }

  private async flush(): Promise<void> {
    await this.file.write(this.unwritten)
    this.unwritten = ''
  }

  /** Leaves no report; a report of an earlier run stays. */
  async discard(): Promise<void> {
    await this.file.close()
    await rm(`${this.path}.part`)
  }

  async close(): Promise<void> {
    await this.flush()
    const skipped = JSON.stringify(this.skipped)
    await this.file.write(
      `\n], "skipped": ${skipped}, "totals": ${JSON.stringify(this.totals)} }\n`,
    )
    await this.file.close()
    await rename(`${this.path}.part`, this.path)
  }
}
