import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { inIssueOrder, withoutBody } from './issue-order'
import type { Names } from './names'
import { isStanding } from './one-of-each'
import { isRemembering, sectionInYears } from './section-in-years'

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
  side: Side,
  names: Names,
): Promise<Publication[]> {
  const place = { section: idOf(section) ?? '', language, week: week ?? '' }
  const docs = await (isRemembering(payload)
    ? nearestInYears(payload, place, side)
    : nearest(payload, place, side))
  return inIssueOrder(docs, names)
}

type Side = 'before' | 'after'
type Place = { section: string; language: Locale; week: string }

async function nearest(
  payload: Payload,
  { section, language, week }: Place,
  side: Side,
): Promise<Publication[]> {
  const there: Where[] = [
    { section: { equals: section } },
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
  const found = docs.filter((one) => one.week === docs[0]?.week)
  if (found.length < usuallyEnough) return found
  const all = { where: { and: [...there, { week: { equals: docs[0]?.week } }] } }
  return (await findAsReader(payload, 'publications', { ...all, select: withoutBody })).docs
}

async function nearestInYears(
  payload: Payload,
  { section, language, week }: Place,
  side: Side,
): Promise<Publication[]> {
  for await (const docs of sectionInYears(payload, section, { from: week, side })) {
    const beyond = docs.filter(
      (one) =>
        one.language === language &&
        one.week &&
        (side === 'before' ? one.week < week : one.week > week),
    )
    const at = side === 'before' ? beyond[0] : beyond.at(-1)
    if (at) return beyond.filter((one) => one.week === at.week)
  }
  return []
}
