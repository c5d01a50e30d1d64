import type { Locale } from '../domain/locale'
import type { SearchDocument } from '../domain/search-document'
import { bothOf, type Fields, fields, inBody } from './fields'
import { stemsOf } from './stems'
import { tokensIn } from './tokens'

/** Where a term occurs: in which document, in which fields, at which places. */
type Occurrence = { document: number; fields: Fields; places: number[] }

/** A term, what it occurs in by document, and how often it is written in which way. */
export type Gathered = { occurrences: Occurrence[]; spellings: Map<string, number> }

/** Words of two fields never stand together. */
const betweenFields = 50

/** All terms of some documents, whose numbers are their places in the list, and their lengths in words. */
export function gatherTerms(
  documents: readonly SearchDocument[],
  locale: Locale,
): { terms: Map<string, Gathered>; lengths: number[] } {
  const terms = new Map<string, Gathered>()
  const stem = stemsOf(locale)
  const lengths = documents.map(({ title, lead, reason, body }, document) => {
    let place = 0
    const add = (text: string | null, field: Fields) => {
      const tokens = text ? tokensIn(text, locale) : []
      for (const { form, start, end } of tokens) {
        const spelling = (text ?? '').slice(start, end)
        note(terms, stem(form), { document, field, place, spelling })
        place++
      }
      place += betweenFields
      return tokens.length
    }
    const inTitle = add(title, fields.title)
    const inMiddle = add(lead, fields.middle) + add(reason, fields.middle)
    return inTitle + inMiddle + add(body, inBody(1))
  })
  return { terms, lengths }
}

type Found = { document: number; field: Fields; place: number; spelling: string }

function note(terms: Map<string, Gathered>, term: string, found: Found): void {
  const { document, field, place, spelling } = found
  let gathered = terms.get(term)
  if (!gathered) {
    gathered = { occurrences: [], spellings: new Map() }
    terms.set(term, gathered)
  }
  gathered.spellings.set(spelling, (gathered.spellings.get(spelling) ?? 0) + 1)
  const last = gathered.occurrences.at(-1)
  if (last?.document !== document) {
    gathered.occurrences.push({ document, fields: field, places: [place] })
    return
  }
  last.fields = bothOf(last.fields, field)
  last.places.push(place)
}
