import { readCommentary, readLanguagesElsewhere } from '../../../../../../cms/read/commentary'
import { readTakenBack } from '../../../../../../cms/read/taken-back'
import { commentaryPage } from '../../../../../../site/pages/commentary'
import { commentaryElsewhere } from '../../../../../../site/pages/missing-language'
import { takenBackPage } from '../../../../../../site/pages/taken-back'
import { siteRoute } from '../../../../site-route'

export const dynamic = 'force-dynamic'

type Params = { week: string; slug: string }

export const GET = siteRoute<Params>(async ({ payload, locale, params: { week, slug } }) => {
  const page = await readCommentary(payload, locale, week, slug)
  if (page) return commentaryPage(page)
  const takenBack = await readTakenBack(payload, locale, week, slug)
  if (takenBack) return takenBackPage({ kind: 'commentary', takenBack, locale })
  const elsewhere = await readLanguagesElsewhere(payload, week, slug)
  return commentaryElsewhere({ week, elsewhere, locale })
})
