import { isLocale } from '../domain/locale'

/** Words of addresses and file names that are the same in every publication. */
const known: ReadonlySet<string> = new Set([
  ...[
    'issues',
    'sections',
    'analysts',
    'archive',
    'corrections',
    'trends',
    'search',
    'data',
    'feed',
  ],
  ...['media', 'assets', 'redirects', 'p', 'part:search', 'part:redirects', 'part:lists'],
  ...['part:furniture', 'sitemap', 'sitemaps', 'index'],
])

/**
 * An address or a file of the edition as the log may tell it: which kind of page, of which week and
 * language, but no name that somebody gave; those stand at the desk.
 */
export function withoutNames(path: string): string {
  return path
    .split('/')
    .map((part) => (isKnown(part.replace(/\..*$/, '')) ? part : '…'))
    .join('/')
}

function isKnown(part: string): boolean {
  return known.has(part) || isLocale(part) || /^(\d*|\d{4}-w\d\d)$/i.test(part)
}
