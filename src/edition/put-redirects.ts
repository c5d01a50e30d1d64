import { readRedirects, readRedirectsOf } from '../cms/read/redirections'
import { redirectFile } from '../domain/redirect-file'
import type { Batch } from './batch'
import { fileName } from './file-name'
import type { Press } from './press'
import { shortPage } from './short-page'

type Leading = { from: string; to: string | null }
type Shard = Record<string, string>

/** Reads a file as readers have it now; null where there is none. */
export type Current = (file: string) => Promise<string | null>

/** Where everything leads that leads on. Answers with the names of the files. */
export async function putAllRedirects(press: Press, batch: Batch): Promise<string[]> {
  return put(press, batch, await readRedirects(press.payload), async () => null)
}

/** The same of some publications alone, by their ids. */
export async function putRedirectsOf(
  press: Press,
  batch: Batch,
  publications: readonly string[],
  current: Current,
): Promise<string[]> {
  return put(press, batch, await readRedirectsOf(press.payload, publications), current)
}

/** For a server small files by address; for a plain copy each short address as a page as well. */
async function put(
  { origin }: Press,
  batch: Batch,
  leading: readonly Leading[],
  current: Current,
): Promise<string[]> {
  const shards = new Map<string, Shard>()
  const files: string[] = []
  for (const { from, to } of leading) {
    const name = redirectFile(from)
    const shard = shards.get(name) ?? (JSON.parse((await current(name)) ?? '{}') as Shard)
    shards.set(name, shard)
    if (to === null) delete shard[from]
    else shard[from] = to
    if (!/^\/p\/\d+$/.test(from)) continue
    const page = fileName(from)
    if (to === null) batch.remove(page)
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
