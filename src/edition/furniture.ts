import { join } from 'node:path'
import type { Payload } from 'payload'
import { readPictureFiles } from '../cms/read/picture-files'
import { bytesIn } from '../disk/absence'
import { locales } from '../domain/locale'
import { readFont, stylesheet } from '../site/assets'
import { icon } from '../site/icon'
import { chooseLanguagePage } from '../site/pages/choose-language'
import { notFoundPage } from '../site/pages/not-found'
import { takenPage } from '../site/pages/taken-back'
import { pageOf } from './answer-at'
import type { Batch } from './batch'
import type { Ledger } from './ledger'
import { portable } from './portable'
import type { Press } from './press'

/** What an edition holds beside its contents: styles, letters, the way in, and the way back. */
export async function putFurniture(press: Press, batch: Batch): Promise<string[]> {
  const put: string[] = []
  const into = async (file: string, bytes: Buffer | string) => {
    put.push(file)
    await batch.put(file, bytes)
  }
  const styles = await stylesheet()
  await into(`assets/${styles.name}`, styles.text)
  await into('assets/icon.svg', icon)
  for (const [, name = ''] of styles.text.matchAll(/url\(([\w.-]+\.woff2)\)/g)) {
    const font = await readFont(name)
    if (font) await into(`assets/${name}`, font)
  }
  const entrance = await pageOf(
    press,
    chooseLanguagePage(await Promise.all(locales.map(press.siteIn))),
  )
  if (entrance.kind === 'page')
    await into('index.html', portable(entrance.html, '/', press.origin).html)
  for (const locale of locales) {
    // They stand in for any address, so their links have to begin at the root.
    for (const view of [notFoundPage(locale), takenPage(locale)]) {
      const page = await pageOf(press, view)
      if (page.kind === 'page') await into(`${locale}/${page.status}.html`, page.html)
    }
  }
  return put
}

/** The pictures that pages show, as far as they are not there yet. */
export async function putPictures(
  files: Iterable<string>,
  batch: Batch,
  mediaFolder: string,
): Promise<string[]> {
  const pictures = [...files].filter((file) => file.startsWith('media/'))
  for (const file of pictures) {
    if (!batch.claim(file)) continue
    const bytes = await bytesIn(join(mediaFolder, file.slice('media/'.length)))
    if (bytes) await batch.put(file, bytes)
  }
  return pictures
}

/** Pictures that readers may no longer see, since what showed them was taken back. */
export async function removeHiddenPictures(payload: Payload, batch: Batch, ledger: Ledger) {
  const known = [...ledger.files()].flatMap(([file]) => (file.startsWith('media/') ? file : []))
  if (known.length === 0) return
  const shown = await readPictureFiles(payload)
  for (const file of known) if (!shown.has(file.slice('media/'.length))) batch.remove(file)
}
