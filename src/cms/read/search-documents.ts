import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { footnotesIn, plainText } from '../../domain/plain-text'
import type { SearchDocument, SearchName } from '../../domain/search-document'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { loadNames, type Names, sectionOf, verdictOf } from './names'
import { saidIn } from './said'
import { weekIn } from './years'

/** What sections and analysts that readers know are called in a language. */
export type SearchNames = { sections: SearchName[]; analysts: SearchName[] }

/**
 * What can be found of one language and one ISO year, in no order that matters. What was retracted
 * is left out, and so is an imported page without a week.
 */
export async function readSearchDocuments(
  payload: Payload,
  locale: Locale,
  year: number,
): Promise<SearchDocument[]> {
  const [{ docs }, names, analysts] = await Promise.all([
    findAsReader(payload, 'publications', {
      where: {
        and: [
          weekIn(year),
          { language: { equals: locale } },
          { kind: { not_equals: 'retraction' } },
        ],
      },
      select: searched,
    }),
    loadNames(payload),
    slugsOfAnalysts(payload),
  ])
  return docs.flatMap((publication) => documentOf(publication, { names, analysts }, locale) ?? [])
}

/** Sections in their order; analysts by name. */
export async function readSearchNames(payload: Payload, locale: Locale): Promise<SearchNames> {
  const [{ sections }, analysts] = await Promise.all([
    loadNames(payload),
    findAsReader(payload, 'analysts', { select: { slug: true, name: true } }),
  ])
  const named = ({ slug, name }: { slug: string; name?: unknown }) => {
    const said = saidIn(name, locale)
    return said ? [{ slug, name: said }] : []
  }
  return {
    sections: [...sections.values()].flatMap(named),
    analysts: analysts.docs
      .flatMap(named)
      .sort((a, b) => a.name.text.localeCompare(b.name.text, locale)),
  }
}

const searched = {
  analysts: true,
  body: true,
  firstPublishedAt: true,
  kind: true,
  language: true,
  lead: true,
  reason: true,
  section: true,
  slug: true,
  title: true,
  verdict: true,
  week: true,
} as const

type Searched = Pick<Publication, keyof typeof searched>

function documentOf(
  publication: Searched,
  { names, analysts }: { names: Names; analysts: ReadonlyMap<string, string> },
  locale: Locale,
): SearchDocument | null {
  const { week, slug, title, lead, reason, body } = publication
  if (!week || !slug) return null
  return {
    ...{ week, slug, title: title ?? '', lead: lead ?? null, reason: reason ?? null },
    body: [plainText(body), ...footnotesIn(body)].join('\n'),
    section: sectionOf(publication, names, locale)?.slug ?? null,
    analysts: (publication.analysts ?? []).flatMap((one) => analysts.get(idOf(one) ?? '') ?? []),
    verdict: verdictOf(publication, names, locale)?.value ?? null,
    publishedAt: publication.firstPublishedAt,
  }
}

/** Only of those that readers know. */
async function slugsOfAnalysts(payload: Payload): Promise<ReadonlyMap<string, string>> {
  const { docs } = await findAsReader(payload, 'analysts', { select: { slug: true, name: true } })
  return new Map(docs.map(({ id, slug }) => [id, slug]))
}
