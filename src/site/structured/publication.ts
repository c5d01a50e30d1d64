import type { WeekLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import type { Imprint } from '../page-view'
import { previewSize } from '../preview/preview-size'
import type { Structured } from './structured'

/** The publication as what comes out every week. */
export function periodical({ site, origin }: Imprint, locale: Locale): Structured {
  const url = `${origin}${paths.home(locale)}`
  return { '@type': 'Periodical', '@id': `${url}#periodical`, name: site.name.text, url }
}

/** The publication as those who answer for it. */
export function publisher({ site, origin }: Imprint, locale: Locale): Structured {
  const url = `${origin}${paths.home(locale)}`
  return { '@type': 'NewsMediaOrganization', '@id': `${url}#publisher`, name: site.name.text, url }
}

/** An issue, by its week. */
export function issueOf(week: WeekLink, imprint: Imprint, locale: Locale): Structured {
  const url = `${imprint.origin}${paths.issue(locale, week.id)}`
  return {
    '@type': 'PublicationIssue',
    '@id': url,
    url,
    name: formatWeek(week, locale),
    isPartOf: periodical(imprint, locale),
  }
}

/** The picture that stands for a page. */
export function previewOf(path: string, { origin }: Imprint): Structured {
  return { '@type': 'ImageObject', url: `${origin}${paths.preview(path)}`, ...previewSize }
}

/** The way to a page from the home page of its language, each step a name and a path. */
export function breadcrumbs(
  imprint: Imprint,
  locale: Locale,
  steps: readonly { name: string; path: string }[],
): Structured {
  const home = { name: imprint.site.name.text, path: paths.home(locale) }
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...steps].map(({ name, path }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: `${imprint.origin}${path}`,
    })),
  }
}
