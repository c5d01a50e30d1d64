import type { Picture } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { Image } from './image'

type PortraitProps = { picture: Picture; locale: Locale; size: 'small' | 'large' }

const widths = { small: '3.5rem', large: '11rem' } as const

/** The face, or what stands for it, of a byline. */
export function Portrait({ picture, locale, size }: PortraitProps) {
  return (
    <span className={`portrait portrait-${size}`}>
      <Image picture={picture} locale={locale} sizes={widths[size]} />
    </span>
  )
}
