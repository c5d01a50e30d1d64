import type { Payload } from 'payload'
import type { Requirement } from '../../domain/completeness'
import type { Locale } from '../../domain/locale'
import { openSteps, type State, type Step, steps } from '../../domain/workflow'
import type { AuditEntry } from '../../payload-types'
import { wasPublished } from '../actions/was-published'
import { hashAsRead } from '../as-read'
import { idOf, type Person } from '../person'
import { hashNow } from '../shown-pictures'
import { isStale } from '../stale-translation'
import { actorOnText, missingIn } from '../standing'
import { stepsForReaders } from './seen-by-readers'
import { type TrailEntry, toldTo, trailEntries } from './trail'

/** What a person at the desk sees of a text's way: where it is, where it may go, how it came here. */
export type TextStanding = {
  state: State
  /** Of what is read here; a step that names it is of nothing else. See `hashAsRead`. */
  hash: string
  /** The revision that this speaks of. */
  revision: number
  steps: { step: Step; note: 'required' | 'optional'; complete: boolean }[]
  missing: Requirement[]
  /** It is a translation, and its original has changed since it was last compared. */
  isStale: boolean
  approval: { by: string; at: string } | null
  trail: TrailEntry[]
  /** What was done last to what readers have of it. */
  change: 'shown' | 'takenBack' | null
}

/** Null when there is no such text or the person may not see it. */
export async function readTextStanding(
  payload: Payload,
  user: Person,
  { id, locale }: { id: string; locale: Locale },
): Promise<TextStanding | null> {
  const { docs } = await payload.find({
    collection: 'texts',
    where: { id: { equals: id } },
    overrideAccess: false,
    user,
    depth: 0,
  })
  const [readable] = docs
  if (!readable) return null
  const text = await payload.findByID({
    collection: 'texts',
    id,
    depth: 0,
    overrideAccess: true,
  })
  const commentary = await payload.findByID({
    collection: 'commentaries',
    id: idOf(text.commentary) ?? '',
    depth: 0,
    overrideAccess: true,
  })
  const actor = await actorOnText({ text, commentary }, user, { payload })
  const standing = { state: text.state, wasPublished: await wasPublished(payload, id) }
  const entries = await trailEntries(payload, text)
  return {
    state: text.state,
    hash: await hashAsRead(payload, await hashNow({ payload }, text, commentary), commentary),
    revision: text.revision ?? 1,
    steps: openSteps(standing, actor).map((step) => ({
      step,
      note: steps[step].note,
      complete: steps[step].complete,
    })),
    missing: await missingIn(text, commentary, { payload }),
    isStale: await isStale(payload, text),
    approval: approvalOf(text),
    trail: await toldTo(payload, { person: user, locale }, entries),
    change: changeIn(entries),
  }
}

function approvalOf(text: {
  state: State
  approvedBy?: string | null
  approvedAt?: string | null
}): TextStanding['approval'] {
  if (text.state !== 'approved' || !text.approvedBy || !text.approvedAt) return null
  return { by: text.approvedBy, at: text.approvedAt }
}

function changeIn(entries: readonly AuditEntry[]): TextStanding['change'] {
  const last = entries.find(({ step }) => stepsForReaders.includes(step))
  if (!last) return null
  return last.step === 'takeBack' ? 'takenBack' : 'shown'
}
