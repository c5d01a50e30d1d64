import type { Frame } from '../document'
import type { Alternate, PageView } from '../page-view'
import { jsonLd } from '../structured/structured'
import { HeadCitation } from './head-citation'
import { HeadSharing } from './head-sharing'

export function DocumentHead({ view, frame }: { view: PageView; frame: Frame }) {
  const { site, origin } = frame
  const name = site.name.text
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{view.title === null ? homeTitle(frame) : `${view.title} — ${name}`}</title>
      {view.description && <meta name="description" content={view.description} />}
      {(view.status !== 200 || view.isUnlisted) && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      {papers.map(({ scheme, colour }) => (
        <meta
          key={scheme}
          name="theme-color"
          media={`(prefers-color-scheme: ${scheme})`}
          content={colour}
        />
      ))}
      {view.path && <link rel="canonical" href={`${origin}${view.path}`} />}
      {view.path && <Alternates alternates={view.alternates} origin={origin} />}
      {view.feeds?.map(({ path, title, type }) => (
        <link key={path} rel="alternate" type={type} title={title} href={`${origin}${path}`} />
      ))}
      {frame.fonts.map((font) => (
        <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="" />
      ))}
      <link rel="stylesheet" href={frame.stylesheet} />
      <link rel="icon" type="image/svg+xml" href={frame.icon} />
      {view.status === 200 && view.path && <Outward view={view} path={view.path} frame={frame} />}
    </head>
  )
}

/** The colour of the paper in each scheme, as `styles/colours.css` names it. */
const papers = [
  { scheme: 'light', colour: '#fdfcfa' },
  { scheme: 'dark', colour: '#13171a' },
] as const

type OutwardProps = { view: PageView; path: string; frame: Frame }

/** What others are told of a page that is there: where it is passed on, cited or listed. */
function Outward({ view, path, frame }: OutwardProps) {
  const cited = view.cited?.(frame) ?? null
  const things = view.structured?.(frame) ?? []
  return (
    <>
      {cited?.shortAddress && <link rel="shortlink" href={cited.shortAddress} />}
      <HeadSharing view={view} path={path} imprint={frame} cited={cited} />
      {cited && <HeadCitation cited={cited} />}
      {things.length > 0 && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: `jsonLd` leaves no mark that could end it
          dangerouslySetInnerHTML={{ __html: jsonLd(things) }}
        />
      )}
    </>
  )
}

/** `x-default` is the English page, or the first that there is. */
function Alternates({ alternates, origin }: { alternates: readonly Alternate[]; origin: string }) {
  const fallback = alternates[0]
  return (
    <>
      {alternates.map(({ locale, path }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={`${origin}${path}`} />
      ))}
      {fallback && <link rel="alternate" hrefLang="x-default" href={`${origin}${fallback.path}`} />}
    </>
  )
}

function homeTitle({ site }: Frame): string {
  return site.tagline ? `${site.name.text} — ${site.tagline.text}` : site.name.text
}
