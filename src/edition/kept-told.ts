import { rm } from 'node:fs/promises'
import { z } from 'zod'
import type { EditionTells, ToldByEdition } from '../cms/start/told-by-edition'
import { type KeptFile, keepFile, readKept } from '../disk/kept-file'
import { locales } from '../domain/locale'
import { toldByEdition } from './told-by-edition'

const version = 1

const shape: z.ZodType<ToldByEdition> = z.object({
  takenBack: z.array(z.string()),
  retracted: z.array(
    z.object({ commentary: z.string(), language: z.enum(locales), address: z.string() }),
  ),
  withheld: z.array(z.string()),
})

export const editionTells: EditionTells = {
  tells: toldByEdition,
  keep: (edition, told) => keepFile(placeOf(edition).file, JSON.stringify({ version, ...told })),
  async kept(edition) {
    const kept = await readKept(placeOf(edition))
    if (kept.kind === 'damaged') throw new Error(`${placeOf(edition).file} is damaged`)
    return kept.kind === 'whole' ? kept.value : null
  },
  forget: (edition) => rm(placeOf(edition).file, { force: true }),
}

function placeOf(edition: string): KeptFile<ToldByEdition> {
  const file = `${edition.replace(/\/+$/, '')}.told-before-restore.json`
  return { file, shape, version }
}
