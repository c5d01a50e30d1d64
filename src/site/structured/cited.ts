import type { CommentaryPage, IssuePage } from '../../cms/read/types'
import type { Citation } from '../../domain/citation'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import type { Imprint } from '../page-view'

/** How a commentary is named elsewhere; null for one whose words were taken back. */
export function citedCommentary(page: CommentaryPage, imprint: Imprint): Citation | null {
  if (page.retraction) return null
  const { locale, week, slug, number, title, analysts, section, publishedAt, corrections } = page
  const { origin, site } = imprint
  return {
    kind: 'commentary',
    locale,
    title,
    authors: analysts.map((analyst) => ({
      name: analyst.name.text,
      address: `${origin}${paths.analyst(locale, analyst.slug)}`,
    })),
    publication: site.name.text,
    section: section?.name.text ?? null,
    week: week.id,
    weekInWords: formatWeek(week, locale),
    issueNumber: null,
    published: publishedAt.slice(0, 10),
    corrected: corrections[0]?.date.slice(0, 10) ?? null,
    address: `${origin}${paths.commentary(locale, week.id, slug)}`,
    shortAddress: number === null ? null : `${origin}${paths.short(number)}`,
  }
}

/** How an issue is named as a whole; null while nothing is out of it in this language. */
export function citedIssue(issue: IssuePage, locale: Locale, imprint: Imprint): Citation | null {
  const published = firstPublished(issue)
  if (published === null) return null
  const { week, title, number } = issue
  return {
    kind: 'issue',
    locale,
    title: title?.text ?? null,
    authors: [],
    publication: imprint.site.name.text,
    section: null,
    week: week.id,
    weekInWords: formatWeek(week, locale),
    issueNumber: number,
    published: published.slice(0, 10),
    corrected: null,
    address: `${imprint.origin}${paths.issue(locale, week.id)}`,
    shortAddress: null,
  }
}

/** When the first commentary of an issue came out in its language, as an ISO timestamp. */
export function firstPublished({ commentaries }: IssuePage): string | null {
  return commentaries.map(({ publishedAt }) => publishedAt).sort()[0] ?? null
}
