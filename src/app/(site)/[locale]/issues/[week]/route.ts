import { readIssue } from '../../../../../cms/read/published'
import { readTakenBackIssue } from '../../../../../cms/read/taken-back'
import { issuePage } from '../../../../../site/pages/issue'
import { takenBackPage } from '../../../../../site/pages/taken-back'
import { siteRoute } from '../../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute<{ week: string }>(async ({ payload, locale, params: { week } }) => {
  const issue = await readIssue(payload, locale, week)
  if (issue) return issuePage(issue, locale)
  const takenBack = await readTakenBackIssue(payload, week)
  return takenBack && takenBackPage({ kind: 'issue', takenBack, locale })
})
