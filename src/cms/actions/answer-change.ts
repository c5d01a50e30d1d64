import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import { err, ok, type Result } from '../../domain/result'
import {
  type AnswerRefusal,
  type ChangeAnswer,
  decideAnswer,
  isSameValue,
  showsChange,
  type WaitingChange,
} from '../../domain/waiting-change'
import { actorFrom } from '../actor'
import { type CarriedOut, placeOf } from '../hooks/hold-back'
import { carrying, type NewEntry } from '../log/carry'
import type { Person } from '../person'
import {
  findWaitingDocument,
  type Subject,
  seenAt,
  type WaitingDocument,
} from '../read/waiting-documents'
import { whileBusy } from '../storage/repeat'
import { asWaiting, waitingIn } from '../storage/waiting-fields'
import { tellOfOverriddenChange } from '../tell-of-override'
import { withValueAt } from '../value-at'
import { inWords } from '../words-of-value'
import { setPublic } from './known-to-readers'

type Asked = { subject: Subject; change: string; answer: ChangeAnswer; note: string }

/**
 * Answers a change that waits: a yes lets readers see it, a no or a withdrawal forgets it. The change,
 * the answer and the entry that tells of it are one write, based on the document as it was looked at.
 */
export function answerChange(
  payload: Payload,
  person: Person,
  { answer, change: id, note, subject }: Asked,
): Promise<Result<WaitingChange, AnswerRefusal | 'noSuchChange'>> {
  return whileBusy(async () => {
    const document = await findWaitingDocument(payload, subject)
    const change = document && waitingIn(document).find((one) => one.id === id)
    if (!document || !change) return err('noSuchChange')
    const seen = seenAt(document, change)
    const decided = decideAnswer(answer, {
      ...{ role: person.role, isAsker: change.by === person.id, note },
      isCurrent: isSameValue(seen, change.from),
    })
    if (!decided.ok) return decided
    const step = decided.value
    const entry = {
      ...{ ...actorFrom(person), step, ref: change.id },
      note: [placeOf(change), note.trim()].filter(Boolean).join(': '),
      // What readers see, and saw, is no secret; what they never see is not kept.
      ...(showsChange(step) ? { from: inWords(change.from), to: inWords(change.to) } : {}),
    }
    if (!showsChange(step)) await forget(payload, { subject, document, change, entry })
    else await carryOut(payload, person, { subject, document, change, entry })
    if (answer === 'override') tellOfOverriddenChange(payload, person, subject)
    return ok(change)
  })
}

type Answered = {
  subject: Subject
  document: WaitingDocument
  change: WaitingChange
  entry: NewEntry
}

async function forget(
  payload: Payload,
  { change, document, entry, subject: { id, slug } }: Answered,
): Promise<void> {
  const left = waitingIn(document).filter((one) => one.id !== change.id)
  const data = {
    ...{ ...asWaiting(left), ...carrying(document, entry) },
    revision: document.revision ?? 1,
  }
  if (id === null) await payload.db.updateGlobal({ slug: slug as GlobalSlug, data })
  else
    await payload.db.updateOne({ collection: slug as CollectionSlug, id, data, returning: false })
}

/** Through Payload, so that what is asked of every save of the field is asked again. */
async function carryOut(
  payload: Payload,
  user: Person,
  { change, document, entry, subject: { id, slug } }: Answered,
): Promise<void> {
  const carriedOut: CarriedOut = { change: change.id, entry }
  const save = {
    ...{ locale: change.language ?? undefined, fallbackLocale: false as const, depth: 0 },
    ...{ overrideAccess: true, user, data: withValueAt({}, change.field, change.to) },
    context: { carriedOut, basedOn: document.revision ?? 1 },
  }
  if (id === null) await payload.updateGlobal({ slug: slug as GlobalSlug, ...save })
  else await payload.update({ collection: slug as CollectionSlug, id, ...save })
  // Not before: a picture to which the answer was refused is shown to nobody.
  if (change.field === 'photo' && document.isPublic && typeof change.to === 'string')
    await setPublic(payload, 'media', [change.to], true)
}
