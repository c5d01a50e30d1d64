import type { Locale } from './locale'

const marks = { en: ['“', '”'], be: ['«', '»'], ru: ['«', '»'] } as const

/** Words in the quotation marks of a language. */
export function quoted(words: string, locale: Locale): string {
  const [open, close] = marks[locale]
  return `${open}${words}${close}`
}
