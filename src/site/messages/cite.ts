import type { Locale } from '../../domain/locale'

type CiteMessages = {
  citeThis: string
  /** What the plain text is called among the formats. */
  asText: string
  shortAddress: string
  /** Says what the picture of a page shows. */
  pictureOf: (title: string) => string
}

/** How a page is named elsewhere. */
export const citeMessages: Record<Locale, CiteMessages> = {
  en: {
    citeThis: 'Cite this',
    asText: 'As text',
    shortAddress: 'Short address',
    pictureOf: (title) => `Title card: ${title}`,
  },
  be: {
    citeThis: 'Як спаслацца',
    asText: 'Тэкстам',
    shortAddress: 'Кароткі адрас',
    pictureOf: (title) => `Картка з загалоўкам: ${title}`,
  },
  ru: {
    citeThis: 'Как сослаться',
    asText: 'Текстом',
    shortAddress: 'Короткий адрес',
    pictureOf: (title) => `Карточка с заголовком: ${title}`,
  },
}
