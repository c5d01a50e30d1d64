import type { DefaultTranslationsObject, Language } from '@payloadcms/translations'
import { authentication } from './be-authentication'
import { dashboard } from './be-dashboard'
import { error } from './be-error'
import { fields } from './be-fields'
import { folder } from './be-folder'
import { generalAToL } from './be-general-a-to-l'
import { generalMToZ } from './be-general-m-to-z'
import { localization } from './be-localization'
import { operators } from './be-operators'
import { upload } from './be-upload'
import { validation } from './be-validation'
import { version } from './be-version'

/**
 * Payload's admin in Belarusian, which Payload does not bring.
 * The dates are Russian only until `AdminDates` puts date-fns' Belarusian in: Payload loads one of a
 * fixed list of date languages, and with a key it does not know every date reads «Загрузка…» for ever.
 */
export const be: Language = {
  dateFNSKey: 'ru',
  translations: {
    authentication,
    dashboard,
    error,
    fields,
    folder,
    general: { ...generalAToL, ...generalMToZ } satisfies DefaultTranslationsObject['general'],
    localization,
    operators,
    upload,
    validation,
    version,
  },
}
