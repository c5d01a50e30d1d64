import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { textIn, unlessAbsent } from '../disk/absence'
import { whatIsIn } from '../disk/kept-file'
import { type Entry, type ManifestHead, type Part, partOf, sha256 } from './manifest'

const head = z.object({
  format: z.literal(1),
  edition: z.int().min(0),
  made: z.string(),
  origin: z.string(),
  files: z.int().min(0),
  parts: z.record(z.string(), z.string()),
})

const part = z.record(
  z.string(),
  z.object({
    sha256: z.string(),
    size: z.number(),
    status: z.union([z.literal(404), z.literal(410)]).optional(),
  }),
)

export type Manifest = {
  head: ManifestHead | null
  files: [string, Entry][]
  /** The parts that say nothing that can be believed. */
  damaged: string[]
}

/** Of a file that lies in an edition without anybody knowing what it should be. */
export const unknownEntry: Entry = { sha256: '', size: 0 }

/**
 * What an edition says of itself. For what is damaged the tree itself is asked: its files are known
 * by name, so that each is printed again or taken away, and none stays that readers should not see.
 */
export async function readManifest(edition: string): Promise<Manifest> {
  const text = await textIn(join(edition, 'manifest.json'))
  const said = text === null ? null : readHead(text, edition)
  if (said === null) {
    const files = await filesOf(edition, () => true)
    return { head: await headBefore(edition), files, damaged: files.length > 0 ? ['manifest'] : [] }
  }
  const files: [string, Entry][] = []
  const damaged: string[] = []
  for (const [name, hash] of Object.entries(said.parts)) {
    const known = await readPart(edition, name, hash)
    if (known === null) damaged.push(name)
    else files.push(...Object.entries(known))
  }
  if (damaged.length > 0)
    files.push(...(await filesOf(edition, (file) => damaged.includes(partOf(file)))))
  return { head: said, files, damaged }
}

function readHead(text: string, edition: string): ManifestHead | null {
  const file = join(edition, 'manifest.json')
  const kept = whatIsIn(text, { file, shape: head, version: 1 })
  return kept.kind === 'whole' ? kept.value : null
}

/** Editions go on being counted from the one before, which lies beside; its parts are not true now. */
async function headBefore(edition: string): Promise<ManifestHead | null> {
  const before = join(dirname(edition), basename(edition) === 'a' ? 'b' : 'a')
  const text = await textIn(join(before, 'manifest.json'))
  const said = text === null ? null : readHead(text, before)
  return said && { ...said, edition: said.edition + 1, parts: {} }
}

async function readPart(edition: string, name: string, hash: string): Promise<Part | null> {
  const file = join(edition, 'manifest', `${name}.json`)
  const text = await textIn(file)
  if (text === null || sha256(text) !== hash) return null
  const kept = whatIsIn(text, { file, shape: part, version: 1 })
  return kept.kind === 'whole' ? (kept.value as Part) : null
}

/** Beside what the manifest lists: itself, and what servers need to know. */
const unlisted = /^(manifest\/|manifest\.(json|sig|pub)$|statuses\.json$)/

async function filesOf(
  edition: string,
  isMeant: (file: string) => boolean,
): Promise<[string, Entry][]> {
  const all = await unlessAbsent(readdir(edition, { recursive: true, withFileTypes: true }))
  const names = (all ?? [])
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(edition, join(parentPath, name)))
  const own = new Set(names)
  // Another form of a file goes and comes with it.
  const isForm = (file: string) =>
    own.has(file.replace(/\.(br|gz)$/, '')) && /\.(br|gz)$/.test(file)
  return names
    .filter((file) => !unlisted.test(file) && !isForm(file) && isMeant(file))
    .map((file) => [file, unknownEntry])
}
