import { readArchive } from '../../../../cms/read/published'
import { archivePage } from '../../../../site/pages/archive'
import { siteRoute } from '../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute(async ({ payload, locale }) =>
  archivePage({ archive: await readArchive(payload, locale, null), locale, year: null }),
)
