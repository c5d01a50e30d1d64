import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Issue } from '../../payload-types'
import { findAsReader } from './as-reader'
import { byIssue, inIssueOrder, outOf, withoutBody } from './issue-order'
import { issueCard, issuePage } from './issue-page'
import { markFields } from './marks'
import { loadNames, type Names } from './names'
import { isRemembering } from './section-in-years'
import type { ArchivePage, HomePage, IssuePage } from './types'
import { weekIn, yearsWithIssues } from './years'

const earlierOnHome = 8

/** The newest released issue and those before it; null before the first release. */
export async function readHome(payload: Payload, locale: Locale): Promise<HomePage | null> {
  const [{ docs: issues }, names] = await Promise.all([
    findAsReader(payload, 'issues', { sort: '-start', limit: 1 + earlierOnHome }),
    loadNames(payload),
  ])
  const [issue, ...earlier] = issues
  if (!issue) return null
  const [publications, marked] = await Promise.all([
    publicationsOf(payload, issue, names),
    markedOf(payload, earlier, names),
  ])
  const [previous] = earlier
  const around = { issue, publications, previous, marked: marked(previous), next: undefined }
  return {
    issue: await issuePage(payload, around, names, locale),
    earlier: earlier.map((one) => issueCard(one, marked(one), names, locale)),
  }
}

/** One issue by its ISO week, such as `2020-W38`; null when readers know no such issue. */
export async function readIssue(
  payload: Payload,
  locale: Locale,
  week: string,
): Promise<IssuePage | null> {
  const issue = await oneIssue(payload, { week: { equals: week.toUpperCase() } })
  if (!issue) return null
  const [previous, next, names] = await Promise.all([
    oneIssue(payload, { start: { less_than: issue.start } }, '-start'),
    oneIssue(payload, { start: { greater_than: issue.start } }, 'start'),
    loadNames(payload),
  ])
  const [publications, marked] = await Promise.all([
    publicationsOf(payload, issue, names),
    markedOf(payload, previous ? [previous] : [], names),
  ])
  const around = { issue, publications, previous, marked: marked(previous), next }
  return issuePage(payload, around, names, locale)
}

/**
 * The issues of one ISO year, or of the newest that has any; null when that year has none. Only
 * their marks are loaded, and of all other issues nothing but the week.
 */
export async function readArchive(
  payload: Payload,
  locale: Locale,
  year: number | null,
): Promise<ArchivePage | null> {
  const years = await yearsWithIssues(payload)
  const shown = year ?? years[0]
  if (shown === undefined || !years.includes(shown)) return null
  const [{ docs: issues }, names] = await Promise.all([
    findAsReader(payload, 'issues', { where: weekIn(shown), sort: '-start' }),
    loadNames(payload),
  ])
  const marked = await markedOf(payload, issues, names)
  return {
    years,
    year: shown,
    issues: issues.map((issue) => issueCard(issue, marked(issue), names, locale)),
  }
}

/** What is out of an issue, in every language and in its order. */
async function publicationsOf(payload: Payload, issue: Issue, names: Names) {
  const asked = { where: outOf([issue]), select: withoutBody }
  const { docs } = await findAsReader(payload, 'publications', asked)
  return inIssueOrder(docs, names)
}

/**
 * The same of any one of some issues, but no more of it than its marks are made of; of a single one
 * as much as its own page needs, where that page asks again.
 */
async function markedOf(payload: Payload, issues: readonly Issue[], names: Names) {
  const isAskedAgain = issues.length === 1 && isRemembering(payload)
  const asked = { where: outOf(issues), select: isAskedAgain ? withoutBody : markFields }
  const { docs } = await findAsReader(payload, 'publications', asked)
  return byIssue(docs, names)
}

async function oneIssue(payload: Payload, where: Where, sort?: string): Promise<Issue | undefined> {
  const { docs } = await findAsReader(payload, 'issues', { where, sort, limit: 1 })
  return docs[0]
}
