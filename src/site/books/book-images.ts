import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import type { IssueBook } from '../../cms/read/issue-book'
import type { Picture } from '../../cms/read/types'
import { bookBody } from './book-body'

/** The bytes of a media file of this site, such as `/api/media/file/x.webp`; null when it is gone. */
export type PictureBytes = (url: string) => Promise<Buffer | null>

export type BookImage = {
  bytes: Buffer
  type: 'image/jpeg' | 'image/webp'
  width: number
  height: number
}

/** By the address of the picture in a body. One whose file is gone is missing. */
export type BookImages = ReadonlyMap<string, BookImage>

/** In pixels. On A5 the words are as wide as 1,200 at 270 dots an inch. */
const widths = { paper: 1200, screen: 960 } as const

/** The pictures of a book: JPEG for paper and readers of books, WebP as it lies for browsers. */
export async function bookImages(
  book: IssueBook,
  pictureBytes: PictureBytes,
  on: keyof typeof widths,
): Promise<BookImages> {
  const images = new Map<string, BookImage>()
  for (const picture of picturesOf(book)) {
    const bytes = await pictureBytes(fileFor(picture, widths[on]))
    if (bytes) images.set(picture.url, await (on === 'paper' ? asJpeg(bytes) : asWebp(bytes)))
  }
  return images
}

function picturesOf(book: IssueBook): Picture[] {
  const blocks = book.commentaries.flatMap(({ body, locale }) => bookBody(body, locale).blocks)
  const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))
  return [...new Map(pictures.map((picture) => [picture.url, picture])).values()]
}

/** The smallest file that is wide enough, else the picture itself. */
function fileFor({ url, sources }: Picture, width: number): string {
  const webp = sources.find(({ type }) => type === 'image/webp')
  return webp?.widths.find((file) => file.width >= width)?.url ?? url
}

/** By the hash of what they were made of; about 10 MB. */
const jpegs = new LRUCache<string, Promise<BookImage>>({ max: 100 })

/** Made but once, for a picture comes in two formats and every language, often side by side. */
function asJpeg(bytes: Buffer): Promise<BookImage> {
  const key = createHash('sha256').update(bytes).digest('base64')
  const known = jpegs.get(key)
  if (known) return known
  const image = jpegOf(bytes)
  jpegs.set(key, image)
  image.catch(() => jpegs.delete(key))
  return image
}

async function jpegOf(bytes: Buffer): Promise<BookImage> {
  const image = sharp(bytes)
    .resize({ width: widths.paper, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80, mozjpeg: true, progressive: false })
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'image/jpeg', width: info.width, height: info.height }
}

async function asWebp(bytes: Buffer): Promise<BookImage> {
  const { format, width, height } = await sharp(bytes).metadata()
  if (format === 'webp' && width <= widths.screen)
    return { bytes, type: 'image/webp', width, height }
  const image = sharp(bytes).resize({ width: widths.screen, withoutEnlargement: true })
  const { data, info } = await image.webp({ quality: 80 }).toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'image/webp', width: info.width, height: info.height }
}
