import { readArchive } from '../../../../../cms/read/published'
import { archivePage } from '../../../../../site/pages/archive'
import { siteRoute } from '../../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute<{ year: string }>(async ({ payload, locale, params: { year } }) => {
  if (!/^\d{4}$/.test(year)) return null
  const archive = await readArchive(payload, locale, Number(year))
  return archive && archivePage({ archive, locale, year: Number(year) })
})
