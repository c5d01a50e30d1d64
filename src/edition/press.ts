import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Payload } from 'payload'
import { readSite } from '../cms/read/site'
import type { Site } from '../cms/read/types'
import type { Locale } from '../domain/locale'

/** What pages, feeds and books are made with. */
export type Press = {
  payload: Payload
  /** Scheme and host to which the site belongs, such as `https://review.example`. */
  origin: string
  /** Whether forms are answered here, by the application, or the pages are plain files. */
  isLive: boolean
  /** Where feeds announce what is new (WebSub); null without one. */
  hub: string | null
  siteIn(locale: Locale): Promise<Site>
  /** Of an upload by its address, such as `/api/media/file/x.webp`; null when it is gone. */
  pictureBytes(url: string): Promise<Buffer | null>
}

export function openPress(
  payload: Payload,
  settings: Pick<Press, 'origin' | 'isLive' | 'hub'>,
  mediaFolder: string,
): Press {
  return {
    ...settings,
    payload,
    siteIn: (locale) => readSite(payload, locale),
    pictureBytes: (url) => readFile(join(mediaFolder, basename(url))).catch(() => null),
  }
}
