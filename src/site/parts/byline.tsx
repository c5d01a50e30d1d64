import type { AnalystLink } from '../../cms/read/types'
import { listFormat } from '../../domain/intl'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { langOf } from './spoken'

/** Who wrote it, each name a link; nothing when no name is given. */
export function Byline({ analysts, locale }: { analysts: readonly AnalystLink[]; locale: Locale }) {
  if (analysts.length === 0) return null
  const { by } = messagesFor(locale)
  return (
    <span className="byline">
      {by && `${by} `}
      {inPhrase(analysts, locale).map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a
            key={part.slug}
            href={paths.analyst(locale, part.slug)}
            lang={langOf(part.name, locale)}
            rel="author"
          >
            {part.name.text}
          </a>
        ),
      )}
    </span>
  )
}

/** The analysts with the commas and the `and` of the language between them. */
function inPhrase(analysts: readonly AnalystLink[], locale: Locale): (AnalystLink | string)[] {
  const places = analysts.map((_, place) => String(place))
  return listFormat(locale)
    .formatToParts(places)
    .map(({ type, value }) => {
      const analyst = type === 'element' ? analysts[Number(value)] : undefined
      return analyst ?? value
    })
}
