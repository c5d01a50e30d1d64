import type { Locale } from './locale'
import type { Verdict } from './verdict'

/** A section or an analyst as search knows it, with the language that the name really is in. */
export type SearchName = { slug: string; name: { text: string; lang: Locale } }

/** One publication in one language, as search reads it. */
export type SearchDocument = {
  /** ISO week, such as `2026-W47`. */
  week: string
  slug: string
  title: string
  lead: string | null
  reason: string | null
  /** Plain text, one line a block. */
  body: string
  /** The slugs of the section and of the analysts; their names stand apart, for they may change. */
  section: string | null
  analysts: readonly string[]
  verdict: Verdict | null
  /** ISO timestamp of the first publication. */
  publishedAt: string
}
