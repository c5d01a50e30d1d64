import type { Picture } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { langOf } from './spoken'

type ImageProps = {
  picture: Picture
  locale: Locale
  /** How wide it will be shown, as the `sizes` of HTML say it. */
  sizes: string
}

/** A picture in the best format and width that a browser can use; its place is kept from the start. */
export function Image({ picture, locale, sizes }: ImageProps) {
  return (
    <picture>
      {picture.sources.map(({ type, widths }) => (
        <source
          key={type}
          type={type}
          srcSet={widths.map(({ url, width }) => `${url} ${width}w`).join(', ')}
          sizes={sizes}
        />
      ))}
      <img
        src={picture.url}
        width={picture.width}
        height={picture.height}
        alt={picture.alt.text}
        lang={langOf(picture.alt, locale)}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}
