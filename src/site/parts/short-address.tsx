import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { citeMessages } from '../messages/cite'

type ShortAddressProps = { number: number | null; locale: Locale }

/** The address that can be read out, and that stays when the title changes. */
export function ShortAddress({ number, locale }: ShortAddressProps) {
  if (number === null) return null
  const path = paths.short(number)
  return (
    <span className="short-address">
      {citeMessages[locale].shortAddress}{' '}
      <a href={path} rel="bookmark">
        <code>{path}</code>
      </a>
    </span>
  )
}
