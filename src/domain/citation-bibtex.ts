import { type Citation, citationKey } from './citation'
import { citationTitle, cslEntry } from './citation-csl'
import { citedName } from './citation-name'
import { citationNote } from './citation-note'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const babel = { en: 'british', be: 'belarusian', ru: 'russian' } as const

/**
 * A citation for BibTeX and BibLaTeX, in UTF-8. An issue as a whole is a `@periodical`, which only
 * BibLaTeX knows; BibTeX prints it as it prints `@misc`.
 */
export function bibtex(citation: Citation): string {
  const { kind, authors, publication, published, locale, address } = citation
  const [year = 0, month = 1, day = 1] = published.split('-').map(Number)
  const fields: [string, string | null][] = [
    ['author', authors.length === 0 ? null : authors.map(({ name }) => nameOf(name)).join(' and ')],
    ['title', escaped(citationTitle(citation))],
    ['journal', kind === 'commentary' ? escaped(publication) : null],
    ['number', escaped(cslEntry(citation).issue)],
    ['year', String(year)],
    ['month', months[month - 1] ?? null],
    ['day', String(day)],
    ['url', address],
    ['language', locale],
    ['langid', babel[locale]],
    ['note', escapedOrNull(citationNote(citation))],
  ]
  const lines = fields.flatMap(([name, value]) => {
    if (value === null) return []
    // A month is a word that BibTeX knows, not a value of its own.
    return name === 'month' ? `  month = ${value}` : `  ${name} = {${value}}`
  })
  const type = kind === 'issue' ? 'periodical' : 'article'
  return `@${type}{${citationKey(citation)},\n${lines.join(',\n')}\n}`
}

/** In braces of its own a name is taken as it stands. */
function nameOf(byline: string): string {
  const name = citedName(byline)
  return 'literal' in name
    ? `{${escaped(name.literal)}}`
    : `${escaped(name.family)}, ${escaped(name.given)}`
}

/** BibTeX counts braces even behind a backslash, so they are written by name. */
const written: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^$&#_%]/g, (mark) => written[mark] ?? mark)
}

function escapedOrNull(text: string | null): string | null {
  return text === null ? null : escaped(text)
}
