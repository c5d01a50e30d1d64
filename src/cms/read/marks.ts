import type { Locale } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { weekLink } from './links'
import { type Names, sectionOf, verdictOf } from './names'
import { isStanding, oneOfEach } from './one-of-each'
import type { VerdictMark } from './types'

/** What a mark is made of, so that nothing more need be loaded. */
export const markFields = {
  commentary: true,
  issue: true,
  kind: true,
  language: true,
  position: true,
  section: true,
  slug: true,
  title: true,
  verdict: true,
  week: true,
} as const

export type Marked = Pick<Publication, 'id' | keyof typeof markFields>

/**
 * One mark for each commentary, in the order given. What was taken back has none, for a mark stands
 * for a verdict that holds.
 */
export function marksOf(
  publications: readonly Marked[],
  names: Names,
  locale: Locale,
): VerdictMark[] {
  const standing = publications.filter(isStanding)
  return oneOfEach(standing, locale).flatMap((publication) => {
    const { week, slug, title, language } = publication
    if (!week || !slug) return []
    return {
      week: weekLink(week),
      section: sectionOf(publication, names, locale),
      verdict: verdictOf(publication, names, locale),
      locale: language,
      slug,
      title: title ?? '',
    }
  })
}
