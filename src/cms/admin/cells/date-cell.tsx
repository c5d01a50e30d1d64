'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatDate } from '../../../domain/week-format'
import { adminLocale } from '../words'

/** A day, or a moment with its hour, in words of the language; it is stored as it sorts. */
export function DateCell({ cellData, link, linkURL }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  const date = typeof cellData === 'string' ? cellData : ''
  const locale = adminLocale(i18n.language)
  const hour = date.slice(11, 16)
  const words = isDate(date) ? `${formatDate(date, locale)}${hour && `, ${hour} UTC`}` : '–'
  const time = isDate(date) ? <time dateTime={date}>{words}</time> : <span>{words}</span>
  return link && linkURL ? <Link href={linkURL}>{time}</Link> : time
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(value)
}
