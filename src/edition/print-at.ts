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
    return new Set()
  }
  if (answer.kind === 'file') {
    await batch.put(file, answer.bytes)
    return new Set()
  }
  const { html, files } = portable(answer.html, path, press.origin)
  await batch.put(
    file,
    html,
    answer.status === 404 || answer.status === 410 ? answer.status : undefined,
  )
  return files
}
