import { readSection } from '../../../../../../cms/read/lists'
import { paths } from '../../../../../../domain/paths'
import { listElsewhere } from '../../../../../../site/pages/missing-language'
import { sectionPage } from '../../../../../../site/pages/section'
import { siteRoute } from '../../../../site-route'

export const dynamic = 'force-dynamic'

export const GET = siteRoute<{ slug: string; year: string }>(
  async ({ payload, locale, params }) => {
    if (!/^\d{4}$/.test(params.year)) return null
    const year = Number(params.year)
    const data = await readSection(payload, locale, params.slug, year)
    if (!data) return null
    if (data.commentaries.length > 0) return sectionPage({ data, locale })
    const path = (language: typeof locale) => paths.section(language, params.slug, year)
    const { name } = data.section
    return listElsewhere({ kind: 'section', name, languages: data.languages, path, locale })
  },
)
