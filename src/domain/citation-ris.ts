import { type Citation, citationKey } from './citation'
import { citationTitle, cslEntry } from './citation-csl'
import { citedName } from './citation-name'
import { citationNote } from './citation-note'

/** A citation in RIS, the form that EndNote, Mendeley and library catalogues read. */
export function ris(citation: Citation): string {
  const { kind, authors, publication, published, locale, address } = citation
  const { issue } = cslEntry(citation)
  const lines: [string, string | null][] = [
    ['TY', kind === 'issue' ? 'SER' : 'MGZN'],
    ['ID', citationKey(citation)],
    ...authors.map(({ name }): [string, string] => ['AU', nameOf(name)]),
    ['TI', citationTitle(citation)],
    ['T2', kind === 'commentary' ? publication : null],
    ['M1', issue],
    ['PY', published.slice(0, 4)],
    ['DA', published.replaceAll('-', '/')],
    ['LA', locale],
    ['UR', address],
    ['N1', citationNote(citation)],
    ['ER', ''],
  ]
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${value.replace(/\s+/g, ' ')}`))
    .join('\n')
}

function nameOf(byline: string): string {
  const name = citedName(byline)
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`
}
