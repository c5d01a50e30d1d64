import type { Payload } from 'payload'
import type { Requirement } from '../../domain/completeness'
import { err, ok, type Result } from '../../domain/result'
import { decideStep, type Refusal, type State, type Step, steps } from '../../domain/workflow'
import { actorFrom } from '../actor'
import { hashAsRead } from '../as-read'
import { now } from '../clock'
import { carrying } from '../log/carry'
import { idOf, type Person } from '../person'
import { originalHashOf } from '../stale-translation'
import { actorOnText, missingIn } from '../standing'
import { whileBusy } from '../storage/repeat'
import { tellOfOverride } from '../tell-of-override'
import { refuseHeld } from './hold-text'
import { type KnownText, mendedText } from './mended-text'
import { printTogether } from './print-together'
import { takenAddress } from './taken-address'
import { visiblePublication } from './visible-publication'
import { wasPublished } from './was-published'

type Asked = {
  text: string
  step: Step
  note: string
  /** The hash of what the person read; an approval of anything else is refused. */
  hash: string | null
}

export type StepRefusal =
  | { why: 'no-such-text' | 'changed-meanwhile' | 'moved-meanwhile' }
  | { why: 'addressTaken'; address: string }
  | { why: Refusal; state: State; missing: Requirement[] }

/**
 * One step of one text: asks the workflow, and stores the new state with its entry in one write on
 * the condition that the text is as it was read. Of two people who step at the same moment one is
 * asked again, and finds the text where the other has put it.
 */
export function takeStep(
  payload: Payload,
  person: Person,
  asked: Asked,
): Promise<Result<{ state: State }, StepRefusal>> {
  return whileBusy(async () => {
    if (!(await mayRead(payload, person, asked.text))) return err({ why: 'no-such-text' })
    const known = await mendedText(payload, asked.text)
    if (!known) return err({ why: 'no-such-text' })
    await refuseHeld(payload, known.text)
    const missing = await missingIn(known.text, known.commentary, { payload })
    const standing = {
      state: known.state,
      isComplete: missing.length === 0,
      wasPublished: await wasPublished(payload, known.text.id),
    }
    const actor = await actorOnText(known, person, { payload })
    const decided = decideStep(asked.step, standing, actor, asked.note)
    if (!decided.ok) return err({ why: decided.reason, state: known.state, missing })
    if (!(await isAsRead(payload, asked, known))) return err({ why: 'changed-meanwhile' })
    return steps[asked.step].prints
      ? printOne(payload, person, asked, known)
      : store(payload, person, asked, known, decided.value)
  })
}

async function isAsRead(payload: Payload, { hash }: Asked, known: KnownText): Promise<boolean> {
  return hash === null || hash === (await hashAsRead(payload, known.hash, known.commentary))
}

async function store(
  payload: Payload,
  person: Person,
  { step, note }: Asked,
  { text, commentary, hash, state }: KnownText,
  to: State,
): Promise<Result<{ state: State }, StepRefusal>> {
  const entry = {
    ...actorFrom(person),
    ...{ step, from: state, to, note: note.trim() || null, contentHash: hash },
  }
  const originalHash = compares(step) ? await originalHashOf(payload, text) : null
  await payload.db.updateOne({
    collection: 'texts',
    id: text.id,
    data: {
      ...{ revision: text.revision ?? 1, state: to },
      ...approvalIn(to, { hash, by: person.name }),
      ...(originalHash ? { originalHash } : {}),
      ...carrying(text, entry),
    },
    returning: false,
  })
  if (step === 'override') tellOfOverride(payload, person, { text, commentary })
  return ok({ state: to })
}

/** What a text keeps of its approval, for people to see and for the press to compare. */
function approvalIn(to: State, { hash, by }: { hash: string; by: string }) {
  if (to !== 'approved') return { approvedHash: null }
  return { approvedHash: hash, approvedBy: by, approvedAt: now().toISOString() }
}

/** Whoever takes such a step says that a translation says what its original says now. */
function compares(step: Step): boolean {
  return step === 'submit' || step === 'approve' || step === 'override'
}

async function printOne(
  payload: Payload,
  person: Person,
  { step, note }: Asked,
  known: KnownText,
): Promise<Result<{ state: State }, StepRefusal>> {
  const kind = step === 'retract' ? 'retraction' : 'correction'
  const isRetraction = kind === 'retraction'
  const address = isRetraction ? null : await addressTakenBy(payload, known)
  if (address !== null) return err({ why: 'addressTaken', address })
  const seen = isRetraction ? await visiblePublication(payload, known.text.id) : null
  const printed = await printTogether(payload, {
    actor: actorFrom(person),
    // Under revision a commentary may have moved; what is retracted stays where readers know it.
    issue: seen?.issue ?? known.commentary.issue,
    items: [{ ...known, kind, note: note.trim() }],
  })
  if (!printed.ok) return err({ why: 'moved-meanwhile' })
  return ok({ state: steps[step].to })
}

/** The address of a corrected text, when another text of its issue has it; else null. */
async function addressTakenBy(
  payload: Payload,
  { text, commentary }: KnownText,
): Promise<string | null> {
  const issue = await payload.findByID({
    collection: 'issues',
    id: idOf(commentary.issue) ?? '',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return issue ? takenAddress(payload, issue, [text]) : null
}

async function mayRead(payload: Payload, user: Person, id: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'texts',
    where: { id: { equals: id } },
    overrideAccess: false,
    user,
  })
  return totalDocs > 0
}
