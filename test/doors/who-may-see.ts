import type { CollectionSlug, Payload } from 'payload'
import { type ActorName, actors, atDesk, type People, staff } from './people'
import { idIn, type Row, rowsOf } from './records'
import type { Stage, Subject } from './stage'

/** For every document of a collection, who may see that it is there. */
export type Seers = ReadonlyMap<string, ReadonlyMap<string, readonly ActorName[]>>

type Given = {
  people: People
  subjects: readonly Subject[]
  pictures: Stage['pictures']
  releases: ReadonlySet<string>
}

type Rule = (row: Row, given: Given) => readonly ActorName[]

/**
 * Least privilege as docs and the issue put it, said a second time and independently of the access
 * rules. A collection that is not named here fails the check until somebody decides who sees it.
 */
const rules: Readonly<Record<string, Rule>> = {
  publications: ({ release, retiredBy }, { releases }) =>
    releases.has(idIn(release) ?? '') && !releases.has(idIn(retiredBy) ?? '') ? actors : atDesk,
  issues: ({ releasedAt }) => (releasedAt ? actors : staff),
  sections: ({ isPublic }) => (isPublic === true ? actors : staff),
  analysts: ({ isPublic }) => (isPublic === true ? actors : staff),
  verdicts: () => actors,
  media: (row, { pictures }) => {
    if (row.isPublic === true) return actors
    if (row.id === pictures.hidden.id) return ['analyst', 'translator', ...atDesk]
    return row.id === pictures.foreign.id ? ['otherAnalyst', ...atDesk] : ['analyst', ...atDesk]
  },
  commentaries: ({ id }, { subjects }) =>
    readersOf(subjects, ({ commentary }) => commentary === id),
  texts: ({ id }, { subjects }) => readersOf(subjects, ({ text }) => text === id),
  'review-notes': (row, { subjects }) => readersOf(subjects, ({ text }) => text === idIn(row.text)),
  users: ({ id }, { people }) => [...atDesk, ...themselves(id, people)],
  releases: () => atDesk,
  'release-plans': () => atDesk,
  // It names the accounts behind bylines.
  'audit-entries': () => ['admin'],
  redirects: () => atDesk,
  'payload-preferences': ({ user }, { people }) => themselves(idIn(user), people),
  // Asked for by the name of a document only.
  'payload-locked-documents': () => [],
  'audit-inbox': () => [],
  processes: () => [],
  leases: () => [],
  'start-steps': () => [],
  'payload-kv': () => [],
  'payload-migrations': () => [],
}

export async function seersOf(payload: Payload, given: Omit<Given, 'releases'>): Promise<Seers> {
  const releases = await rowsOf(payload, 'releases')
  const committed = releases.filter(({ state }) => state === 'committed').map(({ id }) => id)
  const seers = new Map<string, Map<string, readonly ActorName[]>>()
  for (const slug of collectionsOf(payload)) {
    const rule = rules[slug]
    if (!rule) throw new Error(`Who may see ${slug}? Say so in test/doors/who-may-see.ts.`)
    const rows = await rowsOf(payload, slug)
    const all = { ...given, releases: new Set(committed) }
    seers.set(slug, new Map(rows.map((row) => [row.id, [...new Set(rule(row, all))]])))
  }
  return seers
}

export function collectionsOf(payload: Payload): CollectionSlug[] {
  return payload.config.collections.map(({ slug }) => slug as CollectionSlug)
}

/** The ids of a collection that somebody may see. */
export function seenBy(seers: Seers, collection: string, actor: ActorName): string[] {
  return [...(seers.get(collection) ?? [])]
    .filter(([, who]) => who.includes(actor))
    .map(([id]) => id)
    .sort()
}

function readersOf(subjects: readonly Subject[], is: (subject: Subject) => boolean) {
  return subjects.find(is)?.readers ?? atDesk
}

function themselves(id: string | null, people: People): ActorName[] {
  return actors.filter((actor) => actor !== 'nobody' && people[actor].id === id)
}
