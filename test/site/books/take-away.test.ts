import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../../src/domain/locale'
import { bookFormats, paths } from '../../../src/domain/paths'
import { homePage } from '../../../src/site/pages/home'
import { issuePage } from '../../../src/site/pages/issue'
import { elementsCalled, rendered } from '../rendered'
import { card, home, issue, site } from '../samples'

const downloads = async (view: ReturnType<typeof issuePage>) =>
  elementsCalled(await rendered(view), 'a', 'download')

const files = (locale: Locale) =>
  bookFormats.map((format) => paths.book(locale, issue(locale).week.id, format))

describe.each(locales)('The files of an issue (%s)', (locale) => {
  test('are offered on its page and, while it is the newest, on the home page', async () => {
    const onIssue = await downloads(issuePage(issue(locale), locale))
    const onHome = await downloads(homePage({ site: site(locale), home: home(locale), locale }))
    for (const links of [onIssue, onHome]) {
      expect(links.map(({ href }) => href)).toEqual(files(locale))
      expect(links.map(({ type }) => type)).toEqual([
        'application/epub+zip',
        'application/pdf',
        'text/html',
      ])
    }
  })

  test('are not offered where none of it can be read in this language', async () => {
    const [other = 'en'] = locales.filter((language) => language !== locale)
    const elsewhere = issue(locale, { commentaries: [], elsewhere: [card(other)] })
    expect(await downloads(issuePage(elsewhere, locale))).toEqual([])
  })
})
