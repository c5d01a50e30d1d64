import { readAnalyst } from '../../../../../../cms/read/lists'
import { paths } from '../../../../../../domain/paths'
import { analystPage } from '../../../../../../site/pages/analyst'
import { listElsewhere } from '../../../../../../site/pages/missing-language'
import { siteRoute } from '../../../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute<{ slug: string; year: string }>(
  async ({ payload, locale, params }) => {
    if (!/^\d{4}$/.test(params.year)) return null
    const year = Number(params.year)
    const data = await readAnalyst(payload, locale, params.slug, year)
    if (!data) return null
    if (data.commentaries.length > 0) return analystPage({ data, locale })
    const path = (language: typeof locale) => paths.analyst(language, params.slug, year)
    const { name } = data.analyst
    return listElsewhere({ kind: 'analyst', name, languages: data.languages, path, locale })
  },
)
