import { readCommentary, readLanguagesElsewhere } from '../cms/read/commentary'
import { readCorrections } from '../cms/read/corrections'
import { readAnalyst, readSection } from '../cms/read/lists'
import { readArchive, readHome, readIssue } from '../cms/read/published'
import { readStandingPage } from '../cms/read/standing-page'
import { readTakenBack, readTakenBackIssue, readTakenBackNumber } from '../cms/read/taken-back'
import { standingPages } from '../cms/read/types'
import type { Locale } from '../domain/locale'
import { paths } from '../domain/paths'
import { analystPage } from '../site/pages/analyst'
import { archivePage } from '../site/pages/archive'
import { commentaryPage } from '../site/pages/commentary'
import { correctionsPage } from '../site/pages/corrections'
import { homePage } from '../site/pages/home'
import { issuePage } from '../site/pages/issue'
import { commentaryElsewhere, listElsewhere } from '../site/pages/missing-language'
import { sectionPage } from '../site/pages/section'
import { standingPage } from '../site/pages/standing'
import { takenBackPage } from '../site/pages/taken-back'
import { yearIn } from './match'
import type { Make, Routes } from './routes'

/** The pages for readers by their addresses. */
export const pageRoutes: Routes = {
  '/:locale': async ({ payload, siteIn }, { locale }) => {
    const [site, home] = await Promise.all([siteIn(locale), readHome(payload, locale)])
    return homePage({ site, home, locale })
  },
  '/:locale/archive': async ({ payload }, { locale }) =>
    archivePage({ archive: await readArchive(payload, locale, null), locale, year: null }),
  '/:locale/archive/:year': async ({ payload }, { locale, year: asked }) => {
    const year = yearIn(asked)
    const archive = year && (await readArchive(payload, locale, year))
    return archive ? archivePage({ archive, locale, year }) : null
  },
  '/:locale/issues/:week': async ({ payload }, { locale, week = '' }) => {
    const issue = await readIssue(payload, locale, week)
    if (issue) return issuePage(issue, locale)
    const takenBack = await readTakenBackIssue(payload, week)
    return takenBack && takenBackPage({ kind: 'issue', takenBack, locale })
  },
  '/:locale/issues/:week/:slug': async ({ payload }, { locale, week = '', slug = '' }) => {
    const page = await readCommentary(payload, locale, week, slug)
    if (page) return commentaryPage(page)
    const takenBack = await readTakenBack(payload, locale, week, slug)
    if (takenBack) return takenBackPage({ kind: 'commentary', takenBack, locale })
    const elsewhere = await readLanguagesElsewhere(payload, week, slug)
    return commentaryElsewhere({ week, elsewhere, locale })
  },
  '/p/:number': async ({ payload }, { number }) => {
    // One that readers see leads on, as an old address.
    const found = await readTakenBackNumber(payload, Number(number))
    return found && takenBackPage({ kind: 'commentary', ...found })
  },
  '/:locale/sections/:slug': section,
  '/:locale/sections/:slug/:year': section,
  '/:locale/analysts/:slug': analyst,
  '/:locale/analysts/:slug/:year': analyst,
  '/:locale/corrections': corrections,
  '/:locale/corrections/:year': corrections,
  '/:locale/:name': async ({ payload }, { locale, name: asked }) => {
    const name = standingPages.find((one) => one === asked)
    const page = name && (await readStandingPage(payload, locale, name))
    return page ? standingPage({ page, name, locale }) : null
  },
}

type Listing = Parameters<Make>

async function section(...[{ payload }, { locale, slug = '', year: asked }]: Listing) {
  const year = yearIn(asked) ?? undefined
  if (asked !== undefined && year === undefined) return null
  const data = await readSection(payload, locale, slug, year)
  if (!data) return null
  if (data.commentaries.length > 0) return sectionPage({ data, locale })
  const path = (language: Locale) => paths.section(language, slug, year)
  const { name } = data.section
  return listElsewhere({ kind: 'section', name, languages: data.languages, path, locale })
}

async function analyst(...[{ payload }, { locale, slug = '', year: asked }]: Listing) {
  const year = yearIn(asked) ?? undefined
  if (asked !== undefined && year === undefined) return null
  const data = await readAnalyst(payload, locale, slug, year)
  if (!data) return null
  if (data.commentaries.length > 0) return analystPage({ data, locale })
  const path = (language: Locale) => paths.analyst(language, slug, year)
  const { name } = data.analyst
  return listElsewhere({ kind: 'analyst', name, languages: data.languages, path, locale })
}

async function corrections(...[{ payload }, { locale, year: asked }]: Listing) {
  const year = yearIn(asked) ?? undefined
  if (asked !== undefined && year === undefined) return null
  const data = await readCorrections(payload, locale, year)
  return data && correctionsPage({ data, locale })
}
