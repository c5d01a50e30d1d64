import type { Browser } from 'playwright-core'
import type { Outcome } from './outcome'
import type { KindOfPage } from './page-kinds'

/** Requests to anybody but the site itself, scripts, cookies, and words that moved while loading. */
export async function strangers(
  browser: Browser,
  kinds: readonly KindOfPage[],
  site: string,
): Promise<Outcome> {
  const faults: string[] = []
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const tab = await context.newPage()
  await tab.addInitScript(() => {
    const shifts = globalThis as unknown as { shifted: number }
    shifts.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shifted += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  let here = ''
  tab.on('request', (request) => {
    if (!request.url().startsWith(site)) faults.push(`${here}: asks ${request.url()}`)
    if (request.resourceType() === 'script') faults.push(`${here}: runs ${request.url()}`)
  })
  for (const { page } of kinds) {
    here = page.path
    await tab.goto(page.url, { waitUntil: 'networkidle' })
    const shifted = await tab.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)
    if (shifted > 0.01) faults.push(`${here}: moved by ${shifted.toFixed(3)} while it was loading`)
  }
  for (const { name } of await context.cookies()) faults.push(`a cookie: ${name}`)
  await context.close()
  return { what: 'Strangers, scripts, cookies, layout shift', looked: kinds.length, faults }
}
