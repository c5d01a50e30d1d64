import { readCommentary } from '../cms/read/commentary'
import { readIssue } from '../cms/read/published'
import { formatWeek } from '../domain/week-format'
import { messagesFor } from '../site/messages/messages-for'
import { type Preview, previewPicture } from '../site/preview/preview-picture'
import type { Make, Routes, SiteFile } from './routes'

/** The pictures that stand for pages where somebody passes them on. */
export const previewRoutes: Routes = {
  '/:locale.png': async ({ siteIn }, { locale }) => {
    const { name, tagline } = await siteIn(locale)
    const line = tagline ? { line: tagline.text } : {}
    return picture({ title: name.text, site: name.text, locale, ...nothing, ...line })
  },
  '/:locale/issues/:week.png': async ({ payload, siteIn }, { locale, week = '' }) => {
    const issue = await readIssue(payload, locale, week)
    if (issue === null || issue.commentaries.length === 0) return null
    const inWords = formatWeek(issue.week, locale)
    const strip = issue.commentaries
      .filter(({ isRetracted }) => !isRetracted)
      .map(({ verdict }) => verdict?.value ?? null)
    const title = issue.title?.text ?? messagesFor(locale).weekInReview
    const site = (await siteIn(locale)).name.text
    return picture({ ...nothing, title, week: inWords, strip, site, locale })
  },
  '/:locale/issues/:week/:slug.png': commentary,
}

const nothing = { verdict: null, section: null, week: null }

async function commentary(
  ...[{ payload, siteIn }, { locale, week = '', slug = '' }]: Parameters<Make>
): Promise<SiteFile | null> {
  const page = await readCommentary(payload, locale, week, slug)
  if (page === null || page.isRetracted) return null
  const { title, verdict, section } = page
  return picture({
    title,
    verdict: verdict && { value: verdict.value, label: verdict.label.text },
    section: section?.name.text ?? null,
    week: formatWeek(page.week, locale),
    site: (await siteIn(locale)).name.text,
    locale,
  })
}

async function picture(preview: Preview): Promise<SiteFile> {
  return { type: 'image/png', bytes: await previewPicture(preview) }
}
