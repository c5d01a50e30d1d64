import { idOf } from '../../../src/cms/person'
import { grouped } from '../../../src/cms/read/grouped'
import type { Publication } from '../../../src/payload-types'
import type { Found } from './found'
import type { Ledger, Sample } from './ledger'
import type { Run } from './run'

/**
 * Whatever readers were shown of an issue at any moment is all of a release or nothing of it, holds
 * what was reported as released before, and nothing that was reported as taken back.
 */
export function checkSamples({ faults, ledger }: Run, found: Found): void {
  const known = new Map(found.publications.map((copy) => [copy.id, copy]))
  const copies = grouped(found.publications, ({ release }) => idOf(release) ?? '')
  const weeks = new Map(found.issues.map(({ id, week }) => [id, week ?? id]))
  for (const sample of ledger.samples) {
    const says = `Of the issue ${weeks.get(sample.issue)} readers were shown ${sample.ids.length} texts`
    const shown = sample.ids.flatMap((id) => known.get(id) ?? [])
    if (shown.length < sample.ids.length)
      faults.add('reader', `${says}, and some of them are no longer there.`)
    const texts = new Map(shown.map((copy) => [idOf(copy.text), copy]))
    if (texts.size < shown.length) faults.add('reader', `${says}, one of them twice.`)
    for (const id of partial(shown, texts, copies))
      faults.add('reader', `${says}, and of the release ${id} only a part.`)
    for (const id of missing(sample, ledger, texts, copies))
      faults.add(
        'reader',
        `${says}, and not what the release ${id} had printed before, as was reported.`,
      )
    for (const id of returned(sample, ledger, shown))
      faults.add(
        'reader',
        `${says}, also of the release ${id}, of which was said that it is taken back.`,
      )
  }
}

type Texts = ReadonlyMap<string | null, Publication>
type Copies = ReadonlyMap<string, readonly Publication[]>

/** Releases of which some texts are shown and others are not, in no wording at all. */
function partial(shown: readonly Publication[], texts: Texts, copies: Copies): string[] {
  const releases = new Set(shown.map(({ release }) => idOf(release) ?? ''))
  return [...releases].filter((id) => copies.get(id)?.some(({ text }) => !texts.has(idOf(text))))
}

/** Releases that were reported before the look, while nobody was taking anything back. */
function missing(sample: Sample, ledger: Ledger, texts: Texts, copies: Copies): string[] {
  const isTakenBack = ledger.takenBack.some(
    ({ begun, issue }) => issue === sample.issue && begun < sample.ended,
  )
  if (isTakenBack) return []
  return ledger.releases.flatMap(({ ended, id, issue }) => {
    if (id === null || issue !== sample.issue || ended > sample.begun) return []
    return copies.get(id)?.every(({ text }) => texts.has(idOf(text))) ? [] : [id]
  })
}

function returned(sample: Sample, { takenBack }: Ledger, shown: readonly Publication[]): string[] {
  const gone = takenBack.flatMap(({ ended, releases }) => (ended < sample.begun ? releases : []))
  const releases = new Set(shown.map(({ release }) => idOf(release) ?? ''))
  return [...releases].filter((id) => gone.includes(id))
}
