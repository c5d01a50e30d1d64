import type { Picture, Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { Spoken } from './spoken'

type CaptionProps = { caption: Said | null; credit: Picture['credit']; locale: Locale }

/** What is said under a picture, and whose it is; nothing where neither is known. */
export function Caption({ caption, credit, locale }: CaptionProps) {
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
