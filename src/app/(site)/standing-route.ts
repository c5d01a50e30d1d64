import { readStandingPage } from '../../cms/read/standing-page'
import type { StandingPageName } from '../../cms/read/types'
import { standingPage } from '../../site/pages/standing'
import { siteRoute } from './site-route'

/** The route of a page beside the issues; there is none while the page has no words. */
export function standingRoute(name: StandingPageName) {
  return siteRoute(async ({ payload, locale }) => {
    const page = await readStandingPage(payload, locale, name)
    return page && standingPage({ page, name, locale })
  })
}
