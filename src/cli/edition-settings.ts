import type { EditionSettings } from '../edition/printer'
import { signingKey } from '../edition/signature'
import { env } from '../env'
import { fingerprint } from './build-stamp'

export async function editionSettings(): Promise<EditionSettings> {
  return {
    folder: env.EDITION_DIR,
    mediaFolder: env.MEDIA_DIR,
    origin: env.SITE_URL,
    hub: env.WEBSUB_HUB ?? null,
    key: signingKey(env.EDITION_KEY),
    sources: `${await fingerprint()} ${env.SITE_URL} ${env.WEBSUB_HUB ?? ''}`,
  }
}
