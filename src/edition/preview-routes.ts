import { readCommentary } from '../cms/read/commentary'
import { readIssue } from '../cms/read/published'
import { commentaryPreview, issuePreview, sitePreview } from '../site/preview/page-previews'
import type { Routes, SiteFile } from './routes'

/** The pictures that stand for pages where somebody passes them on. */
export const previewRoutes: Routes = {
  '/:locale.png': async (press, { locale }) =>
    picture(await press.pictureOf(sitePreview(await press.siteIn(locale), locale))),
  '/:locale/issues/:week.png': async (press, { locale, week = '' }) => {
    const issue = await readIssue(press.payload, locale, week)
    if (issue === null || issue.commentaries.length === 0) return null
    const preview = issuePreview(issue, await press.siteIn(locale), locale)
    return picture(await press.pictureOf(preview))
  },
  '/:locale/issues/:week/:slug.png': async (press, { locale, week = '', slug = '' }) => {
    const page = await readCommentary(press.payload, locale, week, slug)
    const preview = page && commentaryPreview(page, await press.siteIn(locale))
    return preview && picture(await press.pictureOf(preview))
  },
}

function picture(bytes: Buffer): SiteFile {
  return { type: 'image/png', bytes }
}
