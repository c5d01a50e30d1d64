import type { Payload } from 'payload'
import { readSearchNames } from '../cms/read/search-documents'
import { yearsWithIssues } from '../cms/read/years'
import type { Locale } from '../domain/locale'
import { isAsked, readAsked, understood } from '../search/asked'
import { searchPage } from '../site/pages/search'
import type { Routes } from './routes'

/** The search: answered here by the application, in a copy by a script of its own. */
export const searchRoutes: Routes = {
  '/:locale/search': async ({ payload, isLive, search }, { locale }, query) => {
    if (!isLive || search === null) {
      const options = await namesNow(payload, locale)
      return searchPage({ locale, asked: nothing, results: null, options, isLive: false })
    }
    const asked = readAsked(query)
    const kept = await search.options(locale)
    const options = search.areNamesWithheld(locale) ? await namesNow(payload, locale) : kept
    const question = understood(asked)
    const hasAnswer = kept !== null && isAsked(asked) && question.ok
    const results = hasAnswer ? await search.search(locale, question.value) : null
    return searchPage({ locale, asked, results, options, isLive })
  },
}

async function namesNow(payload: Payload, locale: Locale) {
  const [names, years] = await Promise.all([
    readSearchNames(payload, locale),
    yearsWithIssues(payload),
  ])
  return { ...names, years }
}

const nothing = readAsked(new URLSearchParams())
