import { readHome } from '../../../cms/read/published'
import { readSite } from '../../../cms/read/site'
import { homePage } from '../../../site/pages/home'
import { siteRoute } from '../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute(async ({ payload, locale }) => {
  const [site, home] = await Promise.all([readSite(payload, locale), readHome(payload, locale)])
  return homePage({ site, home, locale })
})
