import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAnalyst } from '../../src/cms/read/lists'
import { picture } from '../../src/cms/read/pictures'
import type { PictureSource } from '../../src/cms/read/types'
import type { Media } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

async function brought(width: number): Promise<Media> {
  const bytes = await sharp({ create: { width, height: 400, channels: 3, background: '#7a8a5c' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'field.jpg')
  form.set('_payload', JSON.stringify({ alt: 'A field.' }))
  const { body } = await room.ask('POST', '/media', { as: room.editor, form })
  const { id } = body.doc as Media
  return room.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
  })
}

const widthsIn = (sources: readonly PictureSource[] | undefined) =>
  sources?.map(({ type, widths }) => [type, ...widths.map(({ width }) => width)])

const widthsOf = (media: Media) => widthsIn(picture(media, 'en')?.sources)

test('A portrait is offered in AVIF and WebP, in files that readers may fetch', async () => {
  const photo = await brought(2000)
  const change = { as: room.editor, body: { photo: photo.id } }
  await room.ask('PATCH', `/analysts/${room.byline.id}`, change)
  const issue = await room.issueOf('2031-03-03')
  await room.bring(await room.text(await room.commentary({ issue })), 'approved')
  await room.release(issue)
  const page = await readAnalyst(room.payload, 'en', room.byline.slug)
  const shown = page?.commentaries[0]?.analysts[0]?.photo
  expect(shown).toEqual(page?.analyst.photo)
  expect(widthsIn(shown?.sources)).toEqual([
    ['image/avif', 480, 960, 1600],
    ['image/webp', 480, 960, 1600, 2000],
  ])
  const files = shown?.sources.flatMap(({ type, widths }) =>
    widths.map(({ url }) => ({ type, url })),
  )
  expect(files?.at(-1)?.url).toBe(shown?.url)
  for (const { type, url } of files ?? []) {
    expect(url).toMatch(/^\/api\/media\/file\//)
    const file = await room.ask('GET', url.replace('/api', ''))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type])
  }
})

test('A picture smaller than the sizes is offered in each of its widths once', async () => {
  const media = await brought(700)
  expect(widthsOf(media)).toEqual([
    ['image/avif', 480, 700],
    ['image/webp', 480, 700],
  ])
  const [, webp] = picture(media, 'en')?.sources ?? []
  expect(webp?.widths.at(-1)?.url).toBe(picture(media, 'en')?.url)
})

test('A picture of before there was AVIF is offered in what it has', async () => {
  const media = await brought(1000)
  const none = { url: null, width: null, height: null }
  const sizes = { ...media.sizes, smallAvif: none, mediumAvif: undefined, largeAvif: none }
  expect(widthsOf({ ...media, sizes })).toEqual([['image/webp', 480, 960, 1000]])
  expect(widthsOf({ ...media, sizes: {} })).toEqual([])
})
