import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type ManifestHead, type Part, sha256 } from './manifest'
import { fingerprint, isSigned } from './signature'

/** What can be wrong with a copy. */
export type Fault =
  | { why: 'noManifest' | 'notSigned' | 'otherKey' }
  | { why: 'missing' | 'changed' | 'unknown'; file: string }

/** A copy of an edition, on a disk or on a server. */
export type Copy = {
  /** The bytes of a file; null where there is none. */
  read(file: string): Promise<Buffer | null>
  /** The names of all files, where that can be known. */
  list(): Promise<string[] | null>
  /** Whether compressed files lie beside the others. */
  hasForms: boolean
}

type Verifying = {
  /** The public key that it has to be signed with, as PEM; null to believe the copy's own. */
  key: string | null
  /** Called after each file. */
  step?: (done: number, total: number) => void
}

export type Verified = {
  faults: Fault[]
  files: number
  edition: number
  made: string
  /** Of the key that signed it, to be compared with what the publication tells. */
  fingerprint: string
}

/** In pairs side by side, so that a copy on a server is not waited for file by file. */
const atOnce = 8

/**
 * Whether a copy is what the publication printed: the manifest signed with its key, every file as
 * the manifest says, compressed forms included, and nothing beside them.
 */
export async function verifyEdition(copy: Copy, { key, step }: Verifying): Promise<Verified> {
  const [head, signature, pem] = await Promise.all(
    ['manifest.json', 'manifest.sig', 'manifest.pub'].map((file) => copy.read(file)),
  )
  if (!head || !signature || !pem) return nothing('noManifest')
  const own = pem.toString('utf8')
  if (key !== null && fingerprint(key) !== fingerprint(own)) return nothing('otherKey')
  if (!isSigned(head, signature.toString('utf8'), key ?? own)) return nothing('notSigned')
  const { parts, files, edition, made } = JSON.parse(head.toString('utf8')) as ManifestHead
  const faults: Fault[] = []
  const known = new Set(['manifest.json', 'manifest.sig', 'manifest.pub'])
  let done = 0
  for (const [name, hash] of Object.entries(parts)) {
    const file = `manifest/${name}.json`
    known.add(file)
    const text = await copy.read(file)
    if (text === null || sha256(text) !== hash) {
      faults.push({ why: text === null ? 'missing' : 'changed', file })
      continue
    }
    const entries = Object.entries(JSON.parse(text.toString('utf8')) as Part)
    for (const [one] of entries) known.add(one)
    await eachOf(entries, async ([one, { sha256: wanted }]) => {
      faults.push(...(await faultsOf(copy, one, wanted)))
      done += 1
      step?.(done, files)
    })
  }
  for (const file of (await copy.list()) ?? [])
    if (!known.has(file) && !known.has(file.replace(/\.(br|gz)$/, '')))
      faults.push({ why: 'unknown', file })
  return { faults, files, edition, made, fingerprint: fingerprint(own) }
}

/** What is wrong with one file, or with its compressed forms where they lie beside it. */
export async function faultsOf(copy: Copy, file: string, wanted: string): Promise<Fault[]> {
  const bytes = await copy.read(file)
  if (bytes === null) return [{ why: 'missing', file }]
  const faults: Fault[] = sha256(bytes) === wanted ? [] : [{ why: 'changed', file }]
  if (!copy.hasForms) return faults
  for (const [ending, open] of [
    ['.br', brotliDecompressSync],
    ['.gz', gunzipSync],
  ] as const) {
    const packed = await copy.read(`${file}${ending}`)
    if (packed !== null && hashOfOpened(packed, open) !== wanted)
      faults.push({ why: 'changed', file: `${file}${ending}` })
  }
  return faults
}

function hashOfOpened(packed: Buffer, open: (bytes: Buffer) => Buffer): string | null {
  try {
    return sha256(open(packed))
  } catch {
    // Not even a compressed file.
    return null
  }
}

async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  let next = 0
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

function nothing(why: 'noManifest' | 'notSigned' | 'otherKey'): Verified {
  return { faults: [{ why }], files: 0, edition: 0, made: '', fingerprint: '' }
}
