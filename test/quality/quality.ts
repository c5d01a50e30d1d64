import { parseArgs } from 'node:util'
import { openBrowser } from '../support/browser'
import { accessibilityFaults } from './accessibility'
import { crawl } from './crawl'
import { openDemonstration, runningSite } from './demonstration-site'
import { htmlFaults } from './html'
import { lighthouseScores } from './lighthouse'
import { type Outcome, printOutcome } from './outcome'
import { oneOfEach } from './page-kinds'
import { strangers } from './strangers'

const scoreWanted = 95

/**
 * Looks at the demonstration as production serves it: every page for broken links, valid HTML and
 * requests to strangers; one page of each kind, in every language and both colour schemes, with
 * axe; and what readers open most with Lighthouse, unless `--without-lighthouse` is said, because
 * its scores of speed mean little on a busy machine. With `--site <address>` it looks at a
 * demonstration that runs already. Ends with 1 when anything falls short.
 */
const { values: asked } = parseArgs({
  options: { site: { type: 'string' }, 'without-lighthouse': { type: 'boolean' } },
})
const site = asked.site ? runningSite(asked.site) : await openDemonstration()
const browser = await openBrowser()
const outcomes: Outcome[] = []
try {
  const visited = await crawl(site.url)
  outcomes.push({ what: 'links', looked: visited.pages.length, faults: visited.broken })
  outcomes.push({
    what: 'HTML (html-validate)',
    looked: visited.pages.length,
    faults: await htmlFaults(visited.pages),
  })
  const kinds = oneOfEach(visited.pages)
  outcomes.push(await accessibilityFaults(browser, kinds))
  outcomes.push(await strangers(browser, kinds, site.url))
  if (!asked['without-lighthouse']) outcomes.push(await lighthouseScores(kinds, scoreWanted))
} finally {
  await browser.close()
  await site.close()
}
for (const outcome of outcomes) printOutcome(outcome)
process.exit(outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0)
