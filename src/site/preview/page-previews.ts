import type { CommentaryPage, IssuePage, Site } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { formatWeek } from '../../domain/week-format'
import { messagesFor } from '../messages/messages-for'
import type { Preview } from './preview-picture'

/** For the publication, and every page that has none of its own; it never changes by itself. */
export function sitePreview(site: Site, locale: Locale): Preview {
  return {
    title: site.tagline?.text ?? site.heading?.text ?? messagesFor(locale).weekInReview,
    verdict: null,
    section: null,
    week: null,
    site: site.name.text,
    locale,
    strip: ['better', 'same', 'worse'],
  }
}

/** Null for a commentary whose words were taken back, which nobody passes on. */
export function commentaryPreview(
  { title, verdict, section, week, locale, retraction }: CommentaryPage,
  site: Site,
): Preview | null {
  if (retraction) return null
  return {
    title,
    verdict: verdict && { value: verdict.value, label: verdict.label.text },
    section: section?.name.text ?? null,
    week: formatWeek(week, locale),
    site: site.name.text,
    locale,
  }
}

/** With its verdicts in its order. */
export function issuePreview(
  { title, number, week, commentaries }: IssuePage,
  site: Site,
  locale: Locale,
): Preview {
  const messages = messagesFor(locale)
  return {
    title: title?.text ?? messages.weekInReview,
    verdict: null,
    section: number === null ? null : messages.issueNumbered(number),
    week: formatWeek(week, locale),
    site: site.name.text,
    locale,
    strip: commentaries.map(({ verdict, isRetracted }) =>
      verdict && !isRetracted ? verdict.value : null,
    ),
  }
}
