import type { Picture, Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { langOf, Spoken } from './spoken'

type FigureProps = { picture: Picture; caption?: Said | null; locale: Locale }

export function Figure({ picture, caption = null, locale }: FigureProps) {
  const { credit } = picture
  return (
    <figure>
      <Image picture={picture} locale={locale} />
      {(caption || credit) && (
        <figcaption>
          {caption && <Spoken said={caption} locale={locale} />}
          {caption && credit && ' '}
          {credit && (
            <small>
              {messagesFor(locale).photo} <Spoken said={credit} locale={locale} />
            </small>
          )}
        </figcaption>
      )}
    </figure>
  )
}

function Image({ picture, locale }: { picture: Picture; locale: Locale }) {
  return (
    <img
      src={picture.url}
      width={picture.width}
      height={picture.height}
      alt={picture.alt.text}
      lang={langOf(picture.alt, locale)}
      loading="lazy"
      decoding="async"
    />
  )
}
