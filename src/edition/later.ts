import { join } from 'node:path'
import { z } from 'zod'
import { keepFile, readKept } from '../disk/kept-file'

const version = 1

/** Once it was a list alone. */
const shape = z.union([
  z.array(z.string()),
  z.object({ paths: z.array(z.string()) }).transform(({ paths }) => paths),
])

/**
 * Addresses that can wait: pictures and books. Kept on the disk, so that a stop loses none of them;
 * what was released last comes first.
 */
export class Later {
  private constructor(
    private readonly file: string,
    private paths: string[],
  ) {}

  /** Null when nothing was kept, or what was is damaged, so that nobody knows what can wait. */
  static async read(folder: string): Promise<Later | null> {
    const file = join(folder, 'later.json')
    const kept = await readKept({ file, shape, version })
    return kept.kind === 'whole' ? new Later(file, kept.value) : null
  }

  static none(folder: string): Later {
    return new Later(join(folder, 'later.json'), [])
  }

  get all(): readonly string[] {
    return this.paths
  }

  async putFirst(paths: readonly string[]): Promise<void> {
    this.paths = [...new Set([...paths, ...this.paths])]
    await this.keep()
  }

  async replaceBy(paths: readonly string[]): Promise<void> {
    this.paths = [...new Set(paths)]
    await this.keep()
  }

  /** The first of them are to be tried again after all others. */
  async putLast(count: number): Promise<void> {
    this.paths.push(...this.paths.splice(0, count))
    await this.keep()
  }

  /** The first of them are done. */
  async drop(count: number): Promise<void> {
    this.paths.splice(0, count)
    await this.keep()
  }

  private keep(): Promise<void> {
    return keepFile(this.file, JSON.stringify({ version, paths: this.paths }))
  }
}
