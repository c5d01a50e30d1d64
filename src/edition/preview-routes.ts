import { readCommentary } from '../cms/read/commentary'
import { readIssue } from '../cms/read/published'
import { commentaryPicture, issuePicture, sitePicture } from '../site/preview/page-previews'
import type { Routes, SiteFile } from './routes'

/** The pictures that stand for pages where somebody passes them on. */
export const previewRoutes: Routes = {
  '/:locale.png': async ({ siteIn }, { locale }) =>
    picture(await sitePicture(await siteIn(locale), locale)),
  '/:locale/issues/:week.png': async ({ payload, siteIn }, { locale, week = '' }) => {
    const issue = await readIssue(payload, locale, week)
    if (issue === null || issue.commentaries.length === 0) return null
    return picture(await issuePicture(issue, await siteIn(locale), locale))
  },
  '/:locale/issues/:week/:slug.png': async (
    { payload, siteIn },
    { locale, week = '', slug = '' },
  ) => {
    const page = await readCommentary(payload, locale, week, slug)
    const bytes = page && (await commentaryPicture(page, await siteIn(locale)))
    return bytes && picture(bytes)
  },
}

function picture(bytes: Buffer): SiteFile {
  return { type: 'image/png', bytes }
}
