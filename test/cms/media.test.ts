import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setPictureAside, settleLeftPictures } from '../../src/cms/storage/picture-files'
import { nameOfProcess } from '../../src/cms/storage/processes'
import { env } from '../../src/env'
import type { Media } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

const camera = 'Kamera Vellany'
const owner = 'Ann Author, Mill Lane 3'

/** A photograph as a telephone makes it: its maker, its owner and the place in it, lying on its side. */
async function photograph(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: camera, Copyright: owner },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '53/1 54/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '27/1 33/1 0/1',
    },
  }
  return sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#7a8a5c' } })
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

function upload(bytes: Buffer | string, name: string, type: string, as = room.analyst) {
  const form = new FormData()
  const content = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  form.set('file', new Blob([content], { type }), name)
  form.set('_payload', JSON.stringify({ alt: 'A field.', isPublic: true }))
  return room.ask('POST', '/media', { as, form })
}

describe('A picture that is brought in', () => {
  let picture: Media
  let files: string[]

  beforeAll(async () => {
    const bytes = await photograph()
    const { exif, orientation } = await sharp(bytes).metadata()
    expect(exif?.includes(camera) && exif.includes(owner) && orientation === 6).toBe(true)
    const { body } = await upload(bytes, 'ann-author-mill-lane.JPG', 'image/jpeg')
    picture = body.doc as Media
    files = readdirSync(env.MEDIA_DIR)
  })

  test('is kept in its own size and in three smaller ones, each as WebP and as AVIF', () => {
    const { small, medium, large, ...avif } = picture.sizes ?? {}
    const { smallAvif, mediumAvif, largeAvif } = avif
    const webp = [picture, small, medium, large].map((file) => file?.filename)
    const names = [...webp, ...[smallAvif, mediumAvif, largeAvif].map((file) => file?.filename)]
    expect(new Set(names)).toEqual(new Set(files))
    expect(files.filter((file) => file.endsWith('.avif'))).toHaveLength(3)
    expect([small?.width, medium?.width, picture.width]).toEqual([480, 960, 1200])
  })

  test('has lost its maker, its owner and its place, in every size', async () => {
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const bytes = readFileSync(join(env.MEDIA_DIR, file))
      const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, icc, comments ?? []]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        [],
      ])
      expect(bytes.includes(camera) || bytes.includes('Mill Lane')).toBe(false)
    }
  })

  test('stands upright', () => {
    expect([picture.width, picture.height]).toEqual([1200, 1800])
  })

  test('has a new name that says nothing', () => {
    for (const file of files) expect(file).toMatch(/^[0-9a-f-]{36}(-\d+x\d+)?\.(webp|avif)$/)
    expect(JSON.stringify(picture)).not.toMatch(/mill-lane/i)
  })

  test('is not public because its form says so', async () => {
    expect(picture.isPublic).toBe(false)
    const file = await room.ask('GET', `/media/file/${picture.filename}`)
    expect([401, 403, 404]).toContain(file.status)
    expect((await room.ask('GET', '/media')).body.totalDocs).toBe(0)
  })

  test('keeps the measures and the kind that it came with', async () => {
    const body = { width: null, height: 1, mimeType: 'image/gif', filesize: 7, focalX: 99 }
    for (const path of [`/media/${picture.id}`, `/media?where[id][equals]=${picture.id}`])
      expect((await room.ask('PATCH', path, { as: room.admin, body })).status).toBe(200)
    const { body: now } = await room.ask('GET', `/media/${picture.id}`, { as: room.admin })
    for (const name of ['width', 'height', 'mimeType', 'filesize', 'focalX'] as const)
      expect(now[name], name).toEqual(picture[name])
  })

  test('is not exchanged for another in its place', async () => {
    const form = new FormData()
    const other = await sharp(await photograph())
      .png()
      .toBuffer()
    form.set('file', new Blob([new Uint8Array(other)], { type: 'image/png' }), 'other.png')
    const answer = await room.ask('PATCH', `/media/${picture.id}`, { as: room.admin, form })
    expect(answer.status).toBe(409)
    expect(readdirSync(env.MEDIA_DIR)).toEqual(files)
  })
})

test('A picture whose deletion a crash cut off has its files again', async () => {
  const { body } = await upload(await photograph(), 'kept.jpg', 'image/jpeg')
  const { id } = body.doc as Media
  const files = readdirSync(env.MEDIA_DIR)
  const { payload } = room
  const dead = 'a server that died'
  const context = { pictureFiles: { brought: [], size: 0, leaving: [] } } as never
  await setPictureAside(payload, context, id)
  const holder = await nameOfProcess(payload)
  for (const file of readdirSync(env.MEDIA_DIR)) {
    if (!file.endsWith(holder)) continue
    const at = join(env.MEDIA_DIR, file)
    renameSync(at, at.replace(holder, dead))
    rmSync(at.slice(0, at.indexOf('.leaving-')))
  }
  expect(readdirSync(env.MEDIA_DIR)).not.toEqual(files)
  await settleLeftPictures(payload, Number.MAX_SAFE_INTEGER)
  expect(readdirSync(env.MEDIA_DIR)).toEqual(files)
  await room.ask('DELETE', `/media/${id}`, { as: room.admin })
  const left = readdirSync(env.MEDIA_DIR)
  expect(left.filter((file) => file.includes('.leaving-'))).toEqual([])
  expect(left).toHaveLength(files.length - 7)
})

describe('What is no picture is refused:', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

  test.each<[string, string, string, string]>([
    ['a drawing that can run scripts', svg, 'drawing.svg', 'image/svg+xml'],
    ['the same under the name of a picture', svg, 'drawing.png', 'image/png'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'page.html', 'text/html'],
    ['a page under the name of a picture', '<!doctype html><p>Hello', 'page.png', 'image/png'],
    ['words under the name of a picture', 'GIF89a and no more', 'words.jpg', 'image/jpeg'],
    ['nothing at all', '', 'nothing.png', 'image/png'],
  ])('%s', async (_, content, name, type) => {
    const before = readdirSync(env.MEDIA_DIR)
    const answer = await upload(content, name, type)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(readdirSync(env.MEDIA_DIR)).toEqual(before)
    const kept = await room.payload.count({ collection: 'media' })
    expect(kept.totalDocs).toBe(1)
  })

  test('a picture that is cut off', async () => {
    const whole = await photograph()
    const half = whole.subarray(0, whole.length / 2)
    const answer = await upload(half, 'half.jpg', 'image/jpeg')
    const kept = await room.payload.count({ collection: 'media' })
    expect([answer.status >= 400, kept.totalDocs]).toEqual([true, 1])
  })

  test('whatever somebody brings who does not work here', async () => {
    const form = new FormData()
    const bytes = new Uint8Array(await photograph())
    form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'x.jpg')
    expect((await room.ask('POST', '/media', { form })).status).toBe(403)
  })
})
