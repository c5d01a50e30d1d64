import type { Payload, Where } from 'payload'
import { OwnSentence } from '../../domain/own-sentence'
import { waitingStates } from '../../domain/release-plan'
import type { Publication, Release } from '../../payload-types'
import { carryOutTakingBack } from '../actions/carry-out-taking-back'
import { plansIn, withPlan } from '../actions/lease-plan'
import { endPlan } from '../actions/settle-plan'
import { theSystem } from '../actor'
import { now } from '../clock'
import { isVisible } from '../publication-states'
import { changeDocument } from '../storage/change-document'
import type { ToldByEdition } from './told-by-edition'

export type TakenBackAgain = {
  /** How many releases. */
  takenBack: number
  /** The addresses of texts that only a person can retract again. */
  toRetract: string[]
  /** How many releases were taken back or retracted something that this copy knows nothing of. */
  unknown: number
  /** How many plans are ended whose hour has passed, because they may have been carried out before. */
  plans: number
}

/**
 * Takes back what this copy of the database shows, although readers were told since that it was
 * taken back, and lets no old plan print it once more. A text whose retraction it does not know a
 * person has to retract, because nobody else can say why. May be repeated.
 */
export async function takeBackAgain(
  payload: Payload,
  { retracted, takenBack, withheld }: ToldByEdition,
): Promise<TakenBackAgain> {
  const plans = await endOldPlans(payload)
  const known = await releasesIn(payload, [...takenBack, ...withheld])
  const retracting = await retractingAmong(payload, withheld)
  let count = 0
  for (const { id, state } of known) {
    if (state !== 'committed' || retracting.has(id)) continue
    await changeDocument(payload, { collection: 'releases', id }, (release) =>
      release.state !== 'committed' || release.takenBackAt ? null : ordered(),
    )
    await carryOutTakingBack(payload, id)
    count += 1
  }
  const toRetract: string[] = []
  for (const { address, commentary, language } of retracted) {
    const standing: Where = {
      and: [
        { commentary: { equals: commentary } },
        { language: { equals: language } },
        { kind: { not_equals: 'retraction' } },
        isVisible,
      ],
    }
    if ((await publicationsWhere(payload, standing)).length > 0) toRetract.push(address)
  }
  const unknown = withheld.filter((id) => !known.some((release) => release.id === id)).length
  return { takenBack: count, toRetract, unknown, plans }
}

/** Also what went out on time, and was taken back since. */
async function endOldPlans(payload: Payload): Promise<number> {
  let count = 0
  for (const plan of await plansIn(payload, waitingStates)) {
    if (Date.parse(plan.at) > now().getTime()) continue
    const held = await withPlan(payload, plan, (read) =>
      endPlan(payload, read, { state: 'cancelled' }),
    )
    // What is held by a process of the copy is free in half a minute; until then it could go out.
    if (!held)
      throw new OwnSentence('A plan whose hour has passed is held: start again in a minute.')
    count += 1
  }
  return count
}

/** The newest first, as people would take them back. */
async function releasesIn(payload: Payload, ids: string[]): Promise<Release[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'releases',
    where: { id: { in: ids } },
    sort: ['-committedAt', '-stagedAt'],
    ...{ depth: 0, pagination: false, overrideAccess: true },
  })
  return docs
}

async function retractingAmong(payload: Payload, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const where: Where = { and: [{ release: { in: ids } }, { kind: { equals: 'retraction' } }] }
  const found = await publicationsWhere(payload, where)
  return new Set(found.flatMap(({ release }) => (typeof release === 'string' ? release : [])))
}

async function publicationsWhere(payload: Payload, where: Where) {
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    select: { release: true },
    ...{ depth: 0, pagination: false, overrideAccess: true },
  })
  return docs as Pick<Publication, 'id' | 'release'>[]
}

function ordered() {
  const { actor, actorName, actorRole } = theSystem
  const by = { takenBackActor: actor, takenBackBy: actorName, takenBackRole: actorRole }
  const takenBackWhy =
    'Readers were told that it was taken back, after this copy of the database was made.'
  return { ...by, takenBackAt: now().toISOString(), takenBackWhy, finished: false }
}
