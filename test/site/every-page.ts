import { type Locale, locales } from '../../src/domain/locale'
import type { PageView } from '../../src/site/page-view'
import { analystPage } from '../../src/site/pages/analyst'
import { archivePage } from '../../src/site/pages/archive'
import { commentaryPage } from '../../src/site/pages/commentary'
import { homePage } from '../../src/site/pages/home'
import { issuePage } from '../../src/site/pages/issue'
import { commentaryElsewhere } from '../../src/site/pages/missing-language'
import { failedPage, notFoundPage } from '../../src/site/pages/not-found'
import { sectionPage } from '../../src/site/pages/section'
import {
  analystList,
  card,
  commentary,
  issue,
  issueCards,
  said,
  sectionList,
  site,
  weekLink,
  word,
} from './samples'

/** Every kind of page that the site has, in one language, with other languages missing. */
export function everyPage(locale: Locale): Record<string, PageView> {
  const others = locales.filter((language) => language !== locale)
  const corrected = { corrections: [{ date: '2031-03-12', note: word('correction', locale) }] }
  const bare = { section: null, verdict: null, analysts: [], lead: null, isArchive: true }
  const note = { date: '2031-03-12', note: word('retraction', locale) }
  const elsewhere = others.map((language) => card(language))
  const titled = { week: weekLink('2030-W50'), title: said('third', locale) }
  const pages: Record<string, unknown> = {
    home: homePage({ site: site(locale), issue: issue(locale, { elsewhere }), locale }),
    'home before the first issue': homePage({ site: site(locale), issue: null, locale }),
    issue: issuePage(
      issue(locale, {
        title: said('third', locale),
        languages: [locale],
        next: weekLink('2031-W11'),
      }),
      locale,
    ),
    'issue in other languages': issuePage(issue(locale, { commentaries: [] }), locale),
    commentary: commentaryPage(commentary(locale, corrected)),
    'commentary in one language': commentaryPage(
      commentary(locale, { languages: [{ locale, slug: 'x' }] }),
    ),
    'archive piece': commentaryPage(commentary(locale, bare)),
    retraction: commentaryPage(commentary(locale, { retraction: note, body: null, lead: null })),
    section: sectionPage({ data: sectionList(locale), locale, page: 2 }),
    analyst: analystPage({ data: analystList(locale), locale, page: 1 }),
    archive: archivePage({
      issues: [...issueCards('2031-W10', '2030-W52'), titled],
      locale,
      year: 2030,
    }),
    'empty archive': archivePage({ issues: [], locale, year: null }),
    'missing language': commentaryElsewhere({
      week: '2031-W10',
      elsewhere: others.map((language) => ({
        locale: language,
        slug: 'x',
        title: word('title', language),
      })),
      locale,
    }),
    'not found': notFoundPage(locale),
    failure: failedPage(locale),
  }
  return pages as Record<string, PageView>
}
