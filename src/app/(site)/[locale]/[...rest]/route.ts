import { siteRoute } from '../../site-route'

export const dynamic = 'force-dynamic'

/** Every other address: an old one, or none. */
export const GET = siteRoute(async () => null)
