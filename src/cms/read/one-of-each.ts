import { type Locale, locales } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'

type InALanguage = Pick<Publication, 'commentary' | 'language' | 'kind'>

/**
 * Of each commentary one publication, in the order given: what stands before what was taken back,
 * and then the asked-for language before the others.
 */
export function oneOfEach<Doc extends InALanguage>(docs: readonly Doc[], locale: Locale): Doc[] {
  const order = [locale, ...locales]
  const rank = (doc: Doc) => order.indexOf(doc.language) + (isStanding(doc) ? 0 : order.length)
  const chosen = new Map<string, Doc>()
  for (const doc of docs) {
    const commentary = idOf(doc.commentary)
    if (commentary === null) continue
    const best = chosen.get(commentary)
    if (!best || rank(doc) < rank(best)) chosen.set(commentary, doc)
  }
  return docs.filter((doc) => chosen.get(idOf(doc.commentary) ?? '') === doc)
}

/** Whether its words still stand, so that its verdict does. */
export function isStanding({ kind }: Pick<Publication, 'kind'>): boolean {
  return kind !== 'retraction'
}
