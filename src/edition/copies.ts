import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { bytesIn } from '../disk/absence'
import type { Copy } from './verify'

/** A copy in a folder. */
export function copyInFolder(folder: string): Copy {
  let names: Promise<string[]> | null = null
  return {
    read: (file) => bytesIn(join(folder, file)),
    hasForms: true,
    list() {
      names ??= filesIn(folder)
      return names
    },
  }
}

/** A copy on a server, by the address of its folder; a server does not tell what else it has. Fails while it
 * does not answer, which says nothing of what it has. */
export function copyOnServer(address: string): Copy {
  const root = address.endsWith('/') ? address : `${address}/`
  return {
    async read(file) {
      const at = file.split('/').map(encodeURIComponent).join('/')
      const answer = await fetch(new URL(at, root))
      // A page about something that was taken back may be answered as gone.
      if (!answer.ok && answer.status !== 410 && answer.status !== 404) return null
      const bytes = Buffer.from(await answer.arrayBuffer())
      return answer.status === 404 && !file.endsWith('.html') ? null : bytes
    },
    list: async () => null,
    hasForms: false,
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
}
