import sharp from 'sharp'
import type { Media, Text, User } from '../../src/payload-types'
import { bodyOf } from './make'
import type { Newsroom } from './newsroom'

type PictureWords = { alt?: string; credit?: string }

/** A small picture, brought in by somebody with these words. */
export async function uploadPicture(
  room: Newsroom,
  as: User,
  words: PictureWords = { alt: 'A field of rye.', credit: 'The museum of Vellany' },
): Promise<Media> {
  const create = { width: 40, height: 30, channels: 3, background: '#7a8a5c' } as const
  const bytes = await sharp({ create }).jpeg().toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'field.jpg')
  form.set('_payload', JSON.stringify(words))
  const { body, status } = await room.ask('POST', '/media', { as, form })
  if (status !== 201) throw new Error(`No picture: ${JSON.stringify(body)}`)
  return body.doc as Media
}

/** A body with a paragraph and a picture under it. */
export function bodyWith(picture: Media, caption = 'Rye, late.'): NonNullable<Text['body']> {
  const { root } = bodyOf('The assembly of Lower Vellany met twice.')
  const upload = {
    ...{ type: 'upload', version: 3, format: '', id: '6740aa6d0b6b6b0001a1b2c3' },
    ...{ relationTo: 'media', value: picture.id, fields: { caption } },
  }
  return { root: { ...root, children: [...root.children, upload] } }
}
