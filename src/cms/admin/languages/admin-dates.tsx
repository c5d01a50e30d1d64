import type { I18nClient } from '@payloadcms/translations'
import { be } from 'date-fns/locale/be'
import type { ReactNode } from 'react'
import { BrowserDates } from './browser-dates'

/**
 * An admin provider that makes dates Belarusian when the admin is; Payload cannot load that date
 * language itself. On the server it keeps one i18n object per language for all requests, so setting
 * it here once serves every later page.
 */
export function AdminDates({ children, i18n }: { children: ReactNode; i18n: I18nClient }) {
  if (i18n.language === 'be') i18n.dateFNS = be
  return <BrowserDates>{children}</BrowserDates>
}
