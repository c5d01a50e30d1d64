import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { env } from '../../../src/env'
import { type Answer, declined, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { actors, isStaff } from '../people'
import { changesOf } from '../who-may-change'
import { collectionsOf } from '../who-may-see'
import type { World } from '../world'

type Upload = { name: string; type: string; data: Buffer; isPicture: boolean }

const camera = 'GPS-53.9-27.56-CAMERA-OF-MIRA'

/** Only pictures come in, and nothing of where they come from comes with them. */
export async function uploads(world: World, knocking: Knocking): Promise<void> {
  const files = await uploadsToTry()
  for (const as of actors)
    for (const file of files)
      for (const flag of ['', '?draft=true&publishAllLocales=true']) {
        await knocking.knock({
          ...{ as, method: 'POST', path: `/media${flag}`, form: formOf(file, { isPublic: true }) },
          may: changesOf(world, as),
          judge: isStaff(as) && file.isPicture ? isClean : declined,
          // What is too large is refused with a server error.
          mayFail: file.data.length > 20_000_000,
        })
      }
  for (const as of actors) {
    const own = as === 'otherAnalyst' ? world.pictures.foreign : world.pictures.hidden
    for (const file of files.slice(0, 2))
      for (const path of [`/media/${own.id}`, `/media/${world.pictures.shown.id}`, '/media'])
        await knocking.knock({
          ...{ as, method: 'PATCH', path, form: formOf(file, {}), judge: refused },
        })
    for (const said of ['{"filename":"../../x.png"}', '{"filename":"x.png","size":1}', 'x'])
      await knocking.knock({
        ...{ as, method: 'POST', path: '/media', form: saying(said), judge: declined },
        mayFail: true,
      })
    const crop = 'uploadEdits[crop][width]=10&uploadEdits[focalPoint][x]=1'
    await knocking.knock({
      ...{ as, method: 'PATCH', path: `/media/${world.pictures.shown.id}?${crop}`, body: {} },
      may: changesOf(world, as),
    })
    for (const slug of collectionsOf(world.room.payload).filter((slug) => slug !== 'media'))
      for (const file of files.slice(0, 1))
        await knocking.knock({
          ...{ as, method: 'POST', path: `/${slug}`, form: formOf(file, {}), mayFail: isStaff(as) },
          may: changesOf(world, as),
        })
  }
  const names = readdirSync(env.MEDIA_DIR)
  const told = names.filter((name) => /mira|camera|\.(svg|html|php|gif)|^\./i.test(name))
  if (told.length > 0) knocking.note({ as: 'admin', method: 'GET', path: '/media' }, `kept ${told}`)
}

async function uploadsToTry(): Promise<Upload[]> {
  const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: 'green' } })
  const photo = await plain
    .jpeg()
    .withExif({ IFD0: { Artist: camera, ImageDescription: camera }, IFD3: { GPSLatitudeRef: 'N' } })
    .toBuffer()
  const png = await plain.png().toBuffer()
  const html = Buffer.from(`<script>alert(1)</script>${camera}`)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const picture = (name: string, type: string, data: Buffer) => ({
    name,
    type,
    data,
    isPicture: true,
  })
  const other = (name: string, type: string, data: Buffer) => ({
    name,
    type,
    data,
    isPicture: false,
  })
  return [
    picture('mira-at-home.jpg', 'image/jpeg', photo),
    other('mira.svg', 'image/svg+xml', svg),
    picture('../../../mira.png', 'image/png', png),
    picture('mira.php.png', 'image/png', Buffer.concat([png, html])),
    other('mira.png', 'image/png', svg),
    other('mira.png', 'image/png', html),
    other('mira.html', 'text/html', html),
    other('mira.html', 'image/png', html),
    other('.htaccess', 'text/plain', html),
    other('mira.gif', 'image/gif', Buffer.from(`GIF89a${camera}`)),
    other('mira.png', 'image/png', Buffer.alloc(0)),
    other('mira.png', 'image/png', Buffer.alloc(20_500_000, png)),
  ]
}

/** What was kept is a picture of ours: made anew, under another name, with nothing in it. */
function isClean({ status, json }: Answer): string | null {
  const name = String(Object(json.doc).filename)
  const path = join(env.MEDIA_DIR, name)
  if (status !== 201 || !existsSync(path)) return `answered ${status} to a picture`
  const kept = readFileSync(path)
  if (kept.includes(camera) || kept.includes('Exif')) return 'kept what the camera wrote'
  if (!/^[0-9a-f-]{36}\.webp$/.test(name)) return `kept the name ${name}`
  return kept.toString('latin1', 8, 12) === 'WEBP' ? null : 'kept the file as it came'
}

function formOf({ name, type, data }: Upload, fields: object): FormData {
  const form = new FormData()
  form.append('_payload', JSON.stringify({ alt: 'Forged', ...fields }))
  form.append('file', new Blob([new Uint8Array(data)], { type }), name)
  return form
}

function saying(file: string): FormData {
  const form = new FormData()
  form.append('_payload', '{}')
  form.append('file', file)
  return form
}
