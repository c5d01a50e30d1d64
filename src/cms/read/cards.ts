import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { isVerdict } from '../../domain/verdict'
import type { Analyst, Media, Publication, Section, Verdict } from '../../payload-types'
import { idOf } from '../person'
import { byId } from './as-reader'
import { analystLink, sectionLink, weekLink } from './links'
import { saidIn } from './said'
import type { CommentaryCard } from './types'

/** What publications point to, loaded once for all of them. */
type Named = {
  sections: ReadonlyMap<string, Section>
  analysts: ReadonlyMap<string, Analyst>
  photos: ReadonlyMap<string, Media>
  verdicts: ReadonlyMap<string, Verdict>
}

/** Publications as lists show them, in the order given; names in the asked-for language. */
export async function cardsOf(
  payload: Payload,
  publications: readonly Publication[],
  locale: Locale,
): Promise<CommentaryCard[]> {
  const named = await namesIn(payload, publications)
  return publications
    .filter(({ week, slug }) => week && slug)
    .map((publication) => card(publication, named, locale))
}

async function namesIn(payload: Payload, publications: readonly Publication[]): Promise<Named> {
  const ids = (field: 'section' | 'verdict') =>
    publications.flatMap((publication) => idOf(publication[field]) ?? [])
  const people = publications.flatMap(({ analysts }) => analysts ?? [])
  const analysts = await byId(
    payload,
    'analysts',
    people.flatMap((person) => idOf(person) ?? []),
  )
  const portraits = [...analysts.values()].flatMap(({ photo }) => idOf(photo) ?? [])
  return {
    analysts,
    photos: await byId(payload, 'media', portraits),
    sections: await byId(payload, 'sections', ids('section')),
    verdicts: await byId(payload, 'verdicts', ids('verdict')),
  }
}

function card(publication: Publication, named: Named, locale: Locale): CommentaryCard {
  const { language, week, slug, title, lead, publishedAt, isArchive, kind } = publication
  return {
    locale: language,
    week: weekLink(week ?? ''),
    slug: slug ?? '',
    title: title ?? '',
    lead: lead ?? null,
    section: sectionLink(named.sections.get(idOf(publication.section) ?? ''), locale),
    analysts: (publication.analysts ?? []).flatMap((person) => {
      const analyst = named.analysts.get(idOf(person) ?? '')
      return (analyst && analystLink(analyst, named.photos, locale)) ?? []
    }),
    verdict: verdictOf(publication, named.verdicts, locale),
    publishedAt,
    isArchive: isArchive === true,
    isRetracted: kind === 'retraction',
  }
}

function verdictOf(
  publication: Publication,
  verdicts: ReadonlyMap<string, Verdict>,
  locale: Locale,
): CommentaryCard['verdict'] {
  const verdict = verdicts.get(idOf(publication.verdict) ?? '')
  const label = saidIn(verdict?.label, locale)
  if (!verdict || !label || !isVerdict(verdict.value)) return null
  return { value: verdict.value, label, reason: publication.reason ?? null }
}
