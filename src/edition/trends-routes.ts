import { readTrends } from '../cms/read/trends'
import { readAskedTrends } from '../cms/read/trends-asked'
import type { TrendsFilter } from '../domain/trends-filter'
import { trendsAsked } from '../domain/trends-query'
import { trendsPage } from '../site/pages/trends'
import { yearIn } from './match'
import type { Make, Routes } from './routes'

/** The trends: as a whole, of one thing, and, where an application answers, of any combination. */
export const trendsRoutes: Routes = {
  '/:locale/trends': async (press, asked, query) => {
    if (!press.isLive || Object.keys(trendsAsked(query)).length === 0)
      return shown(press, asked, {})
    return combined(press, asked, query)
  },
  '/:locale/trends/:year': async (press, asked) => {
    const year = yearIn(asked.year)
    return year === null ? null : shown(press, asked, { year })
  },
  '/:locale/trends/sections/:section': (press, asked) =>
    shown(press, asked, { section: asked.section ?? '' }),
  '/:locale/trends/analysts/:analyst': (press, asked) =>
    shown(press, asked, { analyst: asked.analyst ?? '' }),
}

type Press = Parameters<Make>[0]
type Asked = Parameters<Make>[1]

async function shown(press: Press, { locale }: Asked, filter: TrendsFilter) {
  const { payload, isLive, marksOfYear } = press
  const data = await readTrends(payload, locale, filter, marksOfYear)
  return data && trendsPage({ data, site: await press.siteIn(locale), locale, isLive })
}

/** What can be shown of what was asked, and what was wrong with the rest. */
async function combined(press: Press, { locale }: Asked, query: URLSearchParams) {
  const { payload, isLive, marksOfYear } = press
  const asked = await readAskedTrends(payload, locale, query, marksOfYear)
  return asked && trendsPage({ ...asked, site: await press.siteIn(locale), locale, isLive })
}
