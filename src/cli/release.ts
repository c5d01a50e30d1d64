import type { Payload } from 'payload'
import type { Person } from '../cms/person'
import { briefly } from '../cms/server-log/cut-down'
import { endWith } from './end-with'
import { type ReleaseOrder, readOrder, usage } from './release-order'

await endWith(main)

/** Tries, does, plans or cancels a release. 0 when it would go or went, 1 when refused, 2 when not begun. */
async function main(): Promise<number> {
  const order = readOrder(process.argv.slice(2))
  if (!order.ok) return say(2, `${order.reason}\n\n${usage}`)
  // Only now, because it reads the settings and connects to the database.
  const { openDesk } = await import('./import-desk')
  const payload = await openDesk().catch((error: unknown) => briefly(error))
  if (typeof payload === 'string')
    return say(2, `The database cannot be used (${payload}); check DATABASE_URI.`)
  const code = await obey(payload, order.value)
  await payload.destroy()
  return code
}

async function obey(payload: Payload, order: ReleaseOrder): Promise<number> {
  const desk = await import('./release-desk')
  const issue = await desk.issueOfWeek(payload, order.week)
  if (!issue) return say(2, `There is no issue ${order.week}.`)
  if (order.act === 'dryRun') return tell(await desk.tryOut(payload, issue, order))
  const person: Person | null = await desk.editorNamed(payload, order.as)
  if (!person) return say(2, `Nobody with the e-mail ${order.as} is an editor or an admin.`)
  if (order.act === 'plan') return tell(await desk.plan(payload, person, issue, order))
  const done = await desk[order.act](payload, person, issue)
  const code = tell(done)
  if (done.release) await followRelease(payload, done.release)
  return code
}

/** Says when readers see it; whoever does not want to wait for that may stop the command. */
async function followRelease(payload: Payload, release: string): Promise<void> {
  const { seenInWords } = await import('./seen-in-words')
  process.stdout.write(`\n${await seenInWords(payload, release)}\n`)
}

function tell({ isRefused, words }: { isRefused: boolean; words: string }): number {
  process.stdout.write(`${words}\n`)
  return isRefused ? 1 : 0
}

function say(code: number, words: string): number {
  process.stderr.write(`${words}\n`)
  return code
}
