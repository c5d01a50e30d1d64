import { existsSync, readFileSync } from 'node:fs'
import {
  cp,
  link,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  rmdir,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the newest edition is, beside the one before it. */
const currentName = 'current'
const names = ['a', 'b'] as const
type Name = (typeof names)[number]

/** What differs between the newest edition and the one before it; kept, so that a start knows it. */
type Difference = { spare: Name; files: string[] }

/**
 * Two whole editions as folders of plain files, of which `current` names the newest. The other is
 * the one before it; it becomes the next by getting what it lacks. So a new edition costs what
 * changed, appears by the renaming of one link, and the old one stays. Files are never written to
 * in place, only replaced, so both folders share those that are the same.
 */
export class Trees {
  private constructor(
    readonly folder: string,
    private current: Name | null,
    /** Null when it is not known what the spare tree lacks. */
    private lacking: Set<string> | null,
  ) {}

  static async open(folder: string): Promise<Trees> {
    await mkdir(folder, { recursive: true })
    const current = await currentIn(folder)
    const kept = current && keptDifference(folder)
    const isKnown = kept !== null && kept.spare !== current
    return new Trees(folder, current, isKnown ? new Set(kept.files) : null)
  }

  /** The folder of the newest edition; null before the first. */
  get newest(): string | null {
    return this.current && join(this.folder, this.current)
  }

  private get spareName(): Name {
    return this.current === 'a' ? 'b' : 'a'
  }

  /**
   * Brings the spare folder up to the newest edition, so that it can be changed and then shown;
   * from then on the edition before the newest is gone.
   */
  async catchUp(): Promise<string> {
    const spare = join(this.folder, this.spareName)
    const { lacking, newest } = this
    if (newest === null || lacking === null) {
      await rm(spare, { recursive: true, force: true })
      await mkdir(spare, { recursive: true })
      if (newest !== null) await linkAll(newest, spare)
    } else for (const file of lacking) await follow(join(newest, file), join(spare, file))
    // What the disk says is more than it lacks, so nothing is wrong after a crash.
    this.lacking = newest === null ? null : new Set()
    return spare
  }

  /** The spare folder as it can be changed. */
  async spare(): Promise<string> {
    const spare = await this.catchUp()
    // From here on, whoever finds it after a crash must not trust it.
    await rm(differenceFile(this.folder), { force: true })
    this.lacking = null
    return spare
  }

  /** Shows the spare folder, which differs from the newest edition by these files. */
  async show(files: Iterable<string>): Promise<void> {
    const next = this.spareName
    const link = join(this.folder, `${currentName}.next`)
    await rm(link, { force: true })
    await symlink(next, link)
    await rename(link, join(this.folder, currentName))
    this.current = next
    this.lacking = new Set(files)
    const kept: Difference = { spare: this.spareName, files: [...this.lacking] }
    await replace(differenceFile(this.folder), JSON.stringify(kept))
  }
}

/** Puts bytes where a file is or is not yet, at once. */
export async function replace(file: string, bytes: Buffer | string): Promise<void> {
  const draft = `${file}.new`
  await inFolder(file, () => writeFile(draft, bytes))
  await rename(draft, file)
}

/** Takes a file away, and its folder when that was the last in it; false when there was no file. */
export async function takeAway(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  await unlink(file)
  // Not empty, most of the time.
  await rmdir(dirname(file)).catch(() => {})
  return true
}

/** Gives a file another name, in place of what has that name; false when there is no such file. */
export async function move(from: string, to: string): Promise<boolean> {
  if (!existsSync(from)) return false
  await inFolder(to, () => rename(from, to))
  return true
}

/** Makes a file, and its folder when it turns out that there is none. */
async function inFolder(file: string, make: () => Promise<void>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(file), { recursive: true })
    await make()
  }
}

/** The folder that `current` names; null before the first edition. */
export async function newestEdition(folder: string): Promise<string | null> {
  const current = await currentIn(folder)
  return current && join(folder, current)
}

async function currentIn(folder: string): Promise<Name | null> {
  const target = await readlink(join(folder, currentName)).catch(() => null)
  return names.find((name) => name === target) ?? null
}

/** Makes one file of the spare tree, which nobody reads, what it is in the newest. */
async function follow(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return void (await takeAway(to))
  if (existsSync(to)) await unlink(to)
  await inFolder(to, () => link(from, to))
}

/** Fills an empty folder with second names of all files of another. */
async function linkAll(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      await mkdir(target)
      await linkAll(source, target)
    } else await link(source, target).catch(() => cp(source, target))
  }
}

function differenceFile(folder: string): string {
  return join(folder, 'difference.json')
}

function keptDifference(folder: string): Difference | null {
  const file = differenceFile(folder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Difference) : null
}
