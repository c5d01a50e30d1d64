import type { Locale } from '../domain/locale'
import type { SearchDocument } from '../domain/search-document'
import { bothOf, type Fields, fields, inBody } from './fields'
import { stemsOf } from './stems'
import { formOf, spellingsIn } from './tokens'

/** Where a term occurs: in which document, in which fields, at which places. */
type Occurrence = { document: number; fields: Fields; places: number[] }

/** What a term occurs in by document, and how often it is written in which way. */
export type Gathered = { occurrences: Occurrence[]; spellings: Spelling[] }

type Spelling = { word: string; times: number }

/** Words of two fields never stand together. */
const betweenFields = 50

/** All terms of some documents, whose numbers are their places in the list, and their lengths in words. */
export function gatherTerms(
  documents: readonly SearchDocument[],
  locale: Locale,
): { terms: Map<string, Gathered>; lengths: number[] } {
  const gathering = new Gathering(locale)
  const lengths = documents.map((document, number) => gathering.add(document, number))
  return { terms: gathering.terms, lengths }
}

type Known = { spelling: Spelling; gathered: Gathered }

class Gathering {
  readonly terms = new Map<string, Gathered>()
  /** By spelling, so that each is folded and stemmed once. */
  private readonly known = new Map<string, Known | null>()
  private place = 0

  constructor(private readonly locale: Locale) {}

  /** Its number of words. */
  add({ title, lead, reason, body }: SearchDocument, document: number): number {
    this.place = 0
    return (
      this.read(title, document, fields.title) +
      this.read(lead, document, fields.middle) +
      this.read(reason, document, fields.middle) +
      this.read(body, document, inBody(1))
    )
  }

  private read(text: string | null, document: number, field: Fields): number {
    let words = 0
    for (const word of text ? spellingsIn(text, this.locale) : []) {
      const known = this.knownAs(word)
      if (known === null) continue
      known.spelling.times++
      note(known.gathered.occurrences, { document, fields: field, places: [this.place] })
      this.place++
      words++
    }
    this.place += betweenFields
    return words
  }

  /** Null for what is no word after folding. */
  private knownAs(word: string): Known | null {
    const before = this.known.get(word)
    if (before !== undefined) return before
    const form = formOf(word, this.locale)
    const known = form === '' ? null : this.newSpelling(word, stemsOf(this.locale)(form))
    this.known.set(word, known)
    return known
  }

  private newSpelling(word: string, term: string): Known {
    const gathered = this.terms.get(term) ?? { occurrences: [], spellings: [] }
    const spelling = { word, times: 0 }
    gathered.spellings.push(spelling)
    this.terms.set(term, gathered)
    return { spelling, gathered }
  }
}

function note(occurrences: Occurrence[], found: Occurrence): void {
  const last = occurrences[occurrences.length - 1]
  if (last?.document !== found.document) {
    occurrences.push(found)
    return
  }
  last.fields = bothOf(last.fields, found.fields)
  last.places.push(...found.places)
}
