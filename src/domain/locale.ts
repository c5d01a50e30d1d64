/** The languages of the review, in the order in which readers are offered them. */
export const locales = ['en', 'be', 'ru'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Each language named in itself, as a language switch prints it. */
export const localeNames = {
  en: 'English',
  be: 'Беларуская',
  ru: 'Русский',
} as const satisfies Record<Locale, string>

/** Something said once in each language. */
export type Localized<Value = string> = Record<Locale, Value>

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value)
}

/**
 * The first of our languages that an `Accept-Language` header asks for, by its quality values;
 * null when it asks for none of them. (RFC 9110, section 12.5.4)
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale | null {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      const weight = quality === undefined ? 1 : Number(quality.trim().slice(2))
      return { language: tag.split('-')[0], weight: Number.isNaN(weight) ? 0 : weight, order }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
  for (const { language } of wanted) if (isLocale(language)) return language
  return null
}
