import type { Picture, PictureSource, Said } from '../../cms/read/types'
import { isLocale, type Locale } from '../../domain/locale'
import { Figure } from '../parts/figure'
import { fieldsOf, type LexicalNode } from './lexical'

type Shown = { picture: Picture; caption: Said | null }

/** A picture inside a text; nothing when it is gone or was never resolved. */
export function TextPicture({ node, locale }: { node: LexicalNode; locale: Locale }) {
  const shown = shownPicture(node, locale)
  return shown && <Figure picture={shown.picture} caption={shown.caption} locale={locale} />
}

/** What a picture inside a text shows and says; null when it is gone or was never resolved. */
export function shownPicture(node: LexicalNode, locale: Locale): Shown | null {
  const value = fieldsOf(node, 'value')
  const picture = pictureOf(value, locale)
  return picture && { picture, caption: saidOf(fieldsOf(node).caption ?? value.caption, locale) }
}

function pictureOf(value: LexicalNode, locale: Locale): Picture | null {
  const { url, width, height } = value
  if (typeof url !== 'string' || !isOwnAddress(url)) return null
  if (typeof width !== 'number' || typeof height !== 'number') return null
  const alt = saidOf(value.alt, locale) ?? { text: '', lang: locale }
  const credit = saidOf(value.credit, locale)
  return { url, width, height, sources: sourcesOf(value.sources), alt, credit }
}

/** The formats and widths of a picture, as far as they lie on this site. */
function sourcesOf(value: unknown): PictureSource[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((source: Partial<PictureSource> | null) => {
    const type = source?.type
    if (type !== 'image/avif' && type !== 'image/webp') return []
    const widths = Array.isArray(source?.widths) ? source.widths : []
    const ours = widths.filter(
      ({ url, width }) => typeof url === 'string' && isOwnAddress(url) && Number.isInteger(width),
    )
    return ours.length === 0 ? [] : [{ type, widths: ours }]
  })
}

/** A reader's visit asks nobody else for anything, so a picture lies on this site. */
function isOwnAddress(url: string): boolean {
  return /^\/(?![/\\])/.test(url)
}

/** Words with their language; a plain string is in the language of the text. */
function saidOf(value: unknown, locale: Locale): Said | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { text: value, lang: locale }
  if (typeof value !== 'object' || value === null) return null
  const { text, lang } = value as Partial<Record<'text' | 'lang', unknown>>
  return typeof text === 'string' && text.trim() !== '' && isLocale(lang) ? { text, lang } : null
}
