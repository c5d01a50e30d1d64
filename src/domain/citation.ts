import type { Locale } from './locale'
import { slugOf } from './slug'

/** What others need to name a commentary, or an issue as a whole, so that it is found again. */
export type Citation = {
  kind: 'commentary' | 'issue'
  locale: Locale
  /** Of the commentary; of an issue null where it has none of its own. */
  title: string | null
  /** Bylines as readers see them, in their order, and the pages of the analysts. */
  authors: readonly { name: string; address: string }[]
  /** What the publication is called in this language. */
  publication: string
  section: string | null
  /** The ISO week of the issue, such as `2026-W47`. */
  week: string
  /** The week in words of this language. */
  weekInWords: string
  /** The running number of an issue as a whole. */
  issueNumber: number | null
  /** Calendar dates, `YYYY-MM-DD`: of the first publication, and of the last correction. */
  published: string
  corrected: string | null
  /** Whole addresses: the canonical one, and the short one that outlives a changed slug. */
  address: string
  shortAddress: string | null
}

/** A name for reference managers: of Latin letters, digits and hyphens, one for each text. */
export function citationKey(citation: Citation): string {
  const { publication, address, shortAddress, week, locale, kind } = citation
  const own = kind === 'issue' ? `${week}-${locale}` : lastPart(shortAddress ?? address)
  return [slugOf(publication), own.toLowerCase()].filter((part) => part !== '').join('-')
}

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}
