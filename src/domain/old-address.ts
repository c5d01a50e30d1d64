import { isLocale, type Locale, locales } from './locale'
import type { FeedFormat } from './paths'

/** What an address of the old site, or a careless one of ours, may have meant. */
export type OldPlace =
  /** A path of ours as we write it. */
  | { kind: 'ours'; path: string }
  | { kind: 'number'; number: number }
  | { kind: 'home'; locale: Locale; feed: FeedFormat | null }
  | { kind: 'archive'; locale: Locale; year: number | null }
  | { kind: 'section' | 'analyst'; locale: Locale; slug: string; feed: FeedFormat | null }
  | { kind: 'commentary'; locale: Locale; section: string | null; slug: string }

/**
 * What an address may have meant, the likeliest first; nothing where no rule knows it. Pure words:
 * whether any of it exists, the reader of publications says. `search` begins with `?` or is empty.
 */
export function oldPlaces(path: string, search = ''): OldPlace[] {
  const asked = new URLSearchParams(search)
  const all = decoded(path)
    .split('/')
    .filter((part) => part !== '')
  const [first = '', ...others] = all.map((part) => part.toLowerCase())
  if (first === 'p') return numbered(others)
  const named = languageOf(first)
  const locale = languageOf(asked.get('lang') ?? '') ?? named ?? 'en'
  const rest = named === null ? [first, ...others].filter((part) => part !== '') : others
  const ours = named === null ? [] : oursAt(path, named, rest)
  const paged = asked.has('paged') || rest.includes('page')
  if (all.length === 0 && !['paged', 'feed', 'lang'].some((name) => asked.has(name))) return []
  return [...ours, ...meant(locale, listed(rest), { feed: feedAsked(rest, asked), paged })]
}

/** The languages in which a text may be meant that is not in the first: the nearest ones next. */
export function nearestLanguages(locale: Locale): Locale[] {
  const near: Locale[] = locale === 'be' ? ['ru'] : locale === 'ru' ? ['be'] : []
  return [...new Set([locale, ...near, ...locales])]
}

/** `by`, a country, stood for Belarusian. */
function languageOf(word: string): Locale | null {
  if (word === 'by') return 'be'
  return isLocale(word) ? word : null
}

function numbered([number = '', ...others]: string[]): OldPlace[] {
  const isNumber = others.length === 0 && /^[1-9]\d{0,8}$/.test(number)
  return isNumber ? [{ kind: 'number', number: Number(number) }] : []
}

const placesOfOurs =
  'about archive analysts corrections data issues method search sections trends'.split(' ')

/** A path of ours with a slash at its end, in capitals, or under the country for the language. */
function oursAt(path: string, locale: Locale, rest: readonly string[]): OldPlace[] {
  const [place, ...more] = rest
  if (place === undefined || !placesOfOurs.includes(place)) return []
  if (place === 'issues' && !/^\d{4}-w\d\d$/.test(more[0] ?? '')) return []
  const written = `/${[locale, ...rest].join('/')}`
  return written === path ? [] : [{ kind: 'ours', path: written }]
}

type Wanted = { feed: FeedFormat | null; paged: boolean }

function meant(locale: Locale, rest: readonly string[], { feed, paged }: Wanted): OldPlace[] {
  const [first, ...others] = rest
  const last = rest.at(-1) ?? ''
  if (first === undefined)
    return [paged ? { kind: 'archive', locale, year: null } : { kind: 'home', locale, feed }]
  if (first === 'category' && others.length > 0)
    return [{ kind: 'section', locale, slug: last, feed }]
  if (first === 'author' && others.length === 1)
    return [{ kind: 'analyst', locale, slug: last, feed }]
  if (/^(tag|category|author|wp-.*)$/.test(first)) return []
  if (/^(19|20)\d\d$/.test(first)) return dated(locale, rest)
  const section = rest.at(-2) ?? null
  const commentary: OldPlace = { kind: 'commentary', locale, section, slug: last }
  const list: OldPlace = { kind: 'section', locale, slug: last, feed }
  return section === null ? [list, commentary] : [commentary, list]
}

/** `/2020/09` and `/2020/09/14/slug`. */
function dated(locale: Locale, [year, ...others]: readonly string[]): OldPlace[] {
  const slug = others.find((part) => !/^\d{1,2}$/.test(part))
  if (slug === undefined) return [{ kind: 'archive', locale, year: Number(year) }]
  return others.at(-1) === slug ? [{ kind: 'commentary', locale, section: null, slug }] : []
}

const feedNames: Readonly<Record<string, FeedFormat>> = {
  feed: 'rss',
  rss: 'rss',
  rss2: 'rss',
  rdf: 'rss',
  'feed.xml': 'rss',
  'rss.xml': 'rss',
  atom: 'atom',
  'atom.xml': 'atom',
}
const shapes = ['amp', 'embed', 'print', 'trackback', 'comments']

function feedAsked(rest: readonly string[], asked: URLSearchParams): FeedFormat | null {
  return feedNames[asked.get('feed') ?? ''] ?? feedNames[rest.at(-1) ?? ''] ?? null
}

/** The thing itself, without the page of its list, its feed, or another shape of it. */
function listed(rest: readonly string[]): string[] {
  const page = rest.indexOf('page')
  const parts = page >= 0 && /^\d+$/.test(rest[page + 1] ?? '') ? rest.slice(0, page) : [...rest]
  while (parts.length > 0 && [...shapes, ...Object.keys(feedNames)].includes(parts.at(-1) ?? ''))
    parts.pop()
  return parts
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A malformed escape: the address can only be known as it was written.
    return path
  }
}
