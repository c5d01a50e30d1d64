import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { isVerdict } from '../../domain/verdict'
import type { Publication, Section, Verdict } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { sectionLink } from './links'
import { saidIn } from './said'
import type { SectionLink, VerdictWords } from './types'

/** All sections that readers know, in their order, and the verdicts: few, so a page loads them once. */
export type Names = {
  sections: ReadonlyMap<string, Section>
  verdicts: ReadonlyMap<string, Verdict>
}

export async function loadNames(payload: Payload): Promise<Names> {
  const [sections, verdicts] = await Promise.all([
    findAsReader(payload, 'sections', { sort: ['position', 'slug'] }),
    findAsReader(payload, 'verdicts', {}),
  ])
  return {
    sections: new Map(sections.docs.map((section) => [section.id, section])),
    verdicts: new Map(verdicts.docs.map((verdict) => [verdict.id, verdict])),
  }
}

export function sectionOf(
  { section }: Pick<Publication, 'section'>,
  { sections }: Names,
  locale: Locale,
): SectionLink | null {
  return sectionLink(sections.get(idOf(section) ?? ''), locale)
}

export function verdictOf(
  publication: Pick<Publication, 'verdict'>,
  names: Names,
  locale: Locale,
): VerdictWords | null {
  return verdictWords(publication.verdict, names, locale)
}

/** The verdict before a correction that changed it. */
export function previousVerdictOf(
  publication: Pick<Publication, 'previousVerdict'>,
  names: Names,
  locale: Locale,
): VerdictWords | null {
  return verdictWords(publication.previousVerdict, names, locale)
}

function verdictWords(
  related: Publication['verdict'],
  { verdicts }: Names,
  locale: Locale,
): VerdictWords | null {
  const verdict = verdicts.get(idOf(related) ?? '')
  const label = saidIn(verdict?.label, locale)
  if (!verdict || !label || !isVerdict(verdict.value)) return null
  return { value: verdict.value, label }
}
