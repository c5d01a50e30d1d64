import type { Frame } from '../document'
import type { Alternate, PageView } from '../page-view'

export function DocumentHead({ view, frame }: { view: PageView; frame: Frame }) {
  const { site, origin } = frame
  const name = site.name.text
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{view.title === null ? homeTitle(frame) : `${view.title} — ${name}`}</title>
      {view.description && <meta name="description" content={view.description} />}
      {view.status !== 200 && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
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
    </head>
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
