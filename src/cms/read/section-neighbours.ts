import type { Payload, Where } from 'payload'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { inIssueOrder, withoutBody } from './issue-order'
import type { Names } from './names'
import { isStanding } from './one-of-each'

/** More commentaries than most issues have in one section. */
const usuallyEnough = 3

/**
 * What stands before and after a publication in its section, in its language, by week and then by
 * the order of the issue. `inIssue` is what is out of its issue in that language, in order.
 */
export async function neighboursInSection(
  payload: Payload,
  publication: Publication,
  inIssue: readonly Publication[],
  names: Names,
): Promise<{ previous: Publication | undefined; next: Publication | undefined }> {
  const section = idOf(publication.section)
  if (section === null) return { previous: undefined, next: undefined }
  const beside = inIssue.filter(
    (one) => one.id === publication.id || (idOf(one.section) === section && isStanding(one)),
  )
  const at = beside.findIndex(({ id }) => id === publication.id)
  const [before, after] = [beside.slice(0, at).at(-1), beside[at + 1]]
  return {
    previous: before ?? (await nearestIssue(payload, publication, 'before', names)).at(-1),
    next: after ?? (await nearestIssue(payload, publication, 'after', names))[0],
  }
}

/** What stands in the section in the nearest week before or after that has anything, in order. */
async function nearestIssue(
  payload: Payload,
  { section, language, week }: Publication,
  side: 'before' | 'after',
  names: Names,
): Promise<Publication[]> {
  const there: Where[] = [
    { section: { equals: idOf(section) } },
    { language: { equals: language } },
    { kind: { not_equals: 'retraction' } },
  ]
  const beyond = { week: side === 'before' ? { less_than: week } : { greater_than: week } }
  const { docs } = await findAsReader(payload, 'publications', {
    where: { and: [...there, beyond] },
    sort: side === 'before' ? '-week' : 'week',
    limit: usuallyEnough,
    select: withoutBody,
  })
  const nearest = docs[0]?.week
  const found = docs.filter((one) => one.week === nearest)
  if (found.length < usuallyEnough) return inIssueOrder(found, names)
  const all = { where: { and: [...there, { week: { equals: nearest } }] }, select: withoutBody }
  return inIssueOrder((await findAsReader(payload, 'publications', all)).docs, names)
}
