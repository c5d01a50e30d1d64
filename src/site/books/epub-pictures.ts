import type { BookImage } from './book-images'
import type { BookParts } from './book-setting'

/** By the address of the picture in a body: its file in the book. */
export type EpubPictures = ReadonlyMap<string, { name: string; image: BookImage }>

export function epubPictures({ images }: Pick<BookParts, 'images'>): EpubPictures {
  return new Map(
    [...images].map(([url, image], place) => [
      url,
      { name: `picture-${place + 1}.${image.type === 'image/jpeg' ? 'jpg' : 'webp'}`, image },
    ]),
  )
}
