import sharp, { type Sharp } from 'sharp'
import { chance } from './chance'

export type Drawing = { width: number; height: number; content: string }

const svgNamespace = 'http://www.w3.org/2000/svg'

/** A drawing as an SVG document. */
export function document({ width, height, content }: Drawing): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="${svgNamespace}" ${size}>${content}</svg>`
}

/** The drawing pressed on paper: the ink lies a little unevenly. */
export async function printed(drawing: Drawing): Promise<Sharp> {
  const flat = sharp(Buffer.from(document(drawing))).removeAlpha()
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true })
  const grain = await unevenness(info.width, info.height)
  for (let at = 0; at < data.length; at += 1) {
    const pixel = Math.floor(at / 3)
    const tone = data[at] ?? 0
    const lift = ((grain[pixel] ?? 128) - 128) * (0.9 - (0.6 * tone) / 255)
    data[at] = Math.max(0, Math.min(255, Math.round(tone + lift)))
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
}

/** Soft blots about 128 made from seeded noise of two sizes. */
async function unevenness(width: number, height: number): Promise<Buffer> {
  const fine = await noise(width, height, 3, 1)
  const broad = await noise(width, height, 90, 2)
  return Buffer.from(
    fine.map((value, at) => 128 + (value - 128) * 0.07 + ((broad[at] ?? 128) - 128) * 0.07),
  )
}

async function noise(width: number, height: number, size: number, seed: number): Promise<Buffer> {
  const next = chance(seed)
  const across = Math.ceil(width / size)
  const down = Math.ceil(height / size)
  const values = Buffer.from(Array.from({ length: across * down }, () => next() * 255))
  return sharp(values, { raw: { width: across, height: down, channels: 1 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .extractChannel(0)
    .raw()
    .toBuffer()
}
