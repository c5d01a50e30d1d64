import { readIssue } from '../../../../../cms/read/published'
import { issuePage } from '../../../../../site/pages/issue'
import { siteRoute } from '../../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute<{ week: string }>(async ({ payload, locale, params: { week } }) => {
  const issue = await readIssue(payload, locale, week)
  return issue && issuePage(issue, locale)
})
