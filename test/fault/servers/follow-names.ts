import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { anyUp } from './ask'
import type { Run } from './run'
import { save } from './saves'

const rounds = 6
/** Milliseconds in which a new name should be printed, on a busy machine too. */
const patience = 40_000

/**
 * When nothing else happens any more, a name is changed and its page looked at, several times. While
 * one change follows another, a page that was printed too early is soon mended by the next.
 */
export async function followNames(run: Run): Promise<void> {
  const document = run.ledger.documents.find(({ path }) => path.startsWith('/globals/'))
  const slot = document?.slots.find(
    ({ fields }) => fields.locale === 'en' && fields.paths.includes('tagline'),
  )
  if (!document || !slot) return
  const home = join(run.folder, 'edition', 'current', 'en.html')
  for (let round = 0; round < rounds; round += 1) {
    const server = await anyUp(run)
    await save(run, document, { slot, by: document.reader, server, revision: null })
    const saved = slot.saves.at(-1)
    const [words = ''] = saved?.outcome === 'done' ? (JSON.parse(saved.value) as string[]) : []
    const end = performance.now() + patience
    const isPrinted = () => existsSync(home) && readFileSync(home, 'utf8').includes(words)
    while (!isPrinted() && performance.now() < end) await wait(200)
    if (isPrinted()) continue
    run.faults.add('edition', `${patience / 1000} s after «${words}» was saved, no page says it.`)
    return
  }
}
