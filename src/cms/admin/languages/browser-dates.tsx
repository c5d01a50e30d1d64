'use client'

import { useTranslation } from '@payloadcms/ui'
import { be } from 'date-fns/locale/be'
import type { ReactNode } from 'react'

/**
 * The same as `AdminDates`, for what the browser draws: calendars, lists, «saved … ago». Payload's
 * context is not exported, so its value is changed before anything below reads it.
 */
export function BrowserDates({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  if (i18n.language === 'be') i18n.dateFNS = be
  return children
}
