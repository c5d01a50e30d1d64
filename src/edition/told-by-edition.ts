import { join } from 'node:path'
import { z } from 'zod'
import type { ToldByEdition } from '../cms/start/told-by-edition'
import { isThere, textIn } from '../disk/absence'
import { locales } from '../domain/locale'
import { withheldGroups } from '../front/withhold'
import { dataPaths } from '../site/open-data/data-paths'

const index = z.object({ releases: z.array(z.object({ id: z.string(), status: z.string() })) })
const row = z.object({
  ...{ commentary: z.string(), language: z.enum(locales), kind: z.string(), status: z.string() },
  address: z.string().nullable(),
})
const one = z.object({ release: z.object({ publications: z.array(row) }) })

/**
 * What readers were last told, by the open data of an edition that is to be put aside: which releases
 * were taken back, what was retracted, and what was withheld and not printed any more. Fails where
 * that cannot be read, or is missing although something was printed.
 */
export async function toldByEdition(folder: string): Promise<ToldByEdition> {
  const withheld = [...new Set((await withheldGroups(folder)).map(({ group }) => group))]
  const told: ToldByEdition = { takenBack: [], retracted: [], withheld }
  if (!(await isPrinted(folder))) return told
  for (const { id, status } of (await read(folder, '/data/releases.json', index)).releases) {
    if (status === 'withdrawn') {
      told.takenBack.push(id)
      continue
    }
    const { release } = await read(folder, dataPaths.release(id), one)
    for (const { address, commentary, kind, language, status } of release.publications)
      if (kind === 'retraction' && status === 'current')
        told.retracted.push({ commentary, language, address: address ?? '' })
  }
  return told
}

async function isPrinted(folder: string): Promise<boolean> {
  const there = ['current', 'state.json'].map((name) => isThere(join(folder, name)))
  return (await Promise.all(there)).includes(true)
}

async function read<Value>(folder: string, path: string, shape: z.ZodType<Value>): Promise<Value> {
  const text = await textIn(join(folder, 'current', path))
  if (text === null) throw new Error(`${path} is not there`)
  return shape.parse(JSON.parse(text))
}
