import type { Said } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'

/** The `lang` attribute for words on a page: none when they are in the page's language. */
export function langOf(said: Said, locale: Locale): Locale | undefined {
  return said.lang === locale ? undefined : said.lang
}

/** Words, marked with their language where it is not the page's. */
export function Spoken({ said, locale }: { said: Said; locale: Locale }) {
  const lang = langOf(said, locale)
  const words = withGoodLineBreaks(said.text, said.lang)
  return lang ? <span lang={lang}>{words}</span> : words
}
