import type { Payload } from 'payload'
import { type Locale, type Localized, locales } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { Obstacle, ReleaseDecision, ReleaseWish } from '../../domain/release-check'
import type { State } from '../../domain/workflow'
import type { Issue } from '../../payload-types'
import type { UnapprovedWords } from '../issue-words'
import { findAsReader } from '../read/as-reader'
import { oldPathIn } from './leave-redirects'
import { type LookedAt, lookUpRelease, type ReleaseLook } from './look-up-release'

/** One language of one commentary in a dry run. */
export type TriedText = {
  text: string | null
  commentary: string
  title: string
  language: Locale
  state: State | null
  path: string
  outcome: 'goes' | 'isOut' | 'stays'
  obstacles: readonly Obstacle[]
}

/** A release that is only looked at: nothing is written, and readers see nothing of it. */
export type DryRun = {
  refusal: ReleaseDecision<LookedAt>['refusal']
  texts: TriedText[]
  /** The words of the issue itself that nobody has approved as they stand. */
  unapproved: readonly UnapprovedWords[]
  /** What readers would see of the issue in each language. */
  readers: Localized<{ title: string; isNew: boolean }[]>
  addresses: {
    /** Where readers would find something from then on. */
    appear: string[]
    /** Old addresses that would lead on to a text. */
    leadOn: { from: string; to: string }[]
    /** Addresses that lead elsewhere now and would show a text of their own. */
    noLongerLead: { from: string; to: string }[]
  }
}

/** What a release of an issue would do at this moment. */
export async function dryRun(payload: Payload, issue: Issue, wish: ReleaseWish): Promise<DryRun> {
  const look = await lookUpRelease(payload, issue, wish)
  const gone = new Set(look.goes.map(({ text }) => text))
  // The look's own rows tell of obstacles between texts, which the first look at each does not.
  const rows = [...look.goes, ...look.stays, ...look.all.filter((row) => isPlainlyOut(row, look))]
  const texts = rows.map((row) => ({
    ...{ text: row.text, commentary: row.commentary, title: row.title || row.workingTitle },
    ...{ language: row.language, state: row.state, path: row.path, obstacles: row.obstacles },
    outcome: outcomeOf(row, gone),
  }))
  return {
    refusal: look.refusal,
    texts: inOrder(texts, look),
    unapproved: look.unapproved,
    readers: await readersOf(payload, issue, look.goes),
    addresses: await addressesOf(payload, issue, look.goes),
  }
}

function isPlainlyOut({ isOut, text }: LookedAt, { stays }: ReleaseLook): boolean {
  return isOut && !stays.some((row) => row.text === text)
}

function outcomeOf(row: LookedAt, gone: ReadonlySet<string | null>): TriedText['outcome'] {
  if (row.text !== null && gone.has(row.text)) return 'goes'
  return row.isOut ? 'isOut' : 'stays'
}

/** By commentary, then by language. */
function inOrder(texts: readonly TriedText[], { all }: ReleaseLook): TriedText[] {
  const commentaries = [...new Set(all.map(({ commentary }) => commentary))]
  return texts.toSorted(
    (one, other) =>
      commentaries.indexOf(one.commentary) - commentaries.indexOf(other.commentary) ||
      locales.indexOf(one.language) - locales.indexOf(other.language),
  )
}

async function readersOf(
  payload: Payload,
  issue: Issue,
  goes: readonly LookedAt[],
): Promise<DryRun['readers']> {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { issue: { equals: issue.id } },
    sort: 'position',
    select: { title: true, language: true },
  })
  const seen = (locale: Locale) => [
    ...docs
      .filter(({ language }) => language === locale)
      .map(({ title }) => ({ title: title ?? '', isNew: false })),
    ...goes
      .filter(({ language }) => language === locale)
      .map(({ title }) => ({ title, isNew: true })),
  ]
  return { en: seen('en'), be: seen('be'), ru: seen('ru') }
}

async function addressesOf(
  payload: Payload,
  issue: Issue,
  goes: readonly LookedAt[],
): Promise<DryRun['addresses']> {
  const isFirst = !issue.releasedAt && goes.length > 0
  const pages = isFirst ? locales.map((locale) => paths.issue(locale, issue.week ?? '')) : []
  const own = goes.map(({ path }) => path)
  const { docs: redirects } = await payload.find({
    collection: 'redirects',
    where: { from: { in: own } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return {
    appear: [...pages, ...own],
    leadOn: goes.flatMap(({ item, path }) => {
      const archive = item?.commentary.archive
      const from = archive?.isArchive ? oldPathIn(archive.address) : null
      return from === null || from === path ? [] : [{ from, to: path }]
    }),
    noLongerLead: redirects.map(({ from, to }) => ({ from, to })),
  }
}
