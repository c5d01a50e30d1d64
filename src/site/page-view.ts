import type { ReactNode } from 'react'
import type { Site, StandingPageName } from '../cms/read/types'
import type { Citation } from '../domain/citation'
import { type Locale, locales } from '../domain/locale'
import type { Structured } from './structured/structured'

/** A page in one language, this one or another. */
export type Alternate = { locale: Locale; path: string }

/** A feed as the head of a page names it; `type` is its media type. */
export type FeedLink = { path: string; title: string; type: string }

/** An entry of the navigation: a page of its own, a section, or a page beside the issues. */
export type Place =
  | 'home'
  | 'archive'
  | 'corrections'
  | 'search'
  | 'trends'
  | { section: string }
  | { standing: StandingPageName }

/** What the publication is called, and the scheme and host of its permanent addresses. */
export type Imprint = { site: Site; origin: string }

/** What a page is, before the frame of the site is put around it. */
export type PageView = {
  status: 200 | 404 | 410 | 500
  locale: Locale
  /** Without the name of the publication; null on the home page. */
  title: string | null
  description: string | null
  /** The one address of the page; null where there is none to give. */
  path: string | null
  /** It says that something was taken back: only who knows the address learns that there was anything. */
  isTakenBack?: boolean
  /** Search engines are asked not to list it. */
  isUnlisted?: boolean
  /** Every language in which this very page exists, and where. */
  alternates: Alternate[]
  /** Which entry of the navigation this is. */
  place: Place | null
  /** What feed readers may follow from here. */
  feeds?: readonly FeedLink[]
  /** Whether a picture of this very page stands for it elsewhere, at `paths.preview(path)`. */
  hasPicture?: boolean
  /** How others name it; nothing where there is nothing to cite. */
  cited?: (imprint: Imprint) => Citation | null
  /** What machines are told of it in the words of schema.org. */
  structured?: (imprint: Imprint) => Structured[]
  content: ReactNode | ((imprint: Imprint) => ReactNode)
}

/** The same page in several languages, in the order in which readers are offered them. */
export function inLanguages(
  languages: readonly Locale[],
  path: (locale: Locale) => string,
): Alternate[] {
  return locales
    .filter((locale) => languages.includes(locale))
    .map((locale) => ({ locale, path: path(locale) }))
}

/** A description of at most about 160 characters, cut at a word. */
export function shortened(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= 160) return line === '' ? null : line
  return `${line.slice(0, 160).replace(/[\s.,;:–—-]*\s\S*$/, '')}…`
}
