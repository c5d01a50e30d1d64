import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Entry,
  inParts,
  type ManifestHead,
  type Part,
  partOf,
  partText,
  sha256,
} from './manifest'
import { publicPem, signed } from './signature'
import { replace, takeAway } from './trees'

/** The manifest of an edition in memory, by parts, as the press keeps it from edition to edition. */
export class Ledger {
  private constructor(
    private readonly parts: Map<string, Map<string, Entry>>,
    private head: ManifestHead | null,
  ) {}

  /** Reads what the newest edition says of itself; empty before the first. */
  static async read(edition: string | null): Promise<Ledger> {
    const file = edition && join(edition, 'manifest.json')
    if (file === null || !existsSync(file)) return new Ledger(new Map(), null)
    const head = JSON.parse(await readFile(file, 'utf8')) as ManifestHead
    const files: [string, Entry][] = []
    for (const name of Object.keys(head.parts)) {
      const text = await readFile(join(edition ?? '', 'manifest', `${name}.json`), 'utf8')
      files.push(...Object.entries(JSON.parse(text) as Part))
    }
    return new Ledger(inParts(files), head)
  }

  get(file: string): Entry | undefined {
    return this.parts.get(partOf(file))?.get(file)
  }

  get size(): number {
    return [...this.parts.values()].reduce((sum, part) => sum + part.size, 0)
  }

  /** The names of the files in a folder, which has to lie within one part. */
  under(folder: string): string[] {
    const part = this.parts.get(partOf(`${folder}x`))
    return [...(part?.keys() ?? [])].filter((file) => file.startsWith(folder))
  }

  *files(): IterableIterator<[string, Entry]> {
    for (const part of this.parts.values()) yield* part
  }

  /** Files with a status of their own, such as 410 for what was taken back. */
  statuses(): Record<string, number> {
    const unusual = [...this.files()].flatMap(([file, { status }]) =>
      status === undefined ? [] : [[file, status] as const],
    )
    return Object.fromEntries(unusual.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /**
   * Takes over what changed and writes the parts that it touches, the head and its signature into
   * a folder. Answers with the files it wrote.
   */
  async write(folder: string, changes: ReadonlyMap<string, Entry | null>, under: Under) {
    const touched = new Set([...changes.keys()].map(partOf))
    for (const [file, entry] of changes) this.set(file, entry)
    const hashes = { ...this.head?.parts }
    const written: string[] = []
    for (const name of touched) {
      const part = this.parts.get(name)
      if (part === undefined || part.size === 0) {
        delete hashes[name]
        this.parts.delete(name)
        await takeAway(join(folder, 'manifest', `${name}.json`))
        written.push(`manifest/${name}.json`)
        continue
      }
      const text = partText(part)
      hashes[name] = sha256(text)
      await replace(join(folder, 'manifest', `${name}.json`), text)
      written.push(`manifest/${name}.json`)
    }
    const head: ManifestHead = {
      format: 1,
      edition: (this.head?.edition ?? 0) + 1,
      made: under.made,
      origin: under.origin,
      files: this.size,
      parts: Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1))),
    }
    this.head = head
    const bytes = Buffer.from(`${JSON.stringify(head, null, 1)}\n`)
    await replace(join(folder, 'manifest.json'), bytes)
    await replace(join(folder, 'manifest.sig'), signed(bytes, under.key))
    await replace(join(folder, 'manifest.pub'), publicPem(under.key))
    return [...written, 'manifest.json', 'manifest.sig', 'manifest.pub']
  }

  private set(file: string, entry: Entry | null): void {
    const name = partOf(file)
    const part = this.parts.get(name) ?? new Map<string, Entry>()
    if (entry === null) part.delete(file)
    else part.set(file, entry)
    this.parts.set(name, part)
  }
}

type Under = { origin: string; key: KeyObject; made: string }
