import type { Locale } from '../../domain/locale'
import { weekFromId, weekId } from '../../domain/week'
import type { Analyst, Issue, Media, Section } from '../../payload-types'
import { idOf } from '../person'
import { saidIn } from './said'
import type { AnalystLink, Picture, SectionLink, WeekLink } from './types'

/** A week by its ISO name; publications always carry a true one. */
export function weekLink(id: string): WeekLink {
  const week = weekFromId(id)
  if (!week.ok) throw new Error(`Not a week: ${id}`)
  return { ...week.value, id: weekId(week.value) }
}

export function weekOfIssue(issue: Issue | undefined): WeekLink | null {
  return issue?.week ? weekLink(issue.week) : null
}

export function sectionLink(section: Section | undefined, locale: Locale): SectionLink | null {
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

/** A picture with what it shows; null while nobody has said that in any language. */
export function picture(media: Media, locale: Locale): Picture | null {
  const alt = saidIn(media.alt, locale)
  const { url, width, height } = media
  if (!alt || !url || !width || !height) return null
  return {
    url: new URL(url, 'http://site').pathname,
    width,
    height,
    alt,
    credit: saidIn(media.credit, locale),
  }
}
