import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import {
  type Candidate,
  decideRelease,
  type Obstacle,
  type ReleaseDecision,
  type ReleaseWish,
} from '../../domain/release-check'
import type { State } from '../../domain/workflow'
import type { Commentary, Issue, Text } from '../../payload-types'
import { type UnapprovedWords, unapprovedWords } from '../issue-words'
import { idOf } from '../person'
import { isOfCommitted } from '../publication-states'
import { hashNow } from '../shown-pictures'
import { isStale } from '../stale-translation'
import { missingIn } from '../standing'
import { findIssueDocument } from './approve-issue-words'
import { hiddenLinks } from './hidden-links'
import { trueStateOf } from './mended-text'
import type { PrintItem } from './printed'
import { takenAddresses } from './taken-address'

/** One language of one commentary, as a release looks at it. */
export type LookedAt = Candidate & {
  commentary: string
  workingTitle: string
  title: string
  /** The text, its true state, and what the press would print; null while it is not begun. */
  text: string | null
  state: State | null
  item: PrintItem | null
  /** It is stored as approved, and its approval is void. */
  isBehind: boolean
}

export type ReleaseLook = ReleaseDecision<LookedAt> & {
  issue: Issue
  all: readonly LookedAt[]
  /** The words of the issue itself that readers would not get as they stand now. */
  unapproved: readonly UnapprovedWords[]
}

/**
 * What a release of an issue would print at this moment, what would stay and why. The dry run shows
 * it and the release does it; nothing is written, and nothing is kept from one time to the next.
 */
export async function lookUpRelease(
  payload: Payload,
  issue: Issue,
  wish: ReleaseWish,
): Promise<ReleaseLook> {
  const all = await candidatesOf(payload, issue)
  const taken = await takenAddresses(payload, issue, textsIn(all))
  const unapproved = unapprovedWords({ ...(await findIssueDocument(payload, issue.id)) })
  return { ...decideRelease(all, taken, wish), issue, all, unapproved }
}

async function candidatesOf(payload: Payload, issue: Issue): Promise<LookedAt[]> {
  const { docs: commentaries } = await payload.find({
    collection: 'commentaries',
    where: { issue: { equals: issue.id } },
    ...wholly,
  })
  const { docs: texts } = await payload.find({
    collection: 'texts',
    where: { commentary: { in: commentaries.map(({ id }) => id) } },
    ...wholly,
  })
  const known = await knownToReaders(payload, texts)
  const hidden = await hiddenLinks(payload, issue, { texts, commentaries })
  const looked: LookedAt[] = []
  for (const text of texts) {
    const commentary = commentaries.find(({ id }) => id === idOf(text.commentary))
    if (!commentary) continue
    const hash = await hashNow({ payload }, text, commentary)
    const state = trueStateOf(text, hash)
    const isOut = known.has(text.id)
    looked.push({
      ...namesOf(commentary, text.language),
      ...{ text: text.id, title: text.title ?? '', state, isOut },
      isBehind: state !== text.state,
      path: paths.commentary(text.language, issue.week ?? '', text.slug ?? ''),
      obstacles: await obstaclesOf(payload, { text, commentary, state, isOut }),
      links: hidden.get(text.id) ?? [],
      item: { text: { ...text, state }, commentary, hash, kind: 'first' },
    })
  }
  return [...looked, ...notStarted(commentaries, texts)]
}

type Standing = { text: Text; commentary: Commentary; state: State; isOut: boolean }

async function obstaclesOf(
  payload: Payload,
  { text, commentary, state, isOut }: Standing,
): Promise<Obstacle[]> {
  if (isOut) return state === 'approved' ? [{ why: 'onlyAsCorrection' }] : []
  const what = await missingIn(text, commentary, { payload })
  const isOld = await isStale(payload, text)
  return [
    ...(state === 'approved' ? [] : [{ why: 'notApproved' as const, state }]),
    ...(isOld ? [{ why: 'stale' as const }] : []),
    ...(what.length > 0 ? [{ why: 'missing' as const, what }] : []),
  ]
}

/** The languages that nobody has begun. Imported pages exist in those in which they were found. */
function notStarted(commentaries: readonly Commentary[], texts: readonly Text[]): LookedAt[] {
  return commentaries
    .filter(({ archive }) => archive?.isArchive !== true)
    .flatMap((commentary) =>
      locales
        .filter(
          (language) => !texts.some((text) => text.language === language && isOf(commentary, text)),
        )
        .map((language) => ({
          ...namesOf(commentary, language),
          ...{ text: null, title: '', state: null, item: null, isBehind: false },
          ...{ path: '', isOut: false, links: [], obstacles: [{ why: 'notStarted' as const }] },
        })),
    )
}

function namesOf({ id, workingTitle }: Commentary, language: Locale) {
  return { commentary: id, workingTitle, language }
}

function isOf(commentary: Commentary, text: Text): boolean {
  return idOf(text.commentary) === commentary.id
}

function textsIn(all: readonly LookedAt[]): string[] {
  return all.flatMap(({ text, isOut }) => (text !== null && !isOut ? [text] : []))
}

/** The texts of which readers have, or had, a publication. */
async function knownToReaders(payload: Payload, texts: readonly Text[]): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ text: { in: texts.map(({ id }) => id) } }, isOfCommitted] },
    select: { text: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Set(docs.flatMap(({ text }) => idOf(text) ?? []))
}

const wholly = {
  sort: 'createdAt',
  showHiddenFields: true,
  depth: 0,
  pagination: false,
  overrideAccess: true,
  fallbackLocale: false,
} as const
