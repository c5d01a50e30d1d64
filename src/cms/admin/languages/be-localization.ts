import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** A «locale» of Payload is to an editor simply the language of the words being written. */
export const localization = {
  cannotCopySameLocale: 'Нельга скапіяваць на тую самую мову',
  copyFrom: 'Скапіяваць з мовы',
  copyFromTo: 'Капіяванне: {{from}} → {{to}}',
  copyTo: 'Скапіяваць на мову',
  copyToLocale: 'Скапіяваць на іншую мову',
  localeToPublish: 'Мова публікацыі',
  selectedLocales: 'Выбраныя мовы',
  selectLocaleToCopy: 'Выберыце мову, якую трэба скапіяваць',
  selectLocaleToDuplicate: 'Выберыце мовы для копіі',
} satisfies DefaultTranslationsObject['localization']
