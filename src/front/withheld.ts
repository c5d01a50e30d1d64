import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What readers get in the place of a file that lies in the edition and is withheld: `gone` of what
 * was taken from them, `changing` of what still says something of it until it is printed again.
 */
export type Withheld = 'gone' | 'changing'

/** In the place of names, while nobody knows any. */
const unknown = '?'

/** Milliseconds after which a request looks again. */
const lookEvery = 20

/**
 * The files that are withheld from readers although they lie in the edition. Whoever takes something
 * back leaves a folder of marks for it before they do anything else; the keeper takes that away once
 * it has printed. A mark is an empty file named by a hash: it cannot be damaged, and tells nobody what
 * it is about.
 */
export class WithheldFiles {
  private marks: ReadonlyMap<string, Withheld> = new Map()
  private names = ''
  private looked = Number.NEGATIVE_INFINITY
  /** Nobody knows what is withheld, so everything may be. */
  private isUnknown = true

  constructor(
    private readonly folder: string,
    private readonly failed: (error: unknown) => void = () => {},
  ) {}

  /** Looks again when the last look is not quite new. Answers whether something is withheld otherwise. */
  look(): boolean {
    const now = performance.now()
    if (now - this.looked < lookEvery) return false
    this.looked = now
    try {
      const groups = namesIn(withheldIn(this.folder))
      const names = groups.join()
      const isOther = this.isUnknown || names !== this.names
      if (isOther) this.marks = new Map(groups.flatMap((group) => marksIn(this.folder, group)))
      this.names = names
      this.isUnknown = false
      return isOther
    } catch (error) {
      const wasKnown = !this.isUnknown
      this.isUnknown = true
      // Once, however often it is asked for meanwhile.
      if (wasKnown || this.names !== unknown) this.failed(error)
      this.names = unknown
      return wasKnown
    }
  }

  /** Whether it could be read what is withheld; else everything may be. */
  get isKnown(): boolean {
    return !this.isUnknown
  }

  /** Whether a file of the edition is withheld: by itself, with its folder, or another form of it. */
  of(file: string): Withheld | null {
    if (this.isUnknown) return 'changing'
    if (this.marks.size === 0) return null
    const name = file.replace(/\.(br|gz)$/, '').replace(/\.live\.html$/, '.html')
    return this.marks.get(hashOf(name)) ?? this.marks.get(hashOf(folderOf(name))) ?? null
  }

  /** Whether something that is not in the edition any more was taken from readers. */
  wasTaken(file: string): boolean {
    return existsSync(join(goneIn(this.folder), hashOf(file)))
  }
}

export function withheldIn(folder: string): string {
  return join(folder, 'withheld')
}

export function goneIn(folder: string): string {
  return join(folder, 'gone')
}

/** The name under which a file, or a folder with a slash at its end, is marked. */
export function hashOf(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 40)
}

function marksIn(folder: string, group: string): [string, Withheld][] {
  return namesIn(join(withheldIn(folder), group)).flatMap((name) => {
    const [hash = '', answer] = name.split('.')
    return answer === 'gone' || answer === 'changing' ? [[hash, answer] as const] : []
  }) as [string, Withheld][]
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}

/** None of a folder that is not there. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
