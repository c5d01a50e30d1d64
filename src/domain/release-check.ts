import type { Requirement } from './completeness'
import type { Locale } from './locale'
import { locales } from './locale'
import type { ReleasePolicy } from './release-plan'
import type { State } from './workflow'

/** Why a text would not go out. */
export type Obstacle =
  | { why: 'notStarted' }
  | { why: 'notApproved'; state: State }
  /** Readers know it already; what changed since goes out as a correction. */
  | { why: 'onlyAsCorrection' }
  | { why: 'stale' }
  | { why: 'missing'; what: readonly Requirement[] }
  | { why: 'addressTaken'; address: string }
  | { why: 'brokenLink'; link: string }

/** One language of one commentary of an issue, begun or not. */
export type Candidate = {
  language: Locale
  /** Its address, once it is out. */
  path: string
  /** Readers have it already; nobody waits for it. */
  isOut: boolean
  /** What stands in its way by itself. */
  obstacles: readonly Obstacle[]
  /** Paths of this site in its body that are not public now. */
  links: readonly string[]
}

export type ReleaseWish = {
  policy: ReleasePolicy
  leads: readonly Locale[]
  /** The leading languages are out; whatever else is ready follows. */
  isFollowing: boolean
}

/** What would go out, what would stay and why, and what refuses the whole release, if anything. */
export type ReleaseDecision<Item extends Candidate> = {
  goes: Item[]
  stays: Item[]
  refusal: 'notReady' | 'addressTaken' | 'nothingToRelease' | null
  /** The texts because of which the whole release is refused. */
  because: Item[]
}

/**
 * Decides a release by its policy, the same for the dry run and for the release itself. `taken`
 * are the addresses that other texts have. A link may lead to what goes out at the same moment.
 */
export function decideRelease<Item extends Candidate>(
  candidates: readonly Item[],
  taken: ReadonlySet<string>,
  wish: ReleaseWish,
): ReleaseDecision<Item> {
  const checked = withoutBrokenLinks(withAddresses(candidates, taken))
  const stays = checked.filter(({ obstacles }) => obstacles.length > 0)
  const goes = checked.filter(({ obstacles, isOut }) => obstacles.length === 0 && !isOut)
  const because = stays.filter(({ isOut, language }) => !isOut && isWaitedFor(language, wish))
  const colliding = stays.filter(({ obstacles }) =>
    obstacles.some(({ why }) => why === 'addressTaken'),
  )
  const refused = (refusal: ReleaseDecision<Item>['refusal'], because: Item[]) => ({
    ...{ goes: [], stays: [...stays, ...goes], refusal, because },
  })
  if (because.length > 0) return refused('notReady', because)
  if (wish.policy === 'asReady' && colliding.length > 0) return refused('addressTaken', colliding)
  if (goes.length === 0) return refused('nothingToRelease', [])
  return { goes, stays, refusal: null, because: [] }
}

/** Whether nothing goes out before everything in this language can. */
export function isWaitedFor(language: Locale, wish: ReleaseWish): boolean {
  if (wish.isFollowing || wish.policy === 'asReady') return false
  const wanted: readonly Locale[] = wish.policy === 'together' ? locales : wish.leads
  return wanted.includes(language)
}

/** Of two texts that would have one address, the later one is in the way of itself. */
function withAddresses<Item extends Candidate>(
  candidates: readonly Item[],
  known: ReadonlySet<string>,
): Item[] {
  const taken = new Set(known)
  return candidates.map((item) => {
    if (item.isOut || item.obstacles.length > 0) return item
    if (taken.has(item.path)) return inTheWay(item, { why: 'addressTaken', address: item.path })
    taken.add(item.path)
    return item
  })
}

/** What stays behind breaks the links to it, and what has those stays as well, and so on. */
function withoutBrokenLinks<Item extends Candidate>(candidates: readonly Item[]): Item[] {
  const goes = candidates.filter(({ isOut, obstacles }) => !isOut && obstacles.length === 0)
  const paths = new Set(goes.map(({ path }) => path))
  const checked = candidates.map((item) => {
    const link = goes.includes(item) ? item.links.find((path) => !paths.has(path)) : undefined
    return link === undefined ? item : inTheWay(item, { why: 'brokenLink', link })
  })
  const isSettled = checked.every((item, index) => item === candidates[index])
  return isSettled ? checked : withoutBrokenLinks(checked)
}

function inTheWay<Item extends Candidate>(item: Item, obstacle: Obstacle): Item {
  return { ...item, obstacles: [...item.obstacles, obstacle] }
}
