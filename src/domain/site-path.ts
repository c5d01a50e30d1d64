import { isLocale, type Locale } from './locale'
import { weekFromId } from './week'

/** What an address of this site leads to, as `paths` builds them. */
export type Place =
  | { kind: 'always' }
  | { kind: 'issue'; week: string }
  | { kind: 'commentary'; locale: Locale; week: string; slug: string }
  | { kind: 'section' | 'analyst'; slug: string }
  | { kind: 'standing'; locale: Locale; name: string }
  /** None that we build: perhaps an old address that leads on. */
  | { kind: 'other' }

/** The path of a link that stays on this site, without query and place on the page; else null. */
export function pathOfLink(link: string, origin: string): string | null {
  const address = link.trim()
  if (address.startsWith('#') || !URL.canParse(address, origin)) return null
  const url = new URL(address, origin)
  if (url.origin !== origin) return null
  return decoded(url.pathname).replace(/(.)\/+$/, '$1')
}

/** What stands at a path of this site; that of a feed or a list of a year is what it is of. */
export function placeAt(path: string): Place {
  const [locale = '', first, second, third, ...rest] = path.slice(1).split('/')
  if (path === '/' || isBesideLanguages(path)) return { kind: 'always' }
  if (!isLocale(locale) || rest.length > 0) return { kind: 'other' }
  if (first === undefined || isAlways(first, second, third)) return { kind: 'always' }
  const [slug, of] = first === 'trends' ? [third, second] : [second, first]
  if (slug !== undefined && isListed(of) && (first === 'trends' || isYear(third)))
    return { kind: of === 'sections' ? 'section' : 'analyst', slug: slug.replace(ofFeed, '') }
  const week = second?.toUpperCase() ?? ''
  if (first === 'issues' && weekFromId(week).ok)
    return third === undefined
      ? { kind: 'issue', week }
      : { kind: 'commentary', locale, week, slug: third }
  return second === undefined ? { kind: 'standing', locale, name: first } : { kind: 'other' }
}

const ofFeed = /\.(atom|rss|json)$/

function isListed(name: string | undefined): name is 'sections' | 'analysts' {
  return name === 'sections' || name === 'analysts'
}

function isYear(part: string | undefined): boolean {
  return part === undefined || /^\d{4}$/.test(part)
}

/** Open data, and what tells search engines of the site. */
function isBesideLanguages(path: string): boolean {
  return /^\/(data\/|sitemaps\/|sitemap\.xml$|robots\.txt$)/.test(path)
}

/** Pages that are there in every language, whatever is in them. */
function isAlways(first: string, second?: string, third?: string): boolean {
  if (third !== undefined) return false
  if (['archive', 'corrections', 'trends'].includes(first) && isYear(second)) return true
  const name = first.replace(ofFeed, '')
  return second === undefined && ['corrections', 'feed', 'search', 'data'].includes(name)
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A malformed escape: no address of ours, which the look-up will say.
    return path
  }
}
