import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { be } from './be'
import { beLexical } from './be-lexical'
import { deskWording } from './desk-wording'

/**
 * For `i18n.supportedLanguages`. Payload's type lists the languages it ships, without Belarusian; a
 * named object, unlike a literal, may have one more.
 */
export const adminLanguages = { en, be, ru }

/** For `i18n.translations`: what stands beside Payload's own strings, in every language we add to. */
export const adminTranslations = {
  en: deskWording.en,
  be: { ...beLexical, ...deskWording.be },
  ru: deskWording.ru,
}
