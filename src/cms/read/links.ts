import type { Locale } from '../../domain/locale'
import { weekFromId } from '../../domain/week'
import type { Analyst, Issue, Media, Section } from '../../payload-types'
import { idOf } from '../person'
import { picture } from './pictures'
import { saidIn } from './said'
import type { AnalystLink, SectionLink, WeekLink } from './types'

/** Lists name the same few weeks thousands of times, and there are but 52 in a year. */
const weeks = new Map<string, WeekLink>()

/** A week by its ISO name; publications always carry a true one. */
export function weekLink(id: string): WeekLink {
  const known = weeks.get(id)
  if (known) return known
  const week = weekFromId(id)
  if (!week.ok) throw new Error(`Not a week: ${id}`)
  const link = { ...week.value, id }
  weeks.set(id, link)
  return link
}

export function weekOfIssue(issue: Issue | undefined): WeekLink | null {
  return issue?.week ? weekLink(issue.week) : null
}

export function sectionLink(
  section: Pick<Section, 'name' | 'slug'> | undefined,
  locale: Locale,
): SectionLink | null {
  const name = saidIn(section?.name, locale)
  return section && name ? { slug: section.slug, name } : null
}

export function analystLink(
  analyst: Analyst,
  photos: ReadonlyMap<string, Media>,
  locale: Locale,
): AnalystLink | null {
  const name = saidIn(analyst.name, locale)
  const photo = photos.get(idOf(analyst.photo) ?? '')
  return name && { slug: analyst.slug, name, photo: photo ? picture(photo, locale) : null }
}
