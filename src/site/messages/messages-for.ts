import { pluralRules } from '../../domain/intl'
import type { Locale } from '../../domain/locale'
import { be } from './be'
import { en } from './en'
import type { Counted, Messages } from './message-set'
import { ru } from './ru'

const messages: Record<Locale, Messages> = { en, be, ru }

/** What the site says in a language. */
export function messagesFor(locale: Locale): Messages {
  return messages[locale]
}

/** A number with its noun: `21 выпуск`, `3 выпускі`. */
export function counted(
  forms: Partial<Counted> & Counted<'other'>,
  number: number,
  locale: Locale,
): string {
  const form = forms[pluralRules(locale).select(number)] ?? forms.other
  return form.replace('#', String(number))
}
