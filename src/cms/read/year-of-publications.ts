import type { Payload, Where } from 'payload'
import { locales } from '../../domain/locale'
import type { Analyst, Publication } from '../../payload-types'
import { idOf } from '../person'
import { byId, findAsReader } from './as-reader'
import { compare } from './compare'
import { correctionNotes } from './correction-notes'
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
  const changeOf = changesAfter(withdrawn)
  const visible = inOrder(docs.filter(({ slug }) => slug))
  return { year, visible, replaced, withdrawn, names, analysts, notesOf, changeOf }
}

async function readReplaced(payload: Payload, where: Where) {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        where,
        { 'release.state': { equals: 'committed' } },
        { 'retiredBy.state': { equals: 'committed' } },
      ],
    },
    select: { commentary: true, verdict: true, publishedAt: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

/** An order that no machine's language decides; a commentary has the first place of its languages. */
function inOrder(docs: readonly Publication[]): Publication[] {
  const places = new Map<string, number>()
  for (const { commentary, position } of docs) {
    const id = idOf(commentary) ?? ''
    places.set(id, Math.min(position ?? 0, places.get(id) ?? Number.POSITIVE_INFINITY))
  }
  const keys = new Map(
    docs.map((doc) => {
      const id = idOf(doc.commentary) ?? ''
      return [doc, { week: doc.week ?? '', place: places.get(id) ?? 0, id }] as const
    }),
  )
  const compared = (a: Publication, b: Publication) => {
    const [one, other] = [keys.get(a), keys.get(b)]
    if (!one || !other) return 0
    return (
      compare(one.week, other.week) ||
      one.place - other.place ||
      compare(one.id, other.id) ||
      locales.indexOf(a.language) - locales.indexOf(b.language)
    )
  }
  return docs.toSorted(compared)
}
