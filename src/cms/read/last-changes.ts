import type { Payload, Where } from 'payload'
import type { Publication } from '../../payload-types'
import { takenBackNow } from '../publications-now'
import { textKey } from './correction-notes'
import { datesOf } from './taken-back'

/** A copy that readers saw until its release was taken back. Nobody learns more of it than this. */
export type Withdrawn = Pick<Publication, 'commentary' | 'language' | 'week' | 'number'> & {
  /** ISO timestamp of the taking back. */
  date: string
}

/** The copies among some publications that were taken back. */
export async function readWithdrawn(payload: Payload, where: Where): Promise<Withdrawn[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [where, await takenBackNow(payload)] },
    select: { commentary: true, language: true, week: true, number: true, release: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const dates = await datesOf(payload, docs as Publication[])
  return docs.map(({ commentary, language, week, number, release }) => ({
    ...{ commentary, language, week, number },
    date: dates.get(typeof release === 'string' ? release : (release?.id ?? '')) ?? '',
  }))
}

/**
 * When the words of some publications last changed for readers, as an ISO timestamp: when the copy
 * was printed that they see, or when a later one was taken back so that they see this one again.
 */
export async function lastChanges(
  payload: Payload,
  where: Where,
): Promise<(of: Publication) => string> {
  return changesAfter(await readWithdrawn(payload, where))
}

/** The same, from what was read already. */
export function changesAfter(withdrawn: readonly Withdrawn[]): (of: Publication) => string {
  const latest = latestOfEach(withdrawn)
  return (of) => {
    const taken = latest.get(textKey(of))?.date ?? ''
    return taken > of.publishedAt ? taken : of.publishedAt
  }
}

/** Of each text the copy that was taken back last, by `textKey`. */
export function latestOfEach(withdrawn: readonly Withdrawn[]): Map<string, Withdrawn> {
  const latest = new Map<string, Withdrawn>()
  for (const copy of withdrawn)
    if (copy.date > (latest.get(textKey(copy))?.date ?? '')) latest.set(textKey(copy), copy)
  return latest
}
