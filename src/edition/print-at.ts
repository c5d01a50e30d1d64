import { answerAt } from './answer-at'
import type { Batch } from './batch'
import { fileName } from './file-name'
import { portable } from './portable'
import type { Press } from './press'

/**
 * Prints what stands at an address into a batch, or takes it away when nothing does. Answers with
 * the files that a page needs or leads to.
 */
export async function printAt(press: Press, batch: Batch, path: string): Promise<Set<string>> {
  const answer = await answerAt(press, path)
  const file = fileName(path)
  if (answer === null || answer.kind === 'elsewhere') {
    batch.remove(file)
    batch.remove(liveName(file))
    return new Set()
  }
  if (answer.kind === 'page' && answer.isTakenBack) {
    batch.takeFromReaders(file)
    return new Set()
  }
  if (answer.kind === 'file') {
    await batch.put(file, answer.bytes)
    return new Set()
  }
  await printLive(press, batch, path)
  const { html, files } = portable(answer.html, path, press.origin)
  await batch.put(file, html)
  return files
}

/** What the server of the site shows in the place of a page, where the two differ. */
export const liveEnding = '.live.html'

/** Of a file that is no page, its own name. */
export function liveName(file: string): string {
  return file.replace(/\.html$/, liveEnding)
}

/** Pages that can be asked more of an application than of a copy. */
const asking = /^\/\w\w\/trends(\/|$)/

/** Beside the page as it is in a copy, the same with its form, for the server of the site. */
async function printLive(press: Press, batch: Batch, path: string): Promise<void> {
  if (!asking.test(path)) return
  const answer = await answerAt({ ...press, isLive: true }, path)
  if (answer?.kind !== 'page') return
  await batch.put(liveName(fileName(path)), portable(answer.html, path, press.origin).html)
}
