import type { Citation } from '../../domain/citation'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { citeMessages } from '../messages/cite'
import type { Imprint, PageView } from '../page-view'
import { previewSize } from '../preview/preview-size'

type SharingProps = { view: PageView; path: string; imprint: Imprint; cited: Citation | null }

/** What messengers and networks show of a page that somebody passes on. (ogp.me, twitter:card) */
export function HeadSharing({ view, path, imprint, cited }: SharingProps) {
  const { locale, title, description, alternates, hasPicture } = view
  const { site, origin } = imprint
  const picture = paths.preview(hasPicture ? path : paths.home(locale))
  const isArticle = cited?.kind === 'commentary'
  const others = alternates.filter((alternate) => alternate.locale !== locale)
  const name = title ?? site.name.text
  return (
    <>
      <meta property="og:type" content={isArticle ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.name.text} />
      <meta property="og:title" content={name} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={`${origin}${path}`} />
      <meta property="og:locale" content={openGraphLocales[locale]} />
      {others.map((alternate) => (
        <meta
          key={alternate.locale}
          property="og:locale:alternate"
          content={openGraphLocales[alternate.locale]}
        />
      ))}
      <meta property="og:image" content={`${origin}${picture}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(previewSize.width)} />
      <meta property="og:image:height" content={String(previewSize.height)} />
      <meta property="og:image:alt" content={citeMessages[locale].pictureOf(name)} />
      {isArticle && <Article cited={cited} />}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** Open Graph wants a country beside each language. */
const openGraphLocales: Record<Locale, string> = { en: 'en_GB', be: 'be_BY', ru: 'ru_RU' }

function Article({ cited: { published, corrected, section, authors } }: { cited: Citation }) {
  return (
    <>
      <meta property="article:published_time" content={published} />
      {corrected && <meta property="article:modified_time" content={corrected} />}
      {section && <meta property="article:section" content={section} />}
      {authors.map(({ address }) => (
        <meta key={address} property="article:author" content={address} />
      ))}
    </>
  )
}
