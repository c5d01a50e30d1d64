import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { type Entry, inParts, type ManifestHead, partOf, partText, sha256 } from './manifest'
import { readManifest, unknownEntry } from './read-manifest'
import { publicPem, signed } from './signature'
import { replace, takeAway } from './trees'

/** The manifest of an edition in memory, by parts, as the press keeps it from edition to edition. */
export class Ledger {
  private constructor(
    private readonly parts: Map<string, Map<string, Entry>>,
    private head: ManifestHead | null,
    /** Parts that were damaged when this was read; what they list has to be looked at again. */
    readonly damaged: readonly string[],
  ) {}

  /** Reads what the newest edition says of itself; empty before the first. */
  static async read(edition: string | null): Promise<Ledger> {
    if (edition === null) return new Ledger(new Map(), null, [])
    const { head, files, damaged } = await readManifest(edition)
    return new Ledger(inParts(files), head, damaged)
  }

  /** That a file lies there otherwise than it was printed, so that it is printed again. */
  doubt(file: string): void {
    this.set(file, unknownEntry)
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

  /**
   * Writes the parts that changes touch, the head and its signature into a folder. Answers with the
   * files it wrote, and with `take`, which takes the changes over: called once readers have them,
   * because what is only written here, and then cannot be shown, has to be printed again.
   */
  async write(folder: string, changes: ReadonlyMap<string, Entry | null>, under: Under) {
    const next = this.touchedBy(changes)
    const hashes = { ...this.head?.parts }
    const written: string[] = []
    let files = this.size
    for (const [name, part] of next) {
      files += part.size - (this.parts.get(name)?.size ?? 0)
      const file = `manifest/${name}.json`
      written.push(file)
      if (part.size === 0) {
        delete hashes[name]
        await takeAway(join(folder, file))
        continue
      }
      const text = partText(part)
      hashes[name] = sha256(text)
      await replace(join(folder, file), text)
    }
    const head: ManifestHead = {
      format: 1,
      edition: (this.head?.edition ?? 0) + 1,
      made: under.made,
      origin: under.origin,
      files,
      parts: Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1))),
    }
    const bytes = Buffer.from(`${JSON.stringify(head, null, 1)}\n`)
    await replace(join(folder, 'manifest.json'), bytes)
    await replace(join(folder, 'manifest.sig'), signed(bytes, under.key))
    await replace(join(folder, 'manifest.pub'), publicPem(under.key))
    const take = () => {
      for (const [name, part] of next) {
        if (part.size === 0) this.parts.delete(name)
        else this.parts.set(name, part)
      }
      this.head = head
    }
    return { written: [...written, 'manifest.json', 'manifest.sig', 'manifest.pub'], take }
  }

  /** The parts that changes touch, as they will be. */
  private touchedBy(changes: ReadonlyMap<string, Entry | null>): Map<string, Map<string, Entry>> {
    const next = new Map<string, Map<string, Entry>>()
    for (const [file, entry] of changes) {
      const name = partOf(file)
      const part = next.get(name) ?? new Map(this.parts.get(name))
      next.set(name, part)
      if (entry === null) part.delete(file)
      else part.set(file, entry)
    }
    return next
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
