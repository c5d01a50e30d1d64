import type { PayloadRequest } from 'payload'
import { defaultLocale, isLocale, type Locale, preferredLocale } from '../../domain/locale'
import { personOf } from '../person'
import { type SentenceKey, sentences } from './sentences'

type Asking = Pick<PayloadRequest, 'headers' | 'user'> & { i18n?: { language?: string } }

/** A sentence in the language of whoever asks, with `{names}` filled in. */
export function sentence(
  req: Asking,
  key: SentenceKey,
  values: Readonly<Record<string, string>> = {},
): string {
  return sentenceIn(languageOf(req), key, values)
}

/** The same where nobody asks: in a letter, on a screen. */
export function sentenceIn(
  language: Locale,
  key: SentenceKey,
  values: Readonly<Record<string, string>> = {},
): string {
  return sentences[key][language].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}

/**
 * The language of whoever asks: what they chose in the admin, else what their browser or client
 * asks for, else the first language of their account. Payload's own detection does not know
 * Belarusian in `Accept-Language`.
 */
export function languageOf(req: Asking): Locale {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(req.headers.get('cookie') ?? '')?.[1]
  if (isLocale(chosen)) return chosen
  return (
    preferredLocale(req.headers.get('accept-language')) ??
    personOf(req)?.languages?.find(isLocale) ??
    defaultLocale
  )
}
