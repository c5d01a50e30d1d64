import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { Outcome } from './outcome'
import type { KindOfPage } from './page-kinds'

const schemes = ['light', 'dark'] as const
const widths = [320, 1280] as const

/** What axe finds, in both colour schemes, on a phone's width and on a wide one. */
export async function accessibilityFaults(
  browser: Browser,
  kinds: readonly KindOfPage[],
): Promise<Outcome> {
  const faults: string[] = []
  let looked = 0
  for (const colorScheme of schemes)
    for (const width of widths) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const tab = await context.newPage()
      for (const { kind, language, page } of kinds) {
        await tab.goto(page.url)
        const where = `${kind}, ${language}, ${colorScheme}, ${width} px (${page.path})`
        for (const fault of [...(await axeFaults(tab)), ...(await overflow(tab))])
          faults.push(`${where}: ${fault}`)
        looked += 1
      }
      await context.close()
    }
  return { what: 'Accessibility (axe) and width', looked, faults }
}

async function axeFaults(tab: Page): Promise<string[]> {
  await tab.evaluate(axe.source)
  return tab.evaluate(async () => {
    type Violation = { id: string; help: string; nodes: { target: unknown[] }[] }
    type Axe = { run(wishes: object): Promise<{ violations: Violation[] }> }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      rules: { 'target-size': { enabled: true } },
    })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target})`)
  })
}

/** Nothing may make a page wider than its window. */
async function overflow(tab: Page): Promise<string[]> {
  const wider = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return wider > 0 ? [`wider than the window by ${wider} px`] : []
}
