import { readCorrections } from '../../../../cms/read/corrections'
import { correctionsPage } from '../../../../site/pages/corrections'
import { siteRoute } from '../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute(async ({ payload, locale }) =>
  correctionsPage({ data: await readCorrections(payload, locale), locale }),
)
