import type { AnalystLink, Said } from '../../cms/read/types'
import { listFormat } from '../../domain/intl'
import type { Locale } from '../../domain/locale'

/** The names of analysts with the commas and the `and` of the language between them, in order. */
export function namesInPhrase(analysts: readonly AnalystLink[], locale: Locale): Said[] {
  const places = analysts.map((_, place) => String(place))
  return listFormat(locale)
    .formatToParts(places)
    .map(({ type, value }) => {
      const analyst = type === 'element' ? analysts[Number(value)] : undefined
      return analyst?.name ?? { text: value, lang: locale }
    })
}
