import { type Locale, locales } from '../../src/domain/locale'
import type { PageView } from '../../src/site/page-view'
import { analystPage } from '../../src/site/pages/analyst'
import { archivePage } from '../../src/site/pages/archive'
import { commentaryPage } from '../../src/site/pages/commentary'
import { correctionsPage } from '../../src/site/pages/corrections'
import { dataPage } from '../../src/site/pages/data'
import { homePage } from '../../src/site/pages/home'
import { issuePage } from '../../src/site/pages/issue'
import { commentaryElsewhere } from '../../src/site/pages/missing-language'
import { failedPage, notFoundPage } from '../../src/site/pages/not-found'
import { sectionPage } from '../../src/site/pages/section'
import { standingPage } from '../../src/site/pages/standing'
import { takenBackPage } from '../../src/site/pages/taken-back'
import { trendsPage } from '../../src/site/pages/trends'
import { sectionTrends, trends } from './sample-trends'
import {
  analystList,
  archive,
  card,
  commentary,
  home,
  issue,
  issueCard,
  ledger,
  mark,
  said,
  sectionList,
  site,
  standing,
  trend,
  verdict,
  weekLink,
  word,
} from './samples'
import { found, livePage, nothingFound } from './search-samples'

/** Every kind of page that the site has, in one language, with other languages missing. */
export function everyPage(locale: Locale): Record<string, PageView> {
  const others = locales.filter((language) => language !== locale)
  const correction = { date: '2031-03-12', note: word('correction', locale) }
  const previousVerdict = verdict('worse', locale)
  const corrected = { corrections: [{ ...correction, previousVerdict }] }
  const bare = {
    ...{ section: null, verdict: null, analysts: [], lead: null, isArchive: true },
    ...{ trend: [], previousInSection: null, nextInSection: null, restOfIssue: [] },
  }
  const note = { date: '2031-03-12', note: word('retraction', locale) }
  const elsewhere = others.map((language) => card(language))
  const taken = { date: '2031-03-12', week: weekLink('2031-W10'), languages: [] }
  const titled = issueCard(locale, '2030-W50', { title: said('third', locale), languages: others })
  const old = issueCard(locale, '2030-W02', { number: null, marks: [] })
  const foreign = others.map((language) => mark(language, { verdict: null }))
  const pages: Record<string, unknown> = {
    home: homePage({
      site: site(locale),
      home: home(locale, { issue: issue(locale, { elsewhere }) }),
      locale,
    }),
    'home before the first issue': homePage({ site: site(locale), home: null, locale }),
    issue: issuePage(
      issue(locale, {
        title: said('third', locale),
        languages: [locale],
        next: weekLink('2031-W11'),
      }),
      locale,
    ),
    'issue in other languages': issuePage(issue(locale, { commentaries: [], elsewhere }), locale),
    'issue of the old site': issuePage(
      issue(locale, { number: null, changes: [], previous: null, lead: null, editorsNote: null }),
      locale,
    ),
    commentary: commentaryPage(commentary(locale, corrected)),
    'commentary in one language': commentaryPage(
      commentary(locale, { languages: [{ locale, slug: 'x' }] }),
    ),
    'commentary in a section that other languages write': commentaryPage(
      commentary(locale, { trend: [...trend(locale).slice(0, 10), ...foreign] }),
    ),
    'archive piece': commentaryPage(commentary(locale, bare)),
    retraction: commentaryPage(commentary(locale, { retraction: note, body: null, lead: null })),
    section: sectionPage({ data: sectionList(locale), locale }),
    'section in a year': sectionPage({
      data: sectionList(locale, { year: 2030, trend: [], languages: [locale] }),
      locale,
    }),
    analyst: analystPage({ data: analystList(locale), locale }),
    'analyst in a year': analystPage({ data: analystList(locale, { year: 2028 }), locale }),
    archive: archivePage({
      archive: archive(locale, { issues: [...archive(locale).issues, titled, old] }),
      locale,
      year: 2030,
    }),
    'empty archive': archivePage({ archive: null, locale, year: null }),
    corrections: correctionsPage({ data: ledger(locale), locale }),
    'corrections of a year': correctionsPage({ data: ledger(locale, { year: 2030 }), locale }),
    'no corrections': correctionsPage({
      data: ledger(locale, { entries: [], years: [] }),
      locale,
    }),
    data: dataPage({ years: [2031, 2030], terms: null, locale }),
    'data on terms': dataPage({ years: [], terms: said('notice', others[0] ?? locale), locale }),
    trends: trendsPage({ data: trends(locale, 15), site: site(locale), locale, isLive: false }),
    'trends of a section': trendsPage({
      data: sectionTrends(locale, 15),
      ...{ site: site(locale), locale, isLive: true },
    }),
    'trends of a query with faults': trendsPage({
      data: trends(locale, 1, { filter: { year: 2031 } }),
      ...{ site: site(locale), locale, isLive: true },
      form: {
        asked: { year: '2031', from: '2031-13-01', to: '2031-W10', analyst: '2031' },
        faults: [
          { field: 'from', reason: 'not-a-week' },
          { field: 'analyst', reason: 'unknown' },
        ],
      },
    }),
    'trends before the first verdict': trendsPage({
      data: trends(locale, 0),
      ...{ site: { pages: [] }, locale, isLive: false },
    }),
    method: standingPage({ page: standing(locale), name: 'method', locale }),
    'method in another language': standingPage({
      page: standing(locale, others[0], { title: said('method', others[0] ?? locale) }),
      name: 'method',
      locale,
    }),
    'missing language': commentaryElsewhere({
      week: '2031-W10',
      elsewhere: others.map((language) => ({
        locale: language,
        slug: 'x',
        title: word('title', language),
      })),
      locale,
    }),
    'commentary taken back': takenBackPage({
      ...{ kind: 'commentary', locale },
      takenBack: { ...taken, languages: others.map((language) => card(language)) },
    }),
    'issue taken back': takenBackPage({ kind: 'issue', takenBack: taken, locale }),
    search: livePage(locale, '', null),
    'search results': livePage(locale, 'page=2', found(locale, { page: 2 })),
    'search without results': livePage(locale, 'from=2031', nothingFound),
    'search for a word nearly right': livePage(
      locale,
      `q=${encodeURIComponent(word('more', locale))}`,
      {
        ...nothingFound,
        suggestions: [word('first', locale)],
      },
    ),
    'search in a wrong span': livePage(locale, 'from=2031&to=2030', null),
    'not found': notFoundPage(locale),
    failure: failedPage(locale),
  }
  return pages as Record<string, PageView>
}
