import { readCorrections } from '../../../../../cms/read/corrections'
import { correctionsPage } from '../../../../../site/pages/corrections'
import { siteRoute } from '../../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute<{ year: string }>(async ({ payload, locale, params: { year } }) => {
  if (!/^\d{4}$/.test(year)) return null
  const data = await readCorrections(payload, locale, Number(year))
  return data && correctionsPage({ data, locale })
})
