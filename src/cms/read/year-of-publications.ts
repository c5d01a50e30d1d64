import type { Payload, Where } from 'payload'
import { locales } from '../../domain/locale'
import type { Analyst, Publication } from '../../payload-types'
import { idOf } from '../person'
import { replacedNow } from '../publications-now'
import { byId, findAsReader } from './as-reader'
import { compare } from './compare'
import { correctionNotes, textKey } from './correction-notes'
import { changesAfter, readWithdrawn, type Withdrawn } from './last-changes'
import { loadNames, type Names } from './names'
import type { CorrectionNote } from './types'
import { weekIn } from './years'

/** Everything but the words in full, which are most of what a publication weighs. */
const rowFields = {
  commentary: true,
  language: true,
  week: true,
  slug: true,
  number: true,
  position: true,
  title: true,
  reason: true,
  kind: true,
  note: true,
  isArchive: true,
  section: true,
  analysts: true,
  verdict: true,
  publishedAt: true,
  firstPublishedAt: true,
} as const

/** One ISO year of the press: what data files and sitemaps are made of. */
export type YearOfPublications = {
  year: number
  /** What readers see, by week and place in the issue, its languages beside each other. */
  visible: Publication[]
  /** Copies that later ones replaced. Of these nothing goes out but the verdict and its date. */
  replaced: Pick<Publication, 'commentary' | 'verdict' | 'publishedAt'>[]
  /** Copies that were taken back, of texts that readers see nowhere now. */
  withdrawn: Withdrawn[]
  names: Names
  /** Those whom readers know, by id. */
  analysts: ReadonlyMap<string, Analyst>
  notesOf: (of: Publication) => CorrectionNote[]
  changeOf: (of: Publication) => string
}

/** Reads one ISO year, whatever the size of the archive. */
export async function readYear(payload: Payload, year: number): Promise<YearOfPublications> {
  const names = await loadNames(payload)
  const where = weekIn(year)
  const [{ docs }, replaced, withdrawn, notesOf] = await Promise.all([
    findAsReader(payload, 'publications', { where, select: rowFields }),
    readReplaced(payload, where),
    readWithdrawn(payload, where),
    correctionNotes(payload, where, names),
  ])
  const people = docs.flatMap(({ analysts }) => analysts ?? []).flatMap((one) => idOf(one) ?? [])
  const analysts = await byId(payload, 'analysts', people)
  const visible = inOrder(docs.filter(({ slug }) => slug))
  const changeOf = changesAfter(withdrawn)
  const gone = await notSeenAgain(payload, withdrawn)
  return { year, visible, replaced, withdrawn: gone, names, analysts, notesOf, changeOf }
}

/** What came out again, perhaps in the issue of another year, is withdrawn no more. */
async function notSeenAgain(payload: Payload, withdrawn: Withdrawn[]): Promise<Withdrawn[]> {
  if (withdrawn.length === 0) return []
  const commentaries = withdrawn.flatMap(({ commentary }) => idOf(commentary) ?? [])
  const { docs } = await findAsReader(payload, 'publications', {
    where: { commentary: { in: [...new Set(commentaries)] } },
    select: { commentary: true, language: true },
  })
  const seen = new Set(docs.map(textKey))
  return withdrawn.filter((copy) => !seen.has(textKey(copy)))
}

async function readReplaced(payload: Payload, where: Where) {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [where, await replacedNow(payload)] },
    select: { commentary: true, verdict: true, publishedAt: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

/**
 * An order that no machine's language decides: a commentary has the first place that one of its
 * languages has; what the editors did not order follows as it was first printed.
 */
function inOrder(docs: readonly Publication[]): Publication[] {
  const firsts = new Map<string, { place: number; number: number }>()
  for (const { commentary, position, number } of docs) {
    const id = idOf(commentary) ?? ''
    const known = firsts.get(id) ?? { place: Number.MAX_VALUE, number: Number.MAX_VALUE }
    firsts.set(id, {
      place: Math.min(position ?? 0, known.place),
      number: Math.min(number ?? Number.MAX_VALUE, known.number),
    })
  }
  const compared = (a: Publication, b: Publication) => {
    const [one, other] = [idOf(a.commentary) ?? '', idOf(b.commentary) ?? '']
    const [first, second] = [firsts.get(one), firsts.get(other)]
    return (
      compare(a.week ?? '', b.week ?? '') ||
      (first?.place ?? 0) - (second?.place ?? 0) ||
      (first?.number ?? 0) - (second?.number ?? 0) ||
      compare(one, other) ||
      locales.indexOf(a.language) - locales.indexOf(b.language)
    )
  }
  return docs.toSorted(compared)
}
