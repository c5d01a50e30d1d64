import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { citeMessages } from '../messages/cite'

type ShortAddressProps = { number: number | null; locale: Locale; origin: string }

/**
 * The address that can be read out, and that stays when the title changes. On paper it stands with
 * the scheme and host before it.
 */
export function ShortAddress({ number, locale, origin }: ShortAddressProps) {
  if (number === null) return null
  const path = paths.short(number)
  return (
    <span className="short-address">
      {citeMessages[locale].shortAddress}{' '}
      <a href={path} rel="bookmark">
        <code data-origin={origin}>{path}</code>
      </a>
    </span>
  )
}
