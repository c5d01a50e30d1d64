import { locales } from '../domain/locale'
import { sha256 } from './manifest'
import type { Press } from './press'

/** Changes with what stands on every page: names, navigation, notices. */
export async function frameHash({ siteIn }: Press): Promise<string> {
  return sha256(JSON.stringify(await Promise.all(locales.map(siteIn))))
}
