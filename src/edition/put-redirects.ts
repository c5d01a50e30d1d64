import { z } from 'zod'
import { readRedirects, readRedirectsOf } from '../cms/read/redirections'
import { whatIsIn } from '../disk/kept-file'
import { redirectFile } from '../domain/redirect-file'
import type { Batch } from './batch'
import { fileName } from './file-name'
import type { Press } from './press'
import { shortPage } from './short-page'

type Leading = { from: string; to: string | null }

const shape = z.record(z.string(), z.string())
type Shard = z.infer<typeof shape>

/** Reads a file as readers have it now; null where there is none. */
export type Current = (file: string) => Promise<string | null>

/** Where everything leads that leads on. Answers with the names of the files. */
export async function putAllRedirects(press: Press, batch: Batch): Promise<string[]> {
  return put(press, batch, await readRedirects(press.payload), new Map())
}

/**
 * The same of some publications alone, by their ids; of all when it cannot be believed where the
 * others lead.
 */
export async function putRedirectsOf(
  press: Press,
  batch: Batch,
  publications: readonly string[],
  current: Current,
): Promise<string[]> {
  const leading = await readRedirectsOf(press.payload, publications)
  const known = await shardsOf(leading, current)
  return known === null ? putAllRedirects(press, batch) : put(press, batch, leading, known)
}

/** For a server small files by address; for a plain copy each short address as a page as well. */
async function put(
  { origin }: Press,
  batch: Batch,
  leading: readonly Leading[],
  shards: Map<string, Shard>,
): Promise<string[]> {
  const files: string[] = []
  for (const { from, to } of leading) {
    const name = redirectFile(from)
    const shard = shards.get(name) ?? {}
    shards.set(name, shard)
    if (to === null) delete shard[from]
    else shard[from] = to
    if (!/^\/p\/\d+$/.test(from)) continue
    const page = fileName(from)
    if (to === null) batch.takeFromReaders(page)
    else {
      await batch.put(page, shortPage(from, to, origin))
      files.push(page)
    }
  }
  for (const [name, shard] of shards) {
    const inOrder = Object.entries(shard).sort(([a], [b]) => (a < b ? -1 : 1))
    if (inOrder.length === 0) batch.remove(name)
    else {
      await batch.put(name, `${JSON.stringify(Object.fromEntries(inOrder), null, 1)}\n`)
      files.push(name)
    }
  }
  return files
}

/** What the files say now in which these addresses are kept; null when one of them is damaged. */
async function shardsOf(
  leading: readonly Leading[],
  current: Current,
): Promise<Map<string, Shard> | null> {
  const shards = new Map<string, Shard>()
  for (const file of new Set(leading.map(({ from }) => redirectFile(from)))) {
    const text = await current(file)
    const kept = text === null ? null : whatIsIn(text, { file, shape, version: 1 })
    if (kept?.kind === 'damaged') return null
    shards.set(file, kept?.kind === 'whole' ? kept.value : {})
  }
  return shards
}
