import type { Payload, Where } from 'payload'
import { type Locale, locales } from '../../domain/locale'
import { findAsReader } from './as-reader'

/** The languages in which at least one publication is out; the newest week is found soonest. */
export async function languagesWith(payload: Payload, where: Where): Promise<Locale[]> {
  const found = await Promise.all(
    locales.map((language) =>
      findAsReader(payload, 'publications', {
        where: { and: [where, { language: { equals: language } }] },
        sort: '-week',
        limit: 1,
        select: { language: true },
      }),
    ),
  )
  return locales.filter((_, at) => (found[at]?.docs.length ?? 0) > 0)
}
