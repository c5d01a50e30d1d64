import type { Payload, Where } from 'payload'
import { isLocale, type Locale, localeNames } from '../../domain/locale'
import { picturesIn } from '../../domain/rich-text'
import { fromColumns, type ToldChange } from '../../domain/told-changes'
import { isVerdict, verdictNames } from '../../domain/verdict'
import type { AuditEntry, Text } from '../../payload-types'
import { idOf, type Person } from '../person'
import { type Doer, namesOf } from '../shown-names'

export type TrailEntry = {
  at: string
  /** Empty of the system; null of an analyst whose name is not for whoever asks. */
  who: string | null
  role: string
  step: string
  from: string | null
  to: string | null
  note: string | null
  /** Of a commentary or a picture that was changed: what, in words; null where that is not told. */
  changes: ToldChange[]
  /** Why an approved text was reopened, other than by a change of its words. */
  cause: 'facts' | 'picture' | null
}

const most = 100

/** The newest entries of a text, and of changes to its facts and pictures; newest first. */
export async function trailEntries(payload: Payload, text: Text): Promise<AuditEntry[]> {
  const own = await entriesWhere(payload, { subject: { equals: `texts:${text.id}` } })
  const pictures = picturesIn(text.body).map((id) => `media:${id}`)
  const subjects = [`commentaries:${idOf(text.commentary)}`, ...pictures]
  const shown = await entriesWhere(payload, {
    and: [{ subject: { in: subjects } }, { step: { equals: 'changed' } }, { to: { exists: true } }],
  })
  return [...own, ...shown].toSorted((one, other) => other.seq - one.seq).slice(0, most)
}

/** The same as a person may read it. */
export async function toldTo(
  payload: Payload,
  { person, locale }: { person: Person; locale: Locale },
  entries: readonly AuditEntry[],
): Promise<TrailEntry[]> {
  const nameOf = await namesOf(
    payload,
    person,
    entries.map(({ actor }) => actor ?? null),
  )
  const inWords = await wordsFor(payload, { person, locale }, entries)
  return entries.map((entry) => trailEntry(entry, nameOf, inWords))
}

async function entriesWhere(payload: Payload, where: Where): Promise<AuditEntry[]> {
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where,
    sort: '-seq',
    limit: most,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

function changesIn({ from, step, to }: AuditEntry): ToldChange[] {
  return step === 'changed' ? fromColumns({ from: from ?? null, to: to ?? null }) : []
}

/**
 * What the log keeps by address or id, in words. Which bylines stood there before is for administrators
 * alone: of somebody who wrote under a name and then under a pen name, the two would stand side by side.
 */
async function wordsFor(
  payload: Payload,
  { person, locale }: { person: Person; locale: Locale },
  entries: readonly AuditEntry[],
): Promise<(change: ToldChange) => ToldChange> {
  const changes = entries.flatMap(changesIn)
  const valuesOf = (name: string) =>
    changes.flatMap(({ from, of, to }) => (of === name ? [from, to] : [])).flatMap(split)
  const isTold = person.role === 'admin'
  const sections = await namesBy(payload, 'sections', 'slug', valuesOf('section'), locale)
  const ids = isTold ? valuesOf('analysts') : []
  const analysts = await namesBy(payload, 'analysts', 'id', ids, locale)
  const word = (of: string, value: string | null): string | null => {
    if (value === null) return null
    if (of === 'verdict') return isVerdict(value) ? verdictNames[value][locale] : value
    if (of === 'section') return sections.get(value) ?? value
    if (of === 'analysts')
      return isTold
        ? split(value)
            .map((id) => analysts.get(id) ?? '…')
            .join(', ')
        : null
    return isLocale(value) ? localeNames[value] : value
  }
  return ({ from, of, to }) => ({ of, from: word(of, from), to: word(of, to) })
}

function split(value: string | null): string[] {
  return value === null ? [] : value.split(',')
}

async function namesBy(
  payload: Payload,
  collection: 'sections' | 'analysts',
  by: 'slug' | 'id',
  values: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  if (values.length === 0) return new Map()
  const { docs } = await payload.find({
    ...{ collection, locale, depth: 0, pagination: false, overrideAccess: true },
    where: { [by]: { in: [...new Set(values)] } },
  })
  return new Map(docs.map((doc) => [doc[by] ?? '', doc.name]))
}

function trailEntry(
  entry: AuditEntry,
  nameOf: (doer: Doer) => string | null,
  inWords: (change: ToldChange) => ToldChange,
): TrailEntry {
  const [actor, actorName, actorRole] = [entry.actor, entry.actorName, entry.actorRole]
  const who = nameOf({
    ...{ actor: actor ?? null, actorName: actorName ?? '', actorRole: actorRole ?? '' },
    step: entry.step,
  })
  const changes = changesIn(entry).map(inWords)
  return {
    at: entry.at,
    who,
    // Of few editors one has this byline.
    role: who === null ? 'analyst' : (actorRole ?? ''),
    step: entry.step,
    from: changes.length > 0 ? null : (entry.from ?? null),
    to: changes.length > 0 ? null : (entry.to ?? null),
    note: entry.note ?? null,
    changes,
    cause: causeOf(entry),
  }
}

function causeOf({ ref, step }: AuditEntry): TrailEntry['cause'] {
  if (step !== 'reopen') return null
  if (ref?.startsWith('commentaries:')) return 'facts'
  return ref?.startsWith('media:') ? 'picture' : null
}
