import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve } from 'node:path'
import { sha256 } from '../cms/digest'

/** A file to be imported. `file` names it in reports: its path inside the given folder, or its name. */
export type FoundFile = { path: string; file: string }

export type FoundFiles = {
  files: FoundFile[]
  /** Files inside the given folders that are hidden or no pages, as reports name them. */
  skipped: string[]
}

const pageNames = new Set(['.txt', '.html', '.htm', '.xhtml', '.mhtml', '.mht', '.xml'])

/** What a file is known by in the archive; the path itself would tell of the machine it lay on. */
export function fileKeyOf(path: string): string {
  return sha256(path)
}

export function isPageName(path: string): boolean {
  return pageNames.has(extname(path).toLowerCase())
}

/**
 * The pages among the given files and folders, each once, in the order of their names so that a
 * rerun meets them alike. A path that is missing or may not be read stays in the list: reading it
 * says what is wrong.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>()
  const seen = new Set<string>()
  const skipped: string[] = []
  for (const given of paths) {
    const root = resolve(given)
    const rest = [root]
    for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
      const names = await folderEntries(path, seen)
      if (names === null) {
        const file = path === root ? basename(path) : slashes(relative(root, path))
        if (!found.has(path)) found.set(path, { path, file })
        continue
      }
      for (const name of names.reverse()) {
        const entry = join(path, name)
        if (!name.startsWith('.') && (isPageName(name) || (await isFolder(entry)))) rest.push(entry)
        else skipped.push(slashes(relative(root, entry)))
      }
    }
  }
  return { files: withUniqueNames([...found.values()]), skipped: skipped.sort() }
}

/** The sorted names in a folder; null for what is no readable folder; none when it was seen before. */
async function folderEntries(path: string, seen: Set<string>): Promise<string[] | null> {
  if (!(await isFolder(path))) return null
  try {
    const real = await realpath(path)
    if (seen.has(real)) return []
    const names = await readdir(path)
    seen.add(real)
    return names.sort()
  } catch {
    // Whoever reads this path as a file gets, and reports, the same refusal.
    return null
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** Files of the same name from several given folders are told apart by their whole path. */
function withUniqueNames(files: FoundFile[]): FoundFile[] {
  const uses = new Map<string, number>()
  for (const { file } of files) uses.set(file, (uses.get(file) ?? 0) + 1)
  return files.map(({ path, file }) => ({
    path,
    file: uses.get(file) === 1 ? file : slashes(path),
  }))
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
