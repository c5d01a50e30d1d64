import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keepTaken } from '../front/withhold'
import { compressed } from './compressed'
import type { Ledger } from './ledger'
import { type Entry, sha256 } from './manifest'
import { layDown, move, type Trees, takeAway } from './trees'

/** The forms in which a file may lie in an edition. */
const forms = ['', '.br', '.gz']

/**
 * What the next edition brings, laid beside the newest one until it is complete. Whatever is as it
 * was is left out.
 */
export class Batch {
  private readonly changes = new Map<string, Entry | null>()
  private readonly claimed = new Set<string>()
  private readonly taken = new Set<string>()
  /** Files of which something lies in the folder of this batch, perhaps in vain. */
  private readonly laid = new Set<string>()

  constructor(
    private readonly folder: string,
    private readonly ledger: Ledger,
    private readonly turn: () => Promise<void>,
  ) {}

  /** Nobody has seen any of it yet. What is put into it waits for its turn. */
  static async begin(
    folder: string,
    ledger: Ledger,
    turn = async (): Promise<void> => {},
  ): Promise<Batch> {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    return new Batch(folder, ledger, turn)
  }

  /** Whether the file differs from what readers have. */
  async put(file: string, content: Buffer | string): Promise<boolean> {
    await this.turn()
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const entry: Entry = { sha256: sha256(bytes), size: bytes.length }
    if (isSame(this.ledger.get(file), entry)) {
      this.changes.delete(file)
      return false
    }
    const path = join(this.folder, file)
    if (this.laid.has(file)) for (const form of forms) await rm(`${path}${form}`, { force: true })
    this.laid.add(file)
    layDown(path, bytes)
    for (const { encoding, bytes: smaller } of await compressed(file, bytes))
      layDown(`${path}.${encoding}`, smaller)
    // Last, so that what could not be laid down whole is not shown.
    this.changes.set(file, entry)
    return true
  }

  remove(file: string): boolean {
    if (this.ledger.get(file) === undefined) {
      this.changes.delete(file)
      return false
    }
    this.changes.set(file, null)
    return true
  }

  /** Removes what was taken from readers, so that the front can say so where nothing is any more. */
  takeFromReaders(file: string): void {
    this.remove(file)
    this.taken.add(file)
  }

  /** Whether nobody else is about to bring this file, and readers do not have it. */
  claim(file: string): boolean {
    if (this.claimed.has(file) || this.known(file) !== null) return false
    this.claimed.add(file)
    return true
  }

  /** A file as it will be; `current` reads one as readers have it. Null where there will be none. */
  async textOf(
    file: string,
    current: (file: string) => Promise<string | null>,
  ): Promise<string | null> {
    const change = this.changes.get(file)
    if (change === undefined) return current(file)
    return change && readFile(join(this.folder, file), 'utf8')
  }

  /** Leaves a file as readers have it. */
  forget(file: string): void {
    this.changes.delete(file)
  }

  /** What is said of a file after this batch. */
  known(file: string): Entry | null {
    const change = this.changes.get(file)
    return change === undefined ? (this.ledger.get(file) ?? null) : change
  }

  /** Shows all of it at once. Answers with the names of the files that changed. */
  async show(trees: Trees, under: Parameters<Ledger['write']>[2]): Promise<string[]> {
    // Before the pages are gone: in between, a front would say that there never was anything.
    await keepTaken(trees.folder, this.taken)
    if (this.changes.size === 0) return []
    const spare = await trees.spare()
    const touched: string[] = []
    for (const [file, entry] of this.changes) {
      for (const name of forms.map((form) => `${file}${form}`)) {
        const [from, to] = [join(this.folder, name), join(spare, name)]
        const isThere = entry !== null && move(from, to)
        // A form that the file no longer has, or the file itself; perhaps the other tree has it.
        if (isThere || (await takeAway(to)) || entry === null) touched.push(name)
      }
    }
    const { written, take } = await this.ledger.write(spare, this.changes, under)
    touched.push(...written)
    // Of earlier versions: it listed what was taken back.
    if (await takeAway(join(spare, 'statuses.json'))) touched.push('statuses.json')
    await trees.show(touched)
    take()
    await rm(this.folder, { recursive: true, force: true })
    return [...this.changes.keys()]
  }
}

function isSame(known: Entry | undefined, entry: Entry): boolean {
  return known?.sha256 === entry.sha256
}
