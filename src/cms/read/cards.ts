import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Analyst, Media, Publication } from '../../payload-types'
import { idOf } from '../person'
import { byId } from './as-reader'
import { analystLink, weekLink } from './links'
import { type Names, sectionOf, verdictOf } from './names'
import type { CommentaryCard } from './types'

/** Everything that publications name. */
type Named = Names & {
  analysts: ReadonlyMap<string, Analyst>
  photos: ReadonlyMap<string, Media>
}

/** Makes cards of publications, in the order given. */
export type ToCards = (publications: readonly Publication[]) => CommentaryCard[]

/**
 * Loads once what all publications of a page name; what it returns makes cards of any of them, with
 * names in the asked-for language.
 */
export async function loadCards(
  payload: Payload,
  publications: readonly Publication[],
  names: Names,
  locale: Locale,
): Promise<ToCards> {
  const people = publications.flatMap(({ analysts }) => analysts ?? [])
  const analysts = await byId(payload, 'analysts', idsIn(people))
  const portraits = [...analysts.values()].map(({ photo }) => photo)
  const photos = await byId(payload, 'media', idsIn(portraits))
  const named = { ...names, analysts, photos }
  return (asked) =>
    asked
      .filter(({ week, slug }) => week && slug)
      .map((publication) => card(publication, named, locale))
}

function card(publication: Publication, named: Named, locale: Locale): CommentaryCard {
  const { language, week, slug, number, title, lead, reason, isArchive, kind } = publication
  const verdict = verdictOf(publication, named, locale)
  return {
    locale: language,
    week: weekLink(week ?? ''),
    slug: slug ?? '',
    number: number ?? null,
    title: title ?? '',
    lead: lead ?? null,
    section: sectionOf(publication, named, locale),
    analysts: idsIn(publication.analysts ?? []).flatMap((id) => {
      const analyst = named.analysts.get(id)
      return (analyst && analystLink(analyst, named.photos, locale)) ?? []
    }),
    verdict: verdict && { ...verdict, reason: reason ?? null },
    publishedAt: publication.firstPublishedAt,
    isArchive: isArchive === true,
    isCorrected: kind === 'correction',
    isRetracted: kind === 'retraction',
  }
}

function idsIn(related: readonly ({ id: string } | string | null | undefined)[]): string[] {
  return related.flatMap((one) => idOf(one) ?? [])
}
