import type { Picture, Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { Caption } from './caption'
import { Image } from './image'

type FigureProps = { picture: Picture; caption?: Said | null; locale: Locale }

/** A picture inside a text, as wide as its lines, with its caption and credit. */
export function Figure({ picture, caption = null, locale }: FigureProps) {
  return (
    <figure>
      <Image picture={picture} locale={locale} sizes="(min-width: 44rem) 40rem, 100vw" />
      <Caption caption={caption} credit={picture.credit} locale={locale} />
    </figure>
  )
}
