import type { Payload, ServerProps, Where } from 'payload'
import { weekFromId } from '../../domain/week'
import { formatWeek } from '../../domain/week-format'
import { isAtDesk, type Person, personOf } from '../person'
import { adminLocale, type Words, wordsIn } from './words'

type Tile = { label: string; href: string; count: number }

/** What waits for this person, above everything else on the first screen. */
export async function Desk({ i18n, payload, user }: ServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf({ user: user ?? null })
  if (!person) return null
  const tiles = await tilesFor(payload, person, words)
  const newest = isAtDesk(person) ? await newestIssue(payload, person) : null
  const week = newest?.week ? weekFromId(newest.week) : null
  return (
    <section className="desk-tiles">
      {isAtDesk(person) && (
        <a
          href={
            newest ? `/admin/collections/issues/${newest.id}` : '/admin/collections/issues/create'
          }
        >
          <span>{newest ? words.currentIssue : words.firstIssue}</span>
          <strong>{week?.ok ? formatWeek(week.value, locale) : '+'}</strong>
        </a>
      )}
      {tiles.map(({ count, href, label }) => (
        <a data-empty={count === 0 ? '' : undefined} href={href} key={label}>
          <span>{label}</span>
          <strong>{count}</strong>
        </a>
      ))}
    </section>
  )
}

async function tilesFor(payload: Payload, person: Person, words: Words): Promise<Tile[]> {
  const inState = (...states: string[]) => ({ state: { in: states.join(',') } })
  const own = inState('draft', 'changesRequested')
  const withMe: Where = {
    or: [
      { and: [{ author: { equals: person.id } }, own] },
      { and: [{ translator: { equals: person.id } }, own] },
    ],
  }
  const tiles = [await tileOfOwn(payload, withMe, words.mine)]
  if (!isAtDesk(person)) return tiles
  return [
    ...tiles,
    await tile(payload, person, 'texts', words.waiting, inState('submitted')),
    await tile(payload, person, 'texts', words.inReview, inState('inReview')),
    await tile(payload, person, 'texts', words.approved, inState('approved')),
    await tile(payload, person, 'commentaries', words.undated, { issue: { exists: false } }),
  ]
}

/** Whose a text is can be asked by nobody, so its list is given by what it holds. */
async function tileOfOwn(payload: Payload, where: Where, label: string): Promise<Tile> {
  const { docs } = await payload.find({
    ...{ collection: 'texts', where, select: {}, depth: 0, pagination: false },
    ...{ sort: '-updatedAt', overrideAccess: true },
  })
  const listed = docs.slice(0, listedAtMost).map(({ id }) => id)
  const href = `/admin/collections/texts?${query({ id: { in: listed.join(',') } })}`
  return { label, count: docs.length, href }
}

/** Of one's own texts; an address has an end. */
const listedAtMost = 50

async function tile(
  payload: Payload,
  user: Person,
  collection: 'texts' | 'commentaries',
  label: string,
  where: Where,
): Promise<Tile> {
  const { totalDocs } = await payload.count({ collection, where, overrideAccess: false, user })
  return { label, count: totalDocs, href: `/admin/collections/${collection}?${query(where)}` }
}

async function newestIssue(payload: Payload, user: Person) {
  const { docs } = await payload.find({
    collection: 'issues',
    sort: '-start',
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return docs[0] ?? null
}

/** A where-clause as the list view's address carries it; the view wants it under or-and. */
function query(where: Where): string {
  const alternatives = where.or ?? [where]
  const parameters = new URLSearchParams()
  alternatives.forEach((alternative, outer) => {
    const conditions = alternative.and ?? [alternative]
    conditions.forEach((condition, inner) => {
      flatten(condition, `where[or][${outer}][and][${inner}]`, parameters)
    })
  })
  return parameters.toString()
}

function flatten(value: unknown, path: string, into: URLSearchParams) {
  if (typeof value !== 'object' || value === null) return into.append(path, String(value))
  for (const [key, item] of Object.entries(value)) flatten(item, `${path}[${key}]`, into)
}
