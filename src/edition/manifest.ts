import { createHash } from 'node:crypto'

/** What the manifest says of a file. */
export type Entry = { sha256: string; size: number }

/** The head of a manifest: the parts that list the files, each by its own hash. */
export type ManifestHead = {
  format: 1
  /** Counts up with every edition. */
  edition: number
  /** ISO timestamp. */
  made: string
  /** Where the site belongs, such as `https://review.example`. */
  origin: string
  files: number
  parts: Record<string, string>
}

export type Part = Record<string, Entry>

/**
 * The part of the manifest in which a file is listed. A release touches few of them, so neither the
 * press nor the keeper of a copy has to go through them all.
 */
export function partOf(file: string): string {
  const [first = '', second, third] = file.split('/')
  if (second === undefined) return 'root'
  if (second === 'issues' && third) return `${first}-issues-${third.slice(0, 4)}`
  if (first === 'search' && third !== undefined)
    return `search-${second}-${third.replace(/\W.*/, '')}`
  if (first === 'p') return `p-${Math.floor(Number.parseInt(second, 10) / 1000)}`
  if (first === 'redirects') return 'redirects'
  return third === undefined ? first : `${first}-${second}`
}

/** All parts of a list of files. */
export function inParts(files: Iterable<[string, Entry]>): Map<string, Map<string, Entry>> {
  const parts = new Map<string, Map<string, Entry>>()
  for (const [file, entry] of files) {
    const name = partOf(file)
    const part = parts.get(name) ?? new Map<string, Entry>()
    part.set(file, entry)
    parts.set(name, part)
  }
  return parts
}

/** A part as it is written and hashed: its files in order, one a line. */
export function partText(part: ReadonlyMap<string, Entry>): string {
  const lines = [...part]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, entry]) => `${JSON.stringify(file)}:${JSON.stringify(entry)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
