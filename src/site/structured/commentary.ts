import type { AnalystLink, CommentaryCard, CommentaryPage } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import type { Imprint } from '../page-view'
import { breadcrumbs, issueOf, previewOf, publisher } from './publication'
import type { Structured } from './structured'

const article = 'AnalysisNewsArticle'

/**
 * A commentary, its corrections and its other languages, and the way to it. Its verdict is no
 * rating of anything, so it is told in words, as what the piece comes to.
 */
export function structuredCommentary(page: CommentaryPage, imprint: Imprint): Structured[] {
  const { locale, week, slug, title, lead, section, corrections } = page
  const { origin } = imprint
  const path = paths.commentary(locale, week.id, slug)
  const verdict = [page.verdict?.label.text, page.verdict?.reason].filter(Boolean)
  const others = page.languages.filter((language) => language.locale !== locale)
  const node: Structured = {
    ...briefly(page, imprint),
    description: lead ?? undefined,
    abstract: verdict.length > 0 ? verdict.join('. ') : undefined,
    dateModified: corrections[0]?.date ?? page.publishedAt,
    isAccessibleForFree: true,
    identifier: page.number === null ? undefined : `${origin}${paths.short(page.number)}`,
    mainEntityOfPage: `${origin}${path}`,
    articleSection: section?.name.text,
    image: previewOf(path, imprint),
    publisher: publisher(imprint, locale),
    isPartOf: issueOf(week, imprint, locale),
    correction: corrections.map(({ date, note }) => ({
      '@type': 'CorrectionComment',
      datePublished: date,
      text: note,
    })),
    workTranslation: others.map((language) => {
      const url = `${origin}${paths.commentary(language.locale, week.id, language.slug)}`
      return { '@type': article, '@id': url, url, inLanguage: language.locale }
    }),
  }
  const issue = { name: formatWeek(week, locale), path: paths.issue(locale, week.id) }
  return [withoutNothing(node), breadcrumbs(imprint, locale, [issue, { name: title, path }])]
}

/** A commentary among others. */
export function briefly(card: CommentaryCard, { origin }: Pick<Imprint, 'origin'>): Structured {
  const { locale, week, slug, title, publishedAt, analysts } = card
  const url = `${origin}${paths.commentary(locale, week.id, slug)}`
  return withoutNothing({
    '@type': article,
    '@id': url,
    url,
    headline: title,
    inLanguage: locale,
    datePublished: publishedAt,
    author: analysts.map((analyst) => person(analyst, locale, origin)),
  })
}

/** A byline may be a pen name: nothing is told of it but the name and its page. */
export function person({ name, slug }: AnalystLink, locale: Locale, origin: string): Structured {
  return { '@type': 'Person', name: name.text, url: `${origin}${paths.analyst(locale, slug)}` }
}

function withoutNothing(node: Structured): Structured {
  const known = Object.entries(node).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return { '@type': node['@type'], ...Object.fromEntries(known) }
}
