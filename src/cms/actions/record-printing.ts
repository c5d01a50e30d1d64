import type { Payload } from 'payload'
import type { Publication, Release, Text } from '../../payload-types'
import { carriedBy, carrying } from '../log/carry'
import { entriesOf } from '../log/latest-entry'
import { idOf } from '../person'
import { changeDocument } from '../storage/change-document'

const printing = ['publish', 'correct', 'retract', 'archive']

/** Lets a text follow its publication, with the entry that says so: once, whoever does it. */
export async function recordPrinting(
  payload: Payload,
  release: Release,
  publication: Publication,
): Promise<void> {
  const id = idOf(publication.text)
  if (id === null) return
  const to = publication.kind === 'retraction' ? 'retracted' : 'published'
  await changeDocument(payload, { collection: 'texts', id }, async (text) => {
    if (await isRecorded(payload, text, release.id)) return null
    const entry = {
      actor: release.actor ?? null,
      actorName: release.actorName ?? '',
      actorRole: release.actorRole ?? '',
      ...stepOf(publication, text),
      ...{ to, note: publication.note ?? null, ref: release.id },
      contentHash: publication.contentHash ?? null,
    }
    return { state: to, approvedHash: null, heldBy: null, ...carrying(text, entry) }
  })
}

/** Whether the text carries the entry, or has put it down in the log. */
async function isRecorded(payload: Payload, text: Text, release: string): Promise<boolean> {
  const isOfRelease = ({ ref, step }: { ref?: string | null; step: string }) =>
    ref === release && printing.includes(step)
  if (carriedBy(text).some(isOfRelease)) return true
  const entries = await entriesOf(payload, `texts:${text.id}`, release)
  return entries.some(isOfRelease)
}

function stepOf({ kind, isArchive }: Publication, { state }: Text) {
  // An imported page goes out as it was, without review.
  if (kind === 'first' && isArchive) return { step: 'archive', from: 'draft' }
  if (kind === 'first') return { step: 'publish', from: 'approved' }
  if (kind === 'correction') return { step: 'correct', from: 'approved' }
  return { step: 'retract', from: state }
}
