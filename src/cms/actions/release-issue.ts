import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { err, ok, type Result } from '../../domain/result'
import { mayRelease, type State } from '../../domain/workflow'
import type { Issue, Text } from '../../payload-types'
import { actorFrom } from '../actor'
import type { Person } from '../person'
import { missingIn } from '../standing'
import { inTurn } from './in-turn'
import { printTogether } from './print-together'
import type { PrintItem } from './printed'
import { addressOf, takenAddress } from './taken-address'
import { knowText } from './true-state'
import { wasPublished } from './was-published'

export type TextOfIssue = { text: string; title: string; language: Locale; state: State }

export type Released = {
  release: string
  printed: { title: string; language: Locale; path: string }[]
  /** Texts of the issue that stay at the desk, with the state that keeps them there. */
  left: TextOfIssue[]
}

export type ReleaseRefusal =
  | { why: 'releaseNotAllowed' | 'noSuchIssue' | 'nothingToRelease' | 'releasedMeanwhile' }
  | { why: 'addressTaken'; address: string }

/**
 * Releases an issue: prints every text whose approval covers what it says now, in all languages,
 * all of them or none. A text that readers already know comes back only as a correction.
 */
export function releaseIssue(
  payload: Payload,
  person: Person,
  id: string,
): Promise<Result<Released, ReleaseRefusal>> {
  return inTurn(async () => {
    if (!mayRelease(person.role)) return err({ why: 'releaseNotAllowed' })
    const issue = await findIssue(payload, id)
    if (!issue) return err({ why: 'noSuchIssue' })
    const { ready, left } = await sortTexts(payload, issue)
    if (ready.length === 0) return err({ why: 'nothingToRelease' })
    const address = await takenAddress(
      payload,
      issue,
      ready.map(({ text }) => text),
    )
    if (address !== null) return err({ why: 'addressTaken', address })
    const actor = actorFrom(person)
    const release = await printTogether(payload, { actor, issue, items: ready })
    if (!release.ok) return err({ why: 'releasedMeanwhile' })
    const printed = ready.map(({ text }) => ({
      title: text.title ?? '',
      language: text.language,
      path: addressOf(issue, text),
    }))
    return ok({ release: release.value.id, printed, left })
  })
}

/** The texts of an issue that a release would print now, and those that would stay. */
async function sortTexts(
  payload: Payload,
  issue: Issue,
): Promise<{ ready: PrintItem[]; left: TextOfIssue[] }> {
  const ready: PrintItem[] = []
  const left: TextOfIssue[] = []
  for (const { id } of await textsOf(payload, issue.id)) {
    const known = await knowText(payload, id)
    if (!known) continue
    const { text, commentary, state } = known
    const isNew = state === 'approved' && !(await wasPublished(payload, id))
    if (isNew && (await missingIn(text, commentary, { payload })).length === 0)
      ready.push({ ...known, kind: 'first' })
    else left.push({ text: id, title: text.title ?? '', language: text.language, state })
  }
  return { ready, left }
}

async function findIssue(payload: Payload, id: string): Promise<Issue | null> {
  return payload.findByID({
    collection: 'issues',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
}

async function textsOf(payload: Payload, issue: string): Promise<Pick<Text, 'id'>[]> {
  const { docs } = await payload.find({
    collection: 'texts',
    where: { 'commentary.issue': { equals: issue } },
    select: {},
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}
