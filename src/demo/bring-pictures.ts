import { resolve } from 'node:path'
import { type Locale, locales } from '../domain/locale'
import type { DemoPicture } from './demonstration'
import { adminOf, as, type Newsroom } from './newsroom'

/** How many pictures are encoded at once; the last and largest size of one leaves a core idle. */
const lanes = 2

/** Uploads all pictures, each with its words in every language that has some. */
export async function bringPictures(room: Newsroom, done: () => void): Promise<void> {
  const waiting = [...room.demonstration.pictures]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await bringPicture(room, next)
      done()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function bringPicture(room: Newsroom, { file, alt, credit }: DemoPicture): Promise<void> {
  const [first = 'en', ...others] = locales.filter((locale) => alt[locale] !== undefined)
  const words = (locale: Locale) => ({
    alt: alt[locale] ?? null,
    credit: credit?.[locale] ?? null,
  })
  // Not an editor, who would then be no second reader of what shows it.
  const by = as(adminOf(room))
  const { id } = await room.payload.create({
    ...{ collection: 'media', filePath: resolve(file), locale: first, data: words(first) },
    ...by,
    // A save holds its turn while it encodes. Nobody else knows a new picture, so it may go without.
    disableTransaction: true,
  })
  for (const locale of others)
    await room.payload.update({ collection: 'media', id, locale, data: words(locale), ...by })
  room.pictures.set(file, id)
}
