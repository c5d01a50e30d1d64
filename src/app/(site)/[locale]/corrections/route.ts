import { readCorrections } from '../../../../cms/read/corrections'
import { correctionsPage } from '../../../../site/pages/corrections'
import { pageNumber } from '../../../../site/parts/list-pager'
import { siteRoute } from '../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute(async ({ payload, locale, url }) => {
  const page = pageNumber(url.searchParams.get('page'))
  const data = page && (await readCorrections(payload, locale, page))
  if (!data || (page > 1 && data.entries.length === 0)) return null
  return correctionsPage({ data, locale, page })
})
