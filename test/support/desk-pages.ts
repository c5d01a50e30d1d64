import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Locale } from '../../src/domain/locale'
import { openBrowser } from './browser'
import { logIn, open } from './desk'
import { openRefusalDesk, type RefusalDesk } from './refusals/desk-of-refusals'
import { type RunningSite, removeFolder, startSite } from './server'

/** A built site with something in every state, and people in browsers of their own. */
export type DeskPages = {
  site: RunningSite
  desk: RefusalDesk
  opened(path: string, who?: string, language?: Locale): Promise<Page>
  /** A document as an administrator finds it stored. */
  stored(path: string): Promise<Record<string, unknown>>
  close(): Promise<void>
}

export async function openDeskPages(): Promise<DeskPages> {
  const site = await startSite()
  const desk = await openRefusalDesk(site)
  const browser: Browser = await openBrowser()
  const contexts: BrowserContext[] = []
  return {
    ...{ site, desk },
    async opened(path, who = 'ed', language = 'en') {
      const { context, page } = await logIn(browser, site.url, `${who}@review.example`, language)
      contexts.push(context)
      await open(page, `${site.url}/admin${path}`)
      return page
    },
    stored: async (path) => (await desk.ask('ada', 'GET', `${path}?depth=0`)).body,
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
      await site.stop()
      removeFolder(site.folder)
    },
  }
}

/** Presses Save and waits for the answer to it. */
export async function pressSave(page: Page): Promise<number> {
  const answered = page.waitForResponse(
    (response) => ['PATCH', 'POST'].includes(response.request().method()) && isSave(response.url()),
  )
  await page.click('#action-save')
  return (await answered).status()
}

const isSave = (url: string) => /\/api\/(globals\/)?[a-z-]+(\/[0-9a-f-]{20,})?\?/.test(url)
