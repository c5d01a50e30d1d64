import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import {
  cp,
  link,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  rmdir,
  symlink,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { codeOf, isThere, unlessAbsent } from '../disk/absence'
import { draftOf, type KeptFile, keepFile, readKept } from '../disk/kept-file'

/** Where the newest edition is, beside the one before it. */
const currentName = 'current'
const names = ['a', 'b'] as const
type Name = (typeof names)[number]

/** What differs between the newest edition and the one before it; kept, so that a start knows it. */
const difference = z.object({ spare: z.enum(names), files: z.array(z.string()) })

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
    const kept = current === null ? null : await readKept(differenceIn(folder))
    const isKnown = kept?.kind === 'whole' && kept.value.spare !== current
    return new Trees(folder, current, isKnown ? new Set(kept.value.files) : null)
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
    await rm(differenceIn(this.folder).file, { force: true })
    this.lacking = null
    return spare
  }

  /** Shows the spare folder, which differs from the newest edition by these files. */
  async show(files: Iterable<string>): Promise<void> {
    const next = this.spareName
    const link = join(this.folder, `${currentName}.next`)
    await rm(link, { force: true })
    await symlink(next, link)
    await putInPlace(link, join(this.folder, currentName))
    this.current = next
    this.lacking = new Set(files)
    const { file, version } = differenceIn(this.folder)
    const kept = { version, spare: this.spareName, files: [...this.lacking] }
    await keepFile(file, JSON.stringify(kept))
  }
}

/**
 * Puts bytes where a file is or is not yet, at once. Does not wait for the disk, as `keepFile` does:
 * what a loss of power damages is found by its hash and printed again.
 */
export async function replace(file: string, bytes: Buffer | string): Promise<void> {
  const draft = draftOf(file)
  inFolder(file, () => writeFileSync(draft, bytes))
  overFolder(file, () => renameSync(draft, file))
}

/**
 * The same where no such file is, in a folder that nobody reads yet. Here and elsewhere this process
 * waits for small files itself: when another thread writes them, they cost ten times as much.
 */
export function layDown(file: string, bytes: Buffer): void {
  inFolder(file, () => writeFileSync(file, bytes))
}

/** Takes a file away, and its folder when that was the last in it; false when there was no file. */
export async function takeAway(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  // A hand may have put a folder there.
  await rm(file, { recursive: true, force: true })
  try {
    await rmdir(dirname(file))
  } catch (error) {
    // Not empty, most of the time.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error
  }
  return true
}

/** Gives a file another name, in place of what has that name; false when there is no such file. */
export function move(from: string, to: string): boolean {
  if (!existsSync(from)) return false
  inFolder(to, () => overFolder(to, () => renameSync(from, to)))
  return true
}

/** Puts a file also where a hand has put a folder. */
function overFolder(file: string, put: () => void): void {
  try {
    put()
  } catch (error) {
    if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
    rmSync(file, { recursive: true, force: true })
    put()
  }
}

/** Makes a file, and its folder when it turns out that there is none. */
function inFolder(file: string, make: () => void): void {
  try {
    make()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    make()
  }
}

/** The folder that `current` names; null before the first edition. */
export async function newestEdition(folder: string): Promise<string | null> {
  const current = await currentIn(folder)
  return current && join(folder, current)
}

async function currentIn(folder: string): Promise<Name | null> {
  const link = join(folder, currentName)
  const isLink = (await unlessAbsent(lstat(link)))?.isSymbolicLink() ?? false
  const target = isLink ? await readlink(link) : null
  const name = names.find((one) => one === target)
  // A link that leads nowhere shows nothing, so the next edition begins from nothing.
  return name !== undefined && (await isThere(join(folder, name))) ? name : null
}

/** Makes one file of the spare tree, which nobody reads, what it is in the newest. */
async function follow(from: string, to: string): Promise<void> {
  const isFile = (await unlessAbsent(lstat(from)))?.isFile() ?? false
  if (!isFile) return void (await takeAway(to))
  await rm(to, { recursive: true, force: true })
  inFolder(to, () => linkSync(from, to))
}

/** Fills an empty folder with second names of all files of another. */
async function linkAll(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      await mkdir(target)
      await linkAll(source, target)
    } else await linkOrCopy(source, target)
  }
}

/** Some disks, such as those of sticks, know no second names. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? ''))
      throw error
    await cp(from, to)
  }
}

/** A copied folder may have a whole folder where the link belongs. */
async function putInPlace(link: string, place: string): Promise<void> {
  if ((await unlessAbsent(lstat(place)))?.isDirectory())
    await rm(place, { recursive: true, force: true })
  await rename(link, place)
}

function differenceIn(folder: string): KeptFile<z.infer<typeof difference>> {
  return { file: join(folder, 'difference.json'), shape: difference, version: 1 }
}
