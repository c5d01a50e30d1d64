import type { Site } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { Spoken } from './spoken'

type ImprintProps = { site: Pick<Site, 'tagline' | 'notice'>; locale: Locale }

/** What the publication says of itself below its name. */
export function Imprint({ site, locale }: ImprintProps) {
  return (
    <>
      {site.tagline && (
        <p>
          <Spoken said={site.tagline} locale={locale} />
        </p>
      )}
      {site.notice && (
        <p>
          <Spoken said={site.notice} locale={locale} />
        </p>
      )}
    </>
  )
}
