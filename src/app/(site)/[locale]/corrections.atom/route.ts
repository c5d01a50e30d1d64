import { readCorrections } from '../../../../cms/read/corrections'
import { readSite } from '../../../../cms/read/site'
import { env } from '../../../../env'
import { atom, correctionsFeed } from '../../../../site/corrections-feed'
import { siteRoute } from '../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute(async ({ payload, locale }) => {
  const [{ entries }, site] = await Promise.all([
    readCorrections(payload, locale),
    readSite(payload, locale),
  ])
  return new Response(correctionsFeed({ entries, site, origin: env.SITE_URL, locale }), {
    headers: {
      'Content-Type': `${atom}; charset=utf-8`,
      'Content-Language': locale,
      'Cache-Control': 'no-cache',
    },
  })
})
