import type { Payload } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { sectionChanges } from '../../domain/section-changes'
import type { Issue, Publication } from '../../payload-types'
import { idOf } from '../person'
import { loadCards } from './cards'
import { sectionLink, weekLink, weekOfIssue } from './links'
import { type Marked, marksOf } from './marks'
import type { Names } from './names'
import { oneOfEach } from './one-of-each'
import { saidIn } from './said'
import type { IssueCard, IssuePage } from './types'

/** An issue among others, with the marks of what is out of it, given in its order. */
export function issueCard(
  issue: Issue,
  publications: readonly Marked[],
  names: Names,
  locale: Locale,
): IssueCard {
  return {
    week: weekLink(issue.week ?? ''),
    number: issue.number ?? null,
    title: saidIn(issue.title, locale),
    marks: marksOf(publications, names, locale),
    languages: languagesIn(publications),
  }
}

/** An issue between its neighbours, and what is out of it and of the one before. */
type Around = {
  issue: Issue
  publications: readonly Publication[]
  previous: Issue | undefined
  /** Of the issue before. */
  marked: readonly Marked[]
  next: Issue | undefined
}

/** An issue whole. Of its commentaries those in the asked-for language come first. */
export async function issuePage(
  payload: Payload,
  { issue, publications, previous, marked, next }: Around,
  names: Names,
  locale: Locale,
): Promise<IssuePage> {
  const { week, number, title, marks, languages } = issueCard(issue, publications, names, locale)
  const here = publications.filter(({ language }) => language === locale)
  const elsewhere = missingIn(here, publications, locale)
  const toCards = await loadCards(payload, [...here, ...elsewhere], names, locale)
  return {
    week,
    number,
    title,
    lead: saidIn(issue.lead, locale),
    editorsNote: saidIn(issue.editorsNote, locale),
    commentaries: toCards(here),
    elsewhere: toCards(elsewhere),
    languages,
    changes: sectionChanges(
      [...names.sections.values()].flatMap((section) => sectionLink(section, locale) ?? []),
      marksOf(marked, names, locale),
      marks,
    ),
    previous: weekOfIssue(previous),
    next: weekOfIssue(next),
  }
}

/** Commentaries that are out, but not in the asked-for language: each in one language that exists. */
function missingIn(
  here: readonly Publication[],
  all: readonly Publication[],
  locale: Locale,
): Publication[] {
  const commentaries = new Set(here.map(({ commentary }) => idOf(commentary)))
  return oneOfEach(
    all.filter(({ commentary }) => !commentaries.has(idOf(commentary))),
    locale,
  )
}

function languagesIn(publications: readonly Marked[]): Locale[] {
  return locales.filter((locale) => publications.some(({ language }) => language === locale))
}
