import type { Payload, Where } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Publication } from '../../payload-types'
import { findAsReader } from './as-reader'

/** The address of a commentary in one language. */
export type Address = { language: Locale; week: string; slug: string }

/** What an address is made of, so that nothing more need be loaded. */
export const addressFields = { language: true, week: true, slug: true } as const

/** Where readers find some publications; what has no week yet has no address. */
export async function readAddresses(
  payload: Payload,
  where: Where,
  more: { sort?: string | string[]; limit?: number } = {},
): Promise<Address[]> {
  const asked = { where, select: addressFields, ...more }
  return addressesOf((await findAsReader(payload, 'publications', asked)).docs)
}

/** The same, of publications that were read already. */
export function addressesOf(
  docs: readonly Pick<Publication, keyof typeof addressFields>[],
): Address[] {
  return docs.flatMap(({ language, week, slug }) => (week && slug ? { language, week, slug } : []))
}
