import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Obstacle, ReleaseWish } from '../../domain/release-check'
import { err, ok, type Result } from '../../domain/result'
import { mayRelease, type State } from '../../domain/workflow'
import type { Issue } from '../../payload-types'
import { actorFrom } from '../actor'
import type { UnapprovedWords } from '../issue-words'
import type { Person } from '../person'
import { whileBusy } from '../storage/repeat'
import { lookUpRelease, type ReleaseLook } from './look-up-release'
import { mendedText } from './mended-text'
import { printTogether } from './print-together'
import { settleRefused } from './settle-plan'

export type TextOfIssue = {
  text: string
  title: string
  language: Locale
  state: State
  obstacles: readonly Obstacle[]
}

export type Released = {
  release: string
  printed: { title: string; language: Locale; path: string }[]
  /** Texts of the issue that stay at the desk, with the state that keeps them there. */
  left: TextOfIssue[]
  /** The words of the issue itself that did not go out as they stood, because nobody approved them. */
  unapproved: readonly UnapprovedWords[]
}

export type ReleaseRefusal =
  | { why: 'releaseNotAllowed' | 'noSuchIssue' | 'nothingToRelease' | 'releasedMeanwhile' }
  | { why: 'addressTaken'; address: string }

/** By hand: whatever is ready in any language. */
const byHand: ReleaseWish = { policy: 'asReady', leads: [], isFollowing: false }

/**
 * Releases an issue: prints every text whose approval covers what it says now, in all languages,
 * all of them or none. A text that readers already know comes back only as a correction.
 */
export function releaseIssue(
  payload: Payload,
  person: Person,
  id: string,
): Promise<Result<Released, ReleaseRefusal>> {
  return whileBusy(async () => {
    if (!mayRelease(person.role)) return err({ why: 'releaseNotAllowed' })
    const issue = await findIssue(payload, id)
    if (!issue) return err({ why: 'noSuchIssue' })
    const look = await lookUpRelease(payload, issue, byHand)
    await mendStates(payload, look)
    if (look.refusal === 'addressTaken') return err(addressTaken(look))
    if (look.refusal !== null) return err({ why: 'nothingToRelease' })
    const items = itemsOf(look)
    const release = await printTogether(payload, { actor: actorFrom(person), issue, items })
    if (!release.ok) return err({ why: 'releasedMeanwhile' })
    await settleRefused(payload, issue.id, actorFrom(person))
    return ok({ release: release.value.id, ...outcomeOf(look) })
  })
}

/** What the press gets of a look. */
export function itemsOf({ goes }: ReleaseLook) {
  return goes.flatMap(({ item }) => item ?? [])
}

/** Reopens the texts whose approval is of other words or facts than stand there now. */
export async function mendStates(payload: Payload, { all }: ReleaseLook): Promise<void> {
  for (const { isBehind, text } of all) if (isBehind && text) await mendedText(payload, text)
}

export async function findIssue(payload: Payload, id: string): Promise<Issue | null> {
  return payload.findByID({
    collection: 'issues',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
}

function outcomeOf({ all, goes, unapproved }: ReleaseLook): Omit<Released, 'release'> {
  const gone = new Set(goes.map(({ text }) => text))
  return {
    unapproved,
    printed: goes.map(({ title, language, path }) => ({ title, language, path })),
    left: all.flatMap(({ language, obstacles, state, text, title }) =>
      text === null || state === null || gone.has(text)
        ? []
        : [{ text, title, language, state, obstacles }],
    ),
  }
}

function addressTaken({ because }: ReleaseLook): ReleaseRefusal {
  const obstacle = because
    .flatMap(({ obstacles }) => obstacles)
    .find(({ why }) => why === 'addressTaken')
  return { why: 'addressTaken', address: obstacle?.why === 'addressTaken' ? obstacle.address : '' }
}
