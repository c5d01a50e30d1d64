import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replace } from './trees'

/**
 * Addresses that can wait: pictures and books. Kept on the disk, so that a stop loses none of them;
 * what was released last comes first.
 */
export class Later {
  private constructor(
    private readonly file: string,
    private paths: string[],
  ) {}

  static read(folder: string): Later {
    const file = join(folder, 'later.json')
    return new Later(file, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])
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
    return replace(this.file, JSON.stringify(this.paths))
  }
}
