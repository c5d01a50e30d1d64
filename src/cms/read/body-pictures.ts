import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { picturesIn } from '../../domain/rich-text'
import type { Media } from '../../payload-types'
import { byId } from './as-reader'
import { picture } from './pictures'

/** A body whose pictures carry what a page needs; a picture that cannot be shown is left out. */
export async function withPictures(
  payload: Payload,
  body: unknown,
  locale: Locale,
): Promise<unknown> {
  const pictures = await byId(payload, 'media', picturesIn(body))
  return resolved(body, pictures, locale)
}

function resolved(value: unknown, pictures: ReadonlyMap<string, Media>, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => resolved(item, pictures, locale))
  if (typeof value !== 'object' || value === null) return value
  if ('type' in value && value.type === 'upload' && 'value' in value) {
    const media = pictures.get(String(value.value))
    const shown = media ? picture(media, locale) : null
    const caption = 'fields' in value ? captionOf(value.fields) : null
    return { ...value, value: shown && { ...shown, caption } }
  }
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    resolved(item, pictures, locale),
  ])
  return Object.fromEntries(entries)
}

function captionOf(fields: unknown): string | null {
  const has = typeof fields === 'object' && fields !== null && 'caption' in fields
  return has && typeof fields.caption === 'string' ? fields.caption : null
}
