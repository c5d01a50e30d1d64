'use client'

import { FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { weekId, weekOf } from '../../domain/week'
import { formatWeek } from '../../domain/week-format'
import { adminLocale, wordsIn } from './words'

/** Chooses the week of an issue by any of its days, and says at once which week that is. */
export function WeekField({ field, path, readOnly }: TextFieldClientProps) {
  const { setValue, showError, value } = useField<string>({ path })
  const { i18n } = useTranslation()
  const locale = adminLocale(i18n.language)
  const week = weekOf(value ?? '')
  return (
    <div className={`field-type text${showError ? ' error' : ''}`}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          disabled={readOnly}
          id={`field-${path}`}
          name={path}
          onChange={(event) => setValue(event.target.value)}
          type="date"
          value={value ?? ''}
        />
      </div>
      <p className="desk-hint">
        {week.ok
          ? `${formatWeek(week.value, locale)} · ${weekId(week.value)}`
          : wordsIn(locale).anyDay}
      </p>
    </div>
  )
}
