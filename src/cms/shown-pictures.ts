import { canonicalJson, type ShownPictures } from '../domain/content-hash'
import type { Locale } from '../domain/locale'
import { picturesIn } from '../domain/rich-text'
import type { Commentary, Media, Text } from '../payload-types'
import { hashOf } from './content'
import { saidIn } from './read/said'
import type { Within } from './storage/as-one-write'

/** The hash of what a reader would see of a text now, its pictures as they are at this moment. */
export async function hashNow(asking: Within, text: Text, commentary: Commentary): Promise<string> {
  return hashOf(text, commentary, await shownPictures(asking, text.body, text.language))
}

type Words = Pick<Media, 'alt' | 'credit' | 'filename'>

/** Whether two states of a picture, read in the same language, are another one to readers. */
export function isOtherPicture(one: Partial<Words>, other: Partial<Words>): boolean {
  const said = ({ alt, credit, filename }: Partial<Words>) =>
    canonicalJson([alt || null, credit || null, filename || null])
  return said(one) !== said(other)
}

/** What readers of a language get of the pictures in a body. */
async function shownPictures(
  asking: Within,
  body: unknown,
  language: Locale,
): Promise<ShownPictures> {
  const found = await picturesOf(asking, body)
  const shown = picturesIn(body).map((id) => {
    const media = found.find((one) => one.id === id)
    const said = (words: unknown) => saidIn(words, language)?.text ?? null
    const picture = media && {
      file: media.filename ?? null,
      alt: said(media.alt),
      credit: said(media.credit),
    }
    return [id, picture ?? null] as const
  })
  return Object.fromEntries(shown)
}

/** The pictures in a body, with their words in every language and with who gave them these. */
export async function picturesOf({ payload, ...req }: Within, body: unknown): Promise<Media[]> {
  const ids = picturesIn(body)
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<Media>({
    collection: 'media',
    where: { id: { in: ids } },
    locale: 'all',
    pagination: false,
    limit: 0,
    req: { payload, ...req },
  })
  return docs
}
