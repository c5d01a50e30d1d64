import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { chartSize, framed } from './chart-frame'
import { credits } from './credits'
import { languages } from './language'
import { mapKestria, mapSize } from './map-kestria'
import { charts, portraits, scenes } from './pictures'
import { type Drawing, document, printed } from './print'

const folder = dirname(dirname(fileURLToPath(import.meta.url)))

await drawAll()

/** Writes every picture of the demonstration, and the credits that go with them. */
async function drawAll(): Promise<void> {
  for (const part of ['pictures', 'portraits'])
    await mkdir(`${folder}/${part}`, { recursive: true })
  for (const { name, draw } of scenes)
    await press(`pictures/${name}`, { width: 1600, height: 1000, content: draw() }, 149_000)
  for (const { name, draw } of portraits)
    await press(`portraits/${name}`, { width: 800, height: 800, content: draw() }, 65_000)
  for (const language of languages) {
    await spread(`pictures/map-kestria.${language}`, { ...mapSize, content: mapKestria(language) })
    for (const chart of charts)
      await keep(`pictures/${chart.name}.${language}`, {
        ...chartSize,
        content: framed(chart, language),
      })
  }
  await writeFile(`${folder}/pictures.yaml`, credits())
}

/** Grain makes files large: each drawing gets the best quality that stays within the limit. */
async function press(name: string, drawing: Drawing, limit: number): Promise<void> {
  const ink = await printed(drawing)
  for (const quality of [92, 88, 84, 82, 80, 78, 76]) {
    const settings = { quality, smartSubsample: true, effort: 6 }
    const file = await ink.clone().webp(settings).toBuffer()
    if (file.length < limit) return write(name, file)
  }
  throw new Error(`${name} is too large`)
}

/** The map has too many edges to be kept without loss; a little of it is not seen. */
async function spread(name: string, drawing: Drawing): Promise<void> {
  const file = flat(drawing).webp({ quality: 80, smartSubsample: true, effort: 6 })
  await write(name, await file.toBuffer())
}

/** Charts are flat: without loss they are small and their letters stay clean. */
async function keep(name: string, drawing: Drawing): Promise<void> {
  await write(name, await flat(drawing).webp({ lossless: true, effort: 6 }).toBuffer())
}

function flat(drawing: Drawing): Sharp {
  return sharp(Buffer.from(document(drawing))).removeAlpha()
}

async function write(name: string, file: Buffer): Promise<void> {
  await writeFile(`${folder}/${name}.webp`, file)
  process.stdout.write(`${name}.webp ${Math.ceil(file.length / 1024)} KB\n`)
}
