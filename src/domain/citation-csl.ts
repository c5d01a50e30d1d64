import { type Citation, citationKey } from './citation'
import { type CitedName, citedName } from './citation-name'
import { citationNote } from './citation-note'
import type { Locale } from './locale'

/** One entry of CSL-JSON, the form that Zotero, Mendeley and Pandoc read. (CSL 1.0.2) */
export type CslEntry = {
  id: string
  type: 'article-magazine' | 'periodical'
  title: string
  author?: CitedName[]
  'container-title'?: string
  issue: string
  issued: { 'date-parts': [[number, number, number]] }
  language: Locale
  URL: string
  note?: string
}

/** A citation as an entry of CSL-JSON. */
export function cslEntry(citation: Citation): CslEntry {
  const { kind, authors, publication, week, issueNumber, published, locale, address } = citation
  const note = citationNote(citation)
  const [year = 0, month = 0, day = 0] = published.split('-').map(Number)
  return {
    id: citationKey(citation),
    type: kind === 'issue' ? 'periodical' : 'article-magazine',
    title: citationTitle(citation),
    ...(authors.length > 0 && { author: authors.map(({ name }) => citedName(name)) }),
    ...(kind === 'commentary' && { 'container-title': publication }),
    issue: kind === 'issue' && issueNumber !== null ? String(issueNumber) : week,
    issued: { 'date-parts': [[year, month, day]] },
    language: locale,
    URL: address,
    ...(note !== null && { note }),
  }
}

/** CSL-JSON as reference managers import it: a list of one entry, each field on a line. */
export function cslJson(citation: Citation): string {
  const fields = Object.entries(cslEntry(citation)).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  )
  return `[{\n${fields.join(',\n')}\n}]`
}

/** An issue is named after the publication, and after its own title or its week. */
export function citationTitle({ kind, title, publication, weekInWords }: Citation): string {
  if (kind === 'commentary') return title ?? ''
  return `${publication}: ${title ?? weekInWords}`.replace(/\s/g, ' ')
}
