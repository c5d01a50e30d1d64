import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Issue, Publication } from '../../payload-types'
import { findAsReader } from './as-reader'
import { byIssue, outOf, withoutBody } from './issue-order'
import { issueCard, issuePage } from './issue-page'
import { markFields } from './marks'
import { loadNames, type Names } from './names'
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
  const ofIssue = await publicationsOf(payload, issues, names)
  const around = { issue, previous: earlier[0], next: undefined, ofIssue }
  return {
    issue: await issuePage(payload, around, names, locale),
    earlier: earlier.map((one) => issueCard(one, ofIssue(one), names, locale)),
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
  const ofIssue = await publicationsOf(payload, [issue, previous], names)
  return issuePage(payload, { issue, previous, next, ofIssue }, names, locale)
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
  const asked = { where: outOf(issues), select: markFields }
  const ofIssue = byIssue((await findAsReader(payload, 'publications', asked)).docs, names)
  return {
    years,
    year: shown,
    issues: issues.map((issue) => issueCard(issue, ofIssue(issue), names, locale)),
  }
}

async function publicationsOf(
  payload: Payload,
  issues: readonly (Issue | undefined)[],
  names: Names,
): Promise<(issue: Issue | undefined) => Publication[]> {
  const asked = { where: outOf(issues), select: withoutBody }
  const { docs } = await findAsReader(payload, 'publications', asked)
  return byIssue(docs, names)
}

async function oneIssue(payload: Payload, where: Where, sort?: string): Promise<Issue | undefined> {
  const { docs } = await findAsReader(payload, 'issues', { where, sort, limit: 1 })
  return docs[0]
}
