import { createHash } from 'node:crypto'
import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { bytesIn, unlessAbsent } from '../disk/absence'
import { withCleanLinks } from './clean-links'
import { type Withheld, WithheldFiles } from './withheld'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** How much of the edition each process keeps in memory, in bytes. */
const memory = 96 * 1024 * 1024

/** A file as it goes out; without the forms that would save nothing. */
export type Served = {
  file: string
  status: number
  etag: string
  plain: Buffer
  br: Buffer | null
  gz: Buffer | null
}

/** As it lies in the edition, or with the addresses of the site itself. */
export type Manner = 'asFile' | 'asPage'

type Kept = { served: Served; inode: number; changed: number }

/** The files of the newest edition, the often asked for in memory. */
export class EditionFiles {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: memory,
    sizeCalculation: ({ served: { plain, br, gz } }) =>
      1 + plain.length + (br?.length ?? 0) + (gz?.length ?? 0),
  })
  private readonly answers = new LRUCache<string, Served>({ max: 5000 })
  private root: string | null = null
  private link = ''
  private readonly withheld: WithheldFiles

  constructor(
    private readonly folder: string,
    private readonly failed: (error: unknown) => void = () => {},
  ) {
    this.withheld = new WithheldFiles(folder, failed)
  }

  /** Another one whenever there is a newer edition. */
  get edition(): string {
    return this.link
  }

  get isThere(): boolean {
    return this.root !== null
  }

  /** Looks whether there is a newer edition. Whatever did not change stays in memory. */
  async refresh(): Promise<void> {
    const current = join(this.folder, 'current')
    const link = await unlessAbsent(lstat(current)).catch(() => undefined)
    // It cannot be read just now, so what is known goes on being served.
    if (link === undefined) return
    const name = link === null ? '' : `${link.ino} ${link.mtimeMs}`
    if (name === this.link) return
    // A link that leads nowhere shows nothing.
    const root = link && (await unlessAbsent(realpath(current)))
    this.root = root
    this.link = name
    this.answers.clear()
  }

  /** Without waiting: what the newest edition has at an address that was asked before. */
  atHand(address: string): Served | undefined {
    this.lookAgain()
    return this.answers.get(address)
  }

  /** What was found at an address, for as long as that edition is the newest. */
  remember(address: string, served: Served, edition: string): void {
    // It may have been withheld since it was found.
    if (edition === this.link && this.withheld.of(served.file) === null)
      this.answers.set(address, served)
  }

  /** Whether nothing is here because it was taken from readers. */
  wasTaken(file: string): boolean {
    return this.withheld.wasTaken(file)
  }

  /** Null where the edition has no such file; what readers get instead where it is withheld. */
  async find(file: string, manner: Manner): Promise<Served | Withheld | null> {
    const { root } = this
    // A second name of a file would go by what is withheld under its first.
    if (root === null || file.includes('\0') || posix.normalize(`/${file}`) !== `/${file}`)
      return null
    this.lookAgain()
    const withheld = this.withheld.of(file)
    if (withheld !== null) return withheld
    const path = join(root, file)
    const here = await unlessAbsent(stat(path))
    if (!here?.isFile()) return null
    const key = `${manner} ${file}`
    const kept = this.kept.get(key)
    const isSame = kept?.inode === here.ino && kept.changed === here.mtimeMs
    const served = isSame ? kept.served : await this.load(path, file, manner)
    this.kept.set(key, { served, inode: here.ino, changed: here.mtimeMs })
    // It may have been withheld while it was read.
    this.lookAgain()
    return this.withheld.of(file) ?? served
  }

  /** A small file of the edition, parsed; null where there is none, unknown where it is withheld or damaged. */
  async json(file: string): Promise<unknown> {
    const served = await this.find(file, 'asFile')
    if (served === null) return null
    if (typeof served === 'string') return 'unknown'
    try {
      return JSON.parse(served.plain.toString('utf8'))
    } catch (error) {
      this.failed(error)
      return 'unknown'
    }
  }

  private lookAgain(): void {
    if (this.withheld.look()) this.answers.clear()
  }

  private async load(path: string, file: string, manner: Manner): Promise<Served> {
    const bytes = await readFile(path)
    if (manner === 'asPage') return cleaned(bytes, file)
    const [br, gz] = await Promise.all(['br', 'gz'].map((form) => bytesIn(`${path}.${form}`)))
    const status = statusOf(bytes, file)
    return { file, status, etag: etagOf(bytes), plain: bytes, br: br ?? null, gz: gz ?? null }
  }
}

async function cleaned(bytes: Buffer, file: string): Promise<Served> {
  const plain = Buffer.from(withCleanLinks(bytes.toString('utf8')))
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 7 }
  const [br, gz] = await Promise.all([
    toBrotli(plain, { params: quality }),
    toGzip(plain, { level: 8 }),
  ])
  return { file, status: statusOf(plain, file), etag: etagOf(plain), plain, br, gz }
}

/** A page says itself with which status it is to be answered, when that is not 200. */
function statusOf(bytes: Buffer, file: string): number {
  if (!file.endsWith('.html')) return 200
  const [, status = '200'] =
    /<html[^>]* data-status="(\d{3})"/.exec(bytes.toString('latin1', 0, 400)) ?? []
  return Number(status)
}

function etagOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
}
