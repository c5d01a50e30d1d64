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

/** What stands at a path of this site. */
export function placeAt(path: string): Place {
  const [locale = '', first, second, third, ...rest] = path.slice(1).split('/')
  if (path === '/') return { kind: 'always' }
  if (!isLocale(locale) || rest.length > 0) return { kind: 'other' }
  if (first === undefined || first === 'archive') return { kind: 'always' }
  if (second === undefined && /^corrections(\.atom)?$/.test(first)) return { kind: 'always' }
  const week = second?.toUpperCase() ?? ''
  if (first === 'issues' && weekFromId(week).ok)
    return third === undefined
      ? { kind: 'issue', week }
      : { kind: 'commentary', locale, week, slug: third }
  if (third !== undefined) return { kind: 'other' }
  if (second !== undefined && first === 'sections') return { kind: 'section', slug: second }
  if (second !== undefined && first === 'analysts') return { kind: 'analyst', slug: second }
  return second === undefined ? { kind: 'standing', locale, name: first } : { kind: 'other' }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A malformed escape: no address of ours, which the look-up will say.
    return path
  }
}
