import { readSearchNames } from '../cms/read/search-documents'
import { yearsWithIssues } from '../cms/read/years'
import { isAsked, readAsked, understood } from '../search/asked'
import { searchPage } from '../site/pages/search'
import type { Routes } from './routes'

/** The search: answered here by the application, in a copy by a script of its own. */
export const searchRoutes: Routes = {
  '/:locale/search': async ({ payload, isLive, search }, { locale }, query) => {
    if (!isLive || search === null) {
      const [names, years] = await Promise.all([
        readSearchNames(payload, locale),
        yearsWithIssues(payload),
      ])
      const options = { ...names, years }
      return searchPage({ locale, asked: nothing, results: null, options, isLive: false })
    }
    const asked = readAsked(query)
    const options = await search.options(locale)
    const question = understood(asked)
    const hasAnswer = options !== null && isAsked(asked) && question.ok
    const results = hasAnswer ? await search.search(locale, question.value) : null
    return searchPage({ locale, asked, results, options, isLive })
  },
}

const nothing = readAsked(new URLSearchParams())
