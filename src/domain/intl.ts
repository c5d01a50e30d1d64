/**
 * Made once for each language: a page needs them dozens of times, and making one takes longer than
 * all it is asked afterwards.
 */
const plurals = new Map<string, Intl.PluralRules>()
const lists = new Map<string, Intl.ListFormat>()

/** Which form of a noun a number takes. */
export function pluralRules(locale: string): Intl.PluralRules {
  return made(plurals, locale, () => new Intl.PluralRules(locale))
}

/** `one, two and three`. */
export function listFormat(locale: string): Intl.ListFormat {
  return made(lists, locale, () => new Intl.ListFormat(locale, { type: 'conjunction' }))
}

function made<Value>(known: Map<string, Value>, locale: string, make: () => Value): Value {
  const value = known.get(locale) ?? make()
  known.set(locale, value)
  return value
}
