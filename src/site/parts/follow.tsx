import type { Locale } from '../../domain/locale'
import { feedFormats } from '../../domain/paths'
import { type FeedPlace, feedPath, formatNames } from '../feeds/feed-places'
import { mediaTypes } from '../feeds/media-types'
import { feedMessages } from '../messages/feeds'
import { WithNames } from './with-names'

type FollowProps = { locale: Locale; place?: FeedPlace }

/** Where a place can be followed, in each format. */
export function Follow({ locale, place = 'all' }: FollowProps) {
  return (
    <p className="follow">
      {feedMessages[locale].follow}:{' '}
      {feedFormats.map((format, index) => (
        <span key={format}>
          <a href={feedPath(locale, place, format)} type={mediaTypes[format]}>
            <WithNames words={formatNames[format]} locale={locale} />
          </a>
          {index < feedFormats.length - 1 && ' ·'}{' '}
        </span>
      ))}
    </p>
  )
}
