import type { Payload, Where } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import type { Issue, Publication, Section } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { cardsOf } from './cards'
import { weekLink, weekOfIssue } from './links'
import { saidIn } from './said'
import type { CommentaryCard, IssueCard, IssuePage } from './types'

/** The newest released issue; null before the first release. */
export async function readHome(payload: Payload, locale: Locale): Promise<IssuePage | null> {
  const { docs } = await findAsReader(payload, 'issues', { sort: '-start', limit: 1 })
  const [newest] = docs
  return newest ? issuePage(payload, newest, locale) : null
}

/** One issue by its ISO week, such as `2020-W38`; null when readers know no such issue. */
export async function readIssue(
  payload: Payload,
  locale: Locale,
  week: string,
): Promise<IssuePage | null> {
  const where = { week: { equals: week.toUpperCase() } }
  const { docs } = await findAsReader(payload, 'issues', { where, limit: 1 })
  const [issue] = docs
  return issue ? issuePage(payload, issue, locale) : null
}

/** Every issue that readers know, newest first. */
export async function readArchive(payload: Payload, locale: Locale): Promise<IssueCard[]> {
  const { docs } = await findAsReader(payload, 'issues', { sort: '-start' })
  return docs.flatMap((issue) => {
    const week = weekOfIssue(issue)
    return week ? [{ week, title: saidIn(issue.title, locale) }] : []
  })
}

async function issuePage(payload: Payload, issue: Issue, locale: Locale): Promise<IssuePage> {
  const { docs } = await findAsReader(payload, 'publications', {
    where: { issue: { equals: issue.id } },
    sort: 'position',
  })
  const ordered = await inOrder(payload, docs)
  const here = ordered.filter(({ language }) => language === locale)
  return {
    week: weekLink(issue.week ?? ''),
    title: saidIn(issue.title, locale),
    lead: saidIn(issue.lead, locale),
    editorsNote: saidIn(issue.editorsNote, locale),
    commentaries: await cardsOf(payload, here, locale),
    elsewhere: await elsewhere(payload, ordered, locale),
    languages: locales.filter((language) => docs.some((doc) => doc.language === language)),
    previous: await neighbour(payload, { start: { less_than: issue.start } }, '-start'),
    next: await neighbour(payload, { start: { greater_than: issue.start } }, 'start'),
  }
}

/** As the editors ordered them; what they did not order follows by section. */
async function inOrder(payload: Payload, docs: Publication[]): Promise<Publication[]> {
  const { docs: sections } = await findAsReader(payload, 'sections', { sort: ['position', 'slug'] })
  const place = new Map(sections.map(({ id }: Section, index) => [id, index]))
  const sectionPlace = ({ section }: Publication) =>
    place.get(idOf(section) ?? '') ?? sections.length
  return docs.toSorted(
    (a, b) =>
      (a.position ?? 0) - (b.position ?? 0) ||
      sectionPlace(a) - sectionPlace(b) ||
      (a.title ?? '').localeCompare(b.title ?? ''),
  )
}

/** Commentaries that are out, but not in the asked-for language: each in one language that exists. */
async function elsewhere(
  payload: Payload,
  docs: readonly Publication[],
  locale: Locale,
): Promise<CommentaryCard[]> {
  const here = new Set(
    docs.filter(({ language }) => language === locale).map(({ commentary }) => idOf(commentary)),
  )
  const missing = new Map<string, Publication>()
  for (const language of locales)
    for (const doc of docs) {
      const commentary = idOf(doc.commentary)
      const isMissing = doc.language === language && commentary !== null && !here.has(commentary)
      if (isMissing && !missing.has(commentary)) missing.set(commentary, doc)
    }
  return cardsOf(payload, [...missing.values()], locale)
}

async function neighbour(payload: Payload, where: Where, sort: string) {
  const { docs } = await findAsReader(payload, 'issues', { where, sort, limit: 1 })
  return weekOfIssue(docs[0])
}
