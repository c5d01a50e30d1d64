import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Locale } from '../domain/locale'
import type { Question } from './asked'
import { type Found, find } from './find'
import { fileNames, fromScript, type HeadFile } from './index-files'
import type { LoadFile } from './index-reader'

/** A search index in a folder of this machine. */
export type SearchIndex = {
  search(locale: Locale, question: Question): Promise<Found>
  /** What filters can be chosen from; null where there is no index of this language yet. */
  options(locale: Locale): Promise<HeadFile | null>
}

/** What is kept of the files, as they are written, before they are taken apart. */
const mostBytes = 64 * 1024 * 1024

/**
 * Opens the index in the folder `search` of an edition. The folder may be a link that leads to
 * another edition at any time: each question is answered from one edition whole, and files that the
 * next edition shares with it stay in memory.
 */
export function openSearch(folder: string): SearchIndex {
  const kept = new LRUCache<string, { data: object }>({ maxSize: mostBytes })

  async function loader(): Promise<LoadFile> {
    const edition = await realpath(folder).catch(noSuchFile)
    return async (name) => (edition === null ? null : load(join(edition, 'search', name), name))
  }

  async function load(path: string, name: string): Promise<object | null> {
    const file = await stat(path).catch(noSuchFile)
    if (file === null) return null
    const key = `${name} ${file.dev}:${file.ino}:${file.mtimeMs}:${file.size}`
    const before = kept.get(key)
    if (before) return before.data
    const data = fromScript(name, await readFile(path, 'utf8'))
    if (typeof data !== 'object' || data === null) throw new Error(`${path} holds no index.`)
    kept.set(key, { data }, { size: file.size + key.length })
    return data
  }

  return {
    search: async (locale, question) => find(await loader(), locale, question),
    options: async (locale) => (await (await loader())(fileNames.head(locale))) as HeadFile | null,
  }
}

function noSuchFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
