import { isDevelopment } from '../../../../env'
import { styleguidePage } from '../../../../site/pages/styleguide'
import { siteRoute } from '../../site-route'

export const dynamic = 'force-dynamic'

/** Only while the site is being developed. */
export const GET = siteRoute(async () => (isDevelopment ? styleguidePage() : null))
