import type { IssuePage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import type { Imprint } from '../page-view'
import { firstPublished } from './cited'
import { briefly } from './commentary'
import { breadcrumbs, issueOf, previewOf, publisher } from './publication'
import type { Structured } from './structured'

/** An issue with what is out of it in a language. */
export function structuredIssue(issue: IssuePage, locale: Locale, imprint: Imprint): Structured[] {
  const { week, number, title, lead, commentaries } = issue
  const path = paths.issue(locale, week.id)
  const published = firstPublished(issue)
  return [
    {
      ...issueOf(week, imprint, locale),
      issueNumber: number ?? week.id,
      ...(title && { name: title.text }),
      ...(lead && { description: lead.text }),
      ...(published !== null && { datePublished: published }),
      inLanguage: locale,
      image: previewOf(path, imprint),
      publisher: publisher(imprint, locale),
      ...(commentaries.length > 0 && {
        hasPart: commentaries.map((card) => briefly(card, imprint)),
      }),
    },
    breadcrumbs(imprint, locale, [{ name: formatWeek(week, locale), path }]),
  ]
}
