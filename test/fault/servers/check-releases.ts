import { idOf } from '../../../src/cms/person'
import { grouped } from '../../../src/cms/read/grouped'
import type { AuditEntry, Publication, Release } from '../../../src/payload-types'
import type { Found } from './found'
import type { Run } from './run'

const printing = ['publish', 'correct', 'retract', 'archive']

/** What was reported as released is there, what was refused is not, and each copy is recorded once. */
export function checkReleases(run: Run, found: Found): void {
  const copies = grouped(found.publications, ({ release }) => idOf(release) ?? '')
  const entries = grouped(found['audit-entries'], ({ ref }) => ref ?? '')
  const ids = new Set(found.releases.map(({ id }) => id))
  for (const release of found.releases) {
    const own = copies.get(release.id) ?? []
    run.faults.add('release', ...recordedAmiss(release, own, entries.get(release.id) ?? []))
  }
  for (const { id, release, retiredBy } of found.publications)
    for (const named of [idOf(release), idOf(retiredBy)])
      if (named !== null && !ids.has(named))
        run.faults.add(
          'release',
          `The publication ${id} names the release ${named}, which is not there.`,
        )
  for (const ref of entries.keys())
    if (entries.get(ref)?.some(({ step }) => printing.includes(step)) && !ids.has(ref))
      run.faults.add(
        'log',
        `The log says that the release ${ref} printed something, and it is not there.`,
      )
  run.faults.add('release', ...reportedAmiss(run, found, copies), ...takenBackAmiss(run, found))
  run.faults.add('release', ...unasked(run, found, copies))
}

function recordedAmiss(
  { id, size, state }: Release,
  copies: readonly Publication[],
  entries: readonly AuditEntry[],
): string[] {
  if (state === 'staged') return []
  const says = `The release ${id} (${state})`
  const faults =
    copies.length === size ? [] : [`${says} of ${size} texts has ${copies.length} copies.`]
  for (const copy of copies) {
    const text = idOf(copy.text)
    const own = entries.filter(({ subject }) => subject === `texts:${text}`)
    const printed = own.filter(({ step }) => printing.includes(step)).length
    const back = own.filter(({ step }) => step === 'takeBack').length
    if (printed !== 1) faults.push(`${says} is recorded ${printed} times for the text ${text}.`)
    if (back !== (state === 'takenBack' ? 1 : 0))
      faults.push(`${says} is recorded as taken back ${back} times for the text ${text}.`)
  }
  return faults
}

/** Releases that an answer reported, and that are not there as it said. */
function reportedAmiss({ ledger }: Run, found: Found, copies: ReadonlyMap<string, Publication[]>) {
  return ledger.releases.flatMap(({ id, issue, size }) => {
    if (id === null) return []
    const release = found.releases.find((one) => one.id === id)
    const says = `The release ${id} of ${issue} was reported with ${size} texts, and`
    if (!release) return [`${says} is not there.`]
    const printed = copies.get(id)?.length ?? 0
    if (release.state === 'staged') return [`${says} is still staged.`]
    return printed === size ? [] : [`${says} printed ${printed}.`]
  })
}

function takenBackAmiss({ ledger }: Run, found: Found): string[] {
  const orders = grouped(found['audit-entries'], ({ note }) => note ?? '')
  return ledger.takenBack.flatMap(({ issue, outcome, releases, why }) => {
    const faults = releases.flatMap((id) => {
      const state = found.releases.find((release) => release.id === id)?.state
      const says = `The release ${id} of ${issue} was reported as taken back, and`
      return state === 'takenBack' ? [] : [`${says} is ${state ?? 'not there'}.`]
    })
    const recorded = orders.get(why)?.length ?? 0
    if (outcome === 'refused' && recorded > 0)
      faults.push(`Taking back ${issue} was refused, and is in the log ${recorded} times.`)
    return faults
  })
}

/** Releases of which nobody was told, although nothing but an answer that a kill cut off explains it. */
function unasked(
  { ledger }: Run,
  found: Found,
  copies: ReadonlyMap<string, Publication[]>,
): string[] {
  const reported = new Set(ledger.releases.map(({ id }) => id))
  const notes = new Set(
    ledger.steps.filter(({ outcome }) => outcome !== 'refused').map(({ note }) => note),
  )
  const strange = found.releases.filter(({ id, plan, state }) => {
    const own = copies.get(id) ?? []
    const isStep = own.some(({ note }) => note && notes.has(note))
    const isArchive = own.some((copy) => copy.isArchive)
    return state !== 'staged' && !plan && !reported.has(id) && !isStep && !isArchive
  })
  const byIssue = grouped(strange, ({ issue }) => idOf(issue) ?? '')
  return [...byIssue].flatMap(([issue, releases]) => {
    const unsure = ledger.releases.filter(
      (one) =>
        one.issue === issue && (one.outcome === 'lost' || (one.outcome === 'done' && !one.id)),
    )
    const says = `Of ${issue} there are ${releases.length} releases of which no answer told`
    return releases.length > unsure.length ? [`${says}, and ${unsure.length} could be.`] : []
  })
}
