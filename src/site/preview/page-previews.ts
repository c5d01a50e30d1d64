import type { CommentaryPage, IssuePage, Site } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { formatWeek } from '../../domain/week-format'
import { messagesFor } from '../messages/messages-for'
import { type Preview, previewPicture } from './preview-picture'

/** The picture of a commentary; null for one whose words were taken back, which nobody passes on. */
export async function commentaryPicture(page: CommentaryPage, site: Site): Promise<Buffer | null> {
  return page.retraction ? null : previewPicture(commentaryPreview(page, site))
}

/** The picture of an issue, with its verdicts in its order. */
export async function issuePicture(issue: IssuePage, site: Site, locale: Locale): Promise<Buffer> {
  return previewPicture(issuePreview(issue, site, locale))
}

/** The picture of the publication, for every page that has none of its own; it never changes by itself. */
export async function sitePicture(site: Site, locale: Locale): Promise<Buffer> {
  return previewPicture({
    title: site.tagline?.text ?? site.heading?.text ?? messagesFor(locale).weekInReview,
    verdict: null,
    section: null,
    week: null,
    site: site.name.text,
    locale,
    strip: ['better', 'same', 'worse'],
  })
}

function commentaryPreview({ title, verdict, section, week, locale }: CommentaryPage, site: Site) {
  return {
    title,
    verdict: verdict && { value: verdict.value, label: verdict.label.text },
    section: section?.name.text ?? null,
    week: formatWeek(week, locale),
    site: site.name.text,
    locale,
  } satisfies Preview
}

function issuePreview(
  { title, number, week, commentaries }: IssuePage,
  site: Site,
  locale: Locale,
) {
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
  } satisfies Preview
}
