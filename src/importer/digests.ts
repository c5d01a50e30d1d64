import { sha256 } from '../cms/digest'
import { canonicalJson } from '../domain/content-hash'
import { sameness } from './clean-text'
import type { Page } from './page'

/** What a page is told from other pages by. */
export type Digests = {
  /** Everything that the importer takes from the page; a change of it is a change of the page. */
  fingerprint: string
  /** Language, week and title: two files that agree in them are very likely one page. */
  match: string
  /** The words alone, however they are marked up. */
  words: string
}

export function digestsOf(page: Page): Digests {
  const { language, week, section, verdict, title, byline, lead, address } = page
  const body = page.body.map(({ kind, level, spans, list, rows }) => ({
    ...{ kind, level, spans, rows },
    list: list && {
      ...{ number: list.number, ordered: list.ordered, depth: list.depth, first: list.first },
    },
  }))
  const all = { language, week, section, verdict, title, byline, lead, body, address }
  const start = week?.start ?? null
  return {
    fingerprint: sha256(canonicalJson(all)),
    match: sha256(canonicalJson({ language, start, title: sameness(title).toLowerCase() })),
    words: wordsDigest([title, lead ?? '', ...page.body.map((block) => block.text)]),
  }
}

/** The digest of words in their order, whatever breaks them into lines. */
export function wordsDigest(lines: readonly string[]): string {
  return sha256(sameness(lines.join(' ')))
}
