import type { Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { Spoken } from './spoken'

type CaptionProps = { caption: Said | null; credit: Said | null; locale: Locale }

/** What stands under a picture: its caption, and whose it is. */
export function PictureCaption({ caption, credit, locale }: CaptionProps) {
  if (!caption && !credit) return null
  return (
    <figcaption>
      {caption && <Spoken said={caption} locale={locale} />}
      {caption && credit && ' '}
      {credit && (
        <small>
          <Spoken said={credit} locale={locale} />
        </small>
      )}
    </figcaption>
  )
}
