import type { Payload } from 'payload'
import { stateTakenBack } from '../../domain/taking-back'
import { isState } from '../../domain/workflow'
import type { Commentary, Publication, Release, Text } from '../../payload-types'
import { carriedBy, carrying } from '../log/carry'
import { entriesOf } from '../log/latest-entry'
import { idOf } from '../person'
import { hashNow } from '../shown-pictures'
import { changeDocument } from '../storage/change-document'
import { afterRelease } from './after-release'
import { hideFromReaders } from './hide-from-readers'
import { addressIn, leadOn, replacedBy } from './leave-redirects'
import { trueStateOf } from './mended-text'
import { openToReaders } from './open-to-readers'
import { publicationsWhere } from './publications-where'
import { recordPrinting } from './record-printing'
import { restoreIssue } from './restore-issue'
import { takenBackBy } from './taken-back-by'

/**
 * What follows when a release is taken back: the log and the states of its texts, the addresses
 * that a correction had changed, and what readers may no longer know of. Every part may be
 * repeated; a start after a crash does.
 */
export function finishTakingBack(payload: Payload, id: string): Promise<void> {
  return afterRelease(payload, id, 'takenBack', async (release) => {
    const publications = await publicationsWhere(payload, { release: { equals: id } })
    // What was taken back meanwhile as well is seen by nobody again.
    const replaced = await replacedBy(payload, id, publications)
    const left = await withoutOrdered(payload, replaced)
    for (const publication of publications) {
      // Whoever released it may not have come to that.
      await recordPrinting(payload, release, publication)
      await returnText(payload, publication, release, left)
    }
    const shown = replaced.filter(({ state }) => state === 'visible')
    await leadBack(payload, shown, publications)
    await hideFromReaders(payload, publications)
    // Of what a retraction had taken away.
    await openToReaders(payload, shown)
    await restoreIssue(payload, release)
  })
}

/** Puts a text back to where it stood before the release, with the entry that says so: once. */
async function returnText(
  payload: Payload,
  publication: Publication,
  release: Release,
  left: readonly Publication[],
): Promise<void> {
  const id = idOf(publication.text)
  if (id === null) return
  const wasRetracted = await isEverRetracted(payload, id)
  const isShownAgain =
    publication.kind === 'retraction' && left.some(({ text }) => idOf(text) === id)
  await changeDocument(payload, { collection: 'texts', id }, async (text) => {
    const known = [...carriedBy(text), ...(await entriesOf(payload, `texts:${id}`, release.id))]
    const ofRelease = known.filter(({ ref }) => ref === release.id)
    if (ofRelease.some(({ step }) => step === 'takeBack')) return null
    const commentary = await commentaryOf(payload, text)
    if (!commentary) return null
    const hash = await hashNow({ payload }, text, commentary)
    const from = ofRelease[0]?.from
    const state = trueStateOf(text, hash)
    const to = stateTakenBack(state, {
      from: isState(from) ? from : 'draft',
      ...{ isCovered: hash === publication.contentHash, isShownAgain, wasRetracted },
    })
    const approvedHash = to === 'approved' ? hash : null
    const entry = {
      ...{ ...takenBackBy(release), step: 'takeBack', from: state, to },
      ...{ note: release.takenBackWhy ?? null, contentHash: approvedHash, ref: release.id },
    }
    return { state: to, approvedHash, ...carrying(text, entry) }
  })
}

/** Those of some publications whose own release is not to be taken back as well. */
async function withoutOrdered(
  payload: Payload,
  publications: readonly Publication[],
): Promise<Publication[]> {
  if (publications.length === 0) return []
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    where: { id: { in: publications.flatMap(({ release }) => idOf(release) ?? []) } },
    ...{ select: { takenBackAt: true }, pagination: false, limit: 0 },
  })
  const standing = docs.flatMap(({ id, takenBackAt }) => (takenBackAt ? [] : [id]))
  return publications.filter(({ release }) => standing.includes(idOf(release) ?? ''))
}

async function isEverRetracted(payload: Payload, text: string): Promise<boolean> {
  const printed = await publicationsWhere(payload, { text: { equals: text } })
  return printed.some(({ kind, state }) => kind === 'retraction' && state !== 'staged')
}

async function commentaryOf(payload: Payload, text: Text): Promise<Commentary | null> {
  const where = { id: { equals: idOf(text.commentary) ?? '' } }
  return payload.db.findOne<Commentary>({ collection: 'commentaries', where })
}

/** A correction may have given its text another address; that one leads to the earlier one now. */
async function leadBack(
  payload: Payload,
  shown: readonly Publication[],
  publications: readonly Publication[],
): Promise<void> {
  for (const publication of publications) {
    const again = shown.find(({ text }) => idOf(text) === idOf(publication.text))
    const [from, to] = [addressIn(publication), again ? addressIn(again) : null]
    if (from !== null && to !== null && from !== to) await leadOn(payload, from, to)
  }
}
