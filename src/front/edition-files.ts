import { createHash } from 'node:crypto'
import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { withCleanLinks } from './clean-links'

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
  private statuses: Readonly<Record<string, number>> = {}

  constructor(private readonly folder: string) {}

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
    const link = await lstat(current).catch(() => null)
    const name = link === null ? '' : `${link.ino} ${link.mtimeMs}`
    if (name === this.link) return
    const root = link && (await realpath(current))
    const text = root && (await readFile(join(root, 'statuses.json'), 'utf8').catch(() => '{}'))
    this.statuses = JSON.parse(text ?? '{}')
    this.root = root
    this.link = name
    this.answers.clear()
  }

  /** Without waiting: what the newest edition has at an address that was asked before. */
  atHand(address: string): Served | undefined {
    return this.answers.get(address)
  }

  /** What was found at an address, for as long as that edition is the newest. */
  remember(address: string, served: Served, edition: string): void {
    if (edition === this.link) this.answers.set(address, served)
  }

  /** Null where the edition has no such file. */
  async find(file: string, manner: Manner): Promise<Served | null> {
    const { root } = this
    if (root === null || file.includes('..') || file.includes('\0')) return null
    const path = join(root, file)
    const here = await stat(path).catch(() => null)
    if (!here?.isFile()) return null
    const key = `${manner} ${file}`
    const kept = this.kept.get(key)
    const isSame = kept?.inode === here.ino && kept.changed === here.mtimeMs
    const served = isSame ? kept.served : await this.load(path, file, manner)
    const status = this.statuses[file] ?? 200
    const now = served.status === status ? served : { ...served, status }
    this.kept.set(key, { served: now, inode: here.ino, changed: here.mtimeMs })
    return now
  }

  /** A small file of the edition, parsed; null where there is none. */
  async json(file: string): Promise<unknown> {
    const served = await this.find(file, 'asFile')
    return served && JSON.parse(served.plain.toString('utf8'))
  }

  private async load(path: string, file: string, manner: Manner): Promise<Served> {
    const bytes = await readFile(path)
    if (manner === 'asPage') return cleaned(bytes, file)
    const [br, gz] = await Promise.all(
      ['br', 'gz'].map((form) => readFile(`${path}.${form}`).catch(() => null)),
    )
    return { file, status: 200, etag: etagOf(bytes), plain: bytes, br: br ?? null, gz: gz ?? null }
  }
}

async function cleaned(bytes: Buffer, file: string): Promise<Served> {
  const plain = Buffer.from(withCleanLinks(bytes.toString('utf8')))
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 7 }
  const [br, gz] = await Promise.all([
    toBrotli(plain, { params: quality }),
    toGzip(plain, { level: 8 }),
  ])
  return { file, status: 200, etag: etagOf(plain), plain, br, gz }
}

function etagOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
}
