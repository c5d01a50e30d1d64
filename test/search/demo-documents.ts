import { bodyOf, piecesByName } from '../../src/demo/bodies'
import { readDemonstration } from '../../src/demo/read-folder'
import type { Locale } from '../../src/domain/locale'
import { plainText } from '../../src/domain/plain-text'
import { ok } from '../../src/domain/result'
import type { SearchDocument, SearchName } from '../../src/domain/search-document'

/** The demonstration's released texts of one language, by the name of their piece (`3-police-reform`). */
export type DemoDocuments = {
  documents: Map<string, SearchDocument>
  sections: SearchName[]
  analysts: SearchName[]
}

export function demoDocuments(locale: Locale): DemoDocuments {
  const read = readDemonstration('demo')
  if (!read.ok) throw new Error(read.reason.join('\n'))
  const { issues, sections, analysts } = read.value
  const linked = { pieces: piecesByName(issues), from: null }
  const documents = issues
    .filter(({ released }) => released !== null)
    .flatMap(({ pieces, released }) =>
      pieces.flatMap((piece): [string, SearchDocument][] => {
        const text = piece.texts.find(({ language }) => language === locale)
        if (!text || piece.retraction) return []
        const { title, lead, reason } = text.now
        const body = bodyOf(text.now, locale, linked, () => ok('picture'))
        if (!body.ok) throw new Error(`${piece.name} cannot be read.`)
        return [
          [
            piece.name.replace(/^.*\//, ''),
            {
              ...{ week: piece.week, slug: text.slug, title, lead, reason },
              body: plainText(body.value),
              section: piece.section,
              analysts: piece.analysts,
              verdict: piece.verdict,
              publishedAt: released?.toISOString() ?? '',
            },
          ],
        ]
      }),
    )
  const named = ({ slug, name }: { slug: string; name: Record<Locale, string> }) => ({
    slug,
    name: { text: name[locale], lang: locale },
  })
  return {
    documents: new Map(documents),
    sections: sections.map(named),
    analysts: analysts.map(named),
  }
}
