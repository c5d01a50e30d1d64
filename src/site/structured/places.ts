import type { AnalystLink, LedgerEntry } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { Imprint } from '../page-view'
import { briefly, person } from './commentary'
import { breadcrumbs, periodical, publisher } from './publication'
import type { Structured } from './structured'

/** The home page: the site of a language, and the publication with those who answer for it. */
export function structuredHome(locale: Locale, imprint: Imprint): Structured[] {
  const { site, origin } = imprint
  const url = `${origin}${paths.home(locale)}`
  const hasMethod = site.pages.some(({ name }) => name === 'method')
  const whole: Structured = {
    ...publisher(imprint, locale),
    correctionsPolicy: `${origin}${paths.corrections(locale)}`,
    ...(hasMethod && { publishingPrinciples: `${origin}${paths.standing(locale, 'method')}` }),
  }
  const about = site.tagline ? { description: site.tagline.text } : {}
  return [
    { '@type': 'WebSite', '@id': `${url}#site`, name: site.name.text, url, inLanguage: locale },
    { ...periodical(imprint, locale), ...about, inLanguage: locale, publisher: whole },
  ]
}

type Place = { locale: Locale; path: string; title: string }

/** The page of a section, or of one year of it. */
export function structuredSection({ locale, path, title }: Place, imprint: Imprint): Structured[] {
  return [
    collection({ locale, path, title }, imprint),
    breadcrumbs(imprint, locale, [{ name: title, path }]),
  ]
}

/** The page of an analyst, of whom nothing is told but the name that readers know. */
export function structuredAnalyst(
  analyst: AnalystLink,
  { locale, path, title }: Place,
  imprint: Imprint,
): Structured[] {
  const url = `${imprint.origin}${path}`
  const mainEntity = person(analyst, locale, imprint.origin)
  const page = { '@type': 'ProfilePage', '@id': url, url, name: title, inLanguage: locale }
  return [{ ...page, mainEntity }, breadcrumbs(imprint, locale, [{ name: title, path }])]
}

/** The ledger: each note on the commentary that it put right or took back. */
export function structuredCorrections(
  entries: readonly LedgerEntry[],
  { locale, path, title }: Place,
  imprint: Imprint,
): Structured[] {
  const hasPart = entries.map(({ date, note, card }) => ({
    '@type': 'CorrectionComment',
    datePublished: date,
    text: note,
    about: briefly(card, imprint),
  }))
  return [
    {
      ...collection({ locale, path, title }, imprint),
      ...(hasPart.length > 0 && { hasPart }),
    },
    breadcrumbs(imprint, locale, [{ name: title, path }]),
  ]
}

function collection({ locale, path, title }: Place, imprint: Imprint): Structured {
  const url = `${imprint.origin}${path}`
  const site = `${imprint.origin}${paths.home(locale)}#site`
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: title,
    inLanguage: locale,
    isPartOf: { '@type': 'WebSite', '@id': site },
  }
}
