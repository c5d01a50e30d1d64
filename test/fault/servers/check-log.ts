import { verifyAuditLog } from '../../../src/cms/read/audit-chain'
import { grouped } from '../../../src/cms/read/grouped'
import type { AuditEntry } from '../../../src/payload-types'
import type { Found } from './found'
import type { Run } from './run'

/** Collections of which the log tells when something was made or deleted. */
const recorded = ['issues', 'commentaries', 'sections', 'analysts', 'users'] as const

/** The log holds, counts every subject without a gap, and says what happened and nothing else. */
export async function checkLog(run: Run, found: Found): Promise<void> {
  const { faults, payload } = run
  const verified = await verifyAuditLog(payload)
  if (!verified.ok)
    faults.add(
      'log',
      `The audit log does not hold: entry ${verified.reason.seq} is ${verified.reason.reason}.`,
    )
  const trails = grouped(found['audit-entries'], ({ subject }) => subject)
  for (const [subject, trail] of trails) {
    const numbers = trail.map(({ number }) => number)
    if (numbers.some((number, index) => number !== index + 1))
      faults.add('log', `The entries of ${subject} are numbered ${numbers.join(', ')}.`)
    const keyOf = ({ number, step }: (typeof trail)[number]) =>
      `${subject}:${step === 'deleted' ? step : number}`
    if (trail.some((entry) => entry.key !== keyOf(entry)))
      faults.add('log', `An entry of ${subject} has a key of something else.`)
  }
  for (const collection of recorded) faults.add('log', ...unlike(collection, found, trails))
  faults.add('step', ...stepsUnlike(run, found))
}

/** What exists was made once by the log and not deleted; what does not was deleted once. */
function unlike(
  collection: (typeof recorded)[number],
  found: Found,
  trails: ReadonlyMap<string, readonly AuditEntry[]>,
): string[] {
  // Of an imported page the log tells at its text.
  const made = found[collection].filter((one) => !('archive' in one && one.archive?.isArchive))
  const ids = new Set<string>(made.map(({ id }) => id))
  const known = [...trails.keys()].filter((subject) => subject.startsWith(`${collection}:`))
  const subjects = new Set([...known, ...[...ids].map((id) => `${collection}:${id}`)])
  return [...subjects].flatMap((subject) => {
    const trail = trails.get(subject) ?? []
    const count = (wanted: string) => trail.filter(({ step }) => step === wanted).length
    const isThere = ids.has(subject.slice(collection.length + 1))
    const says = `${subject} ${isThere ? 'is there' : 'is not there'}, and the log says that it was`
    return [
      ...(count('created') === 1 ? [] : [`${says} made ${count('created')} times.`]),
      ...(count('deleted') === (isThere ? 0 : 1)
        ? []
        : [`${says} deleted ${count('deleted')} times.`]),
    ]
  })
}

/** Each step that was taken is in the log once, and none that was refused. */
function stepsUnlike({ ledger }: Run, found: Found): string[] {
  const entries = grouped(found['audit-entries'], ({ note, subject }) => `${subject} ${note}`)
  return ledger.steps.flatMap(({ by, note, outcome, step, text }) => {
    const count = entries.get(`texts:${text} ${note}`)?.length ?? 0
    const most = outcome === 'refused' ? 0 : 1
    const least = outcome === 'done' ? 1 : 0
    const how = { done: 'was done', refused: 'was refused', lost: 'got no answer' }[outcome]
    const says = `${step} of the text ${text} by ${by} ${how}, and is in the log ${count} times.`
    return count < least || count > most ? [says] : []
  })
}
