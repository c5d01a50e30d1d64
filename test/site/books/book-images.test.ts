import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Locale } from '../../../src/domain/locale'
import { bookImages, type PictureBytes } from '../../../src/site/books/book-images'
import { picture, pictureBytes, sampleBook } from './sample-book'

const onPaper = async (locale: Locale, bytes: PictureBytes = pictureBytes) =>
  (await bookImages(sampleBook(locale), bytes, 'paper')).get(picture)

test('A picture is made ready for paper once for all languages, also side by side', async () => {
  const [first, ...others] = await Promise.all([onPaper('be'), onPaper('ru'), onPaper('be')])
  expect(first).toMatchObject({ type: 'image/jpeg', width: 1200, height: 675 })
  for (const other of [...others, await onPaper('en')]) expect(other).toBe(first)
})

test('Another picture at the same address is another picture', async () => {
  const green = async () =>
    sharp({ create: { width: 1600, height: 900, channels: 3, background: '#1c6b45' } })
      .webp()
      .toBuffer()
  const [before, after] = [await onPaper('be'), await onPaper('be', green)]
  expect(after?.bytes.equals(before?.bytes ?? Buffer.alloc(0))).toBe(false)
})

test('A picture that cannot be read is tried again', async () => {
  const broken = async () => Buffer.from('no picture')
  const refusal = () => onPaper('be', broken).catch((error: unknown) => error)
  const [first, second] = [await refusal(), await refusal()]
  expect(first).toBeInstanceOf(Error)
  expect(second).not.toBe(first)
})
