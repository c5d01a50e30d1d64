import type { Picture, Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { Image } from './image'
import { PictureCaption } from './picture-caption'

type FigureProps = { picture: Picture; caption?: Said | null; locale: Locale }

/** A picture inside a text, as wide as its lines, with its caption and credit. */
export function Figure({ picture, caption = null, locale }: FigureProps) {
  return (
    <figure>
      <Image picture={picture} locale={locale} sizes="(min-width: 44rem) 40rem, 100vw" />
      <PictureCaption caption={caption} credit={picture.credit} locale={locale} />
    </figure>
  )
}
