import type { Locale } from '../../domain/locale'
import { feedFormats } from '../../domain/paths'
import { type FeedPlace, feedPath, formatNames } from '../feeds/feed-places'
import { mediaTypes } from '../feeds/media-types'
import { feedMessages } from '../messages/feeds'

type FollowProps = { locale: Locale; place?: FeedPlace }

/** Where a place can be followed, in each format. */
export function Follow({ locale, place = 'all' }: FollowProps) {
  return (
    <p className="follow">
      {feedMessages[locale].follow}:{' '}
      {feedFormats.map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={feedPath(locale, place, format)} type={mediaTypes[format]}>
            {formatNames[format]}
          </a>
        </span>
      ))}
    </p>
  )
}
