import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compressed } from './compressed'
import type { Ledger } from './ledger'
import { type Entry, sha256 } from './manifest'
import { replace, type Trees, takeAway } from './trees'

/** The forms in which a file may lie in an edition. */
const forms = ['', '.br', '.gz']

/**
 * What the next edition brings, laid beside the newest one until it is complete. Whatever is as it
 * was is left out.
 */
export class Batch {
  private readonly changes = new Map<string, Entry | null>()
  private readonly claimed = new Set<string>()

  constructor(
    private readonly folder: string,
    private readonly ledger: Ledger,
  ) {}

  /** Nobody has seen any of it yet. */
  static async begin(folder: string, ledger: Ledger): Promise<Batch> {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    return new Batch(folder, ledger)
  }

  /** Whether the file differs from what readers have. */
  async put(file: string, content: Buffer | string, status?: Entry['status']): Promise<boolean> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const entry: Entry = { sha256: sha256(bytes), size: bytes.length, ...(status && { status }) }
    if (isSame(this.ledger.get(file), entry)) {
      this.changes.delete(file)
      return false
    }
    this.changes.set(file, entry)
    const path = join(this.folder, file)
    for (const form of forms.slice(1)) await rm(`${path}${form}`, { force: true })
    await replace(path, bytes)
    for (const { encoding, bytes: smaller } of await compressed(file, bytes))
      await replace(`${path}.${encoding}`, smaller)
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
    if (this.changes.size === 0) return []
    const spare = await trees.spare()
    const touched: string[] = []
    for (const [file, entry] of this.changes) {
      touched.push(...forms.map((form) => `${file}${form}`))
      for (const form of forms)
        await move(join(this.folder, `${file}${form}`), join(spare, `${file}${form}`), entry)
    }
    touched.push(...(await this.ledger.write(spare, this.changes, under)))
    const statuses = JSON.stringify(this.ledger.statuses(), null, 1)
    await replace(join(spare, 'statuses.json'), `${statuses}\n`)
    await trees.show([...touched, 'statuses.json'])
    await rm(this.folder, { recursive: true, force: true })
    return [...this.changes.keys()]
  }
}

async function move(from: string, to: string, entry: Entry | null): Promise<void> {
  if (entry === null) return takeAway(to)
  await mkdir(dirname(to), { recursive: true })
  const isThere = await rename(from, to).then(
    () => true,
    () => false,
  )
  // A form that the file no longer has.
  if (!isThere) await rm(to, { force: true })
}

function isSame(known: Entry | undefined, entry: Entry): boolean {
  return known?.sha256 === entry.sha256 && known.status === entry.status
}
