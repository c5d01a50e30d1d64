import type { Locale } from '../../domain/locale'
import type { Media } from '../../payload-types'
import { pictureWidths } from '../picture-widths'
import { saidIn } from './said'
import type { Picture, PictureSource } from './types'

/** A picture with what it shows; null while nobody has said that in any language. */
export function picture(media: Media, locale: Locale): Picture | null {
  const alt = saidIn(media.alt, locale)
  const { url, width, height } = media
  if (!alt || !url || !width || !height) return null
  return {
    url: pathOf(url),
    width,
    height,
    sources: sourcesOf(media),
    alt,
    credit: saidIn(media.credit, locale),
  }
}

type File = { url?: string | null; width?: number | null }
type Width = PictureSource['widths'][number]

/** AVIF first, for it is smaller. A format that has but the picture itself offers no choice. */
function sourcesOf(media: Media): PictureSource[] {
  const sizes = media.sizes ?? {}
  const avif = pictureWidths.map(({ name }) => sizes[`${name}Avif`])
  const webp = pictureWidths.map(({ name }) => sizes[name])
  const whole = media.mimeType === 'image/webp' ? media : null
  const sources: PictureSource[] = [
    { type: 'image/avif', widths: eachOnce(avif) },
    { type: 'image/webp', widths: eachOnce([...webp, whole]) },
  ]
  const own = media.url ? pathOf(media.url) : null
  return sources.filter(({ widths }) => widths.some(({ url }) => url !== own))
}

/** Smallest first. A picture smaller than a size repeats its width there; the last file is taken. */
function eachOnce(files: readonly (File | null | undefined)[]): Width[] {
  const widths = new Map<number, Width>()
  for (const file of files)
    if (file?.url && file.width)
      widths.set(file.width, { url: pathOf(file.url), width: file.width })
  return [...widths.values()].sort((a, b) => a.width - b.width)
}

function pathOf(url: string): string {
  return new URL(url, 'http://site').pathname
}
