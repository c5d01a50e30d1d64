import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Edition } from '../edition/edition'
import { lockFolder } from '../edition/lock'
import { fingerprint as inWords, publicPem } from '../edition/signature'
import { newestEdition } from '../edition/trees'
import { env } from '../env'
import { duration, type Progress, showProgress } from '../importer/progress'
import { editionSettings } from './edition-settings'
import { openPayload } from './open-payload'

const usage = `Usage: npm run edition -- [--all] [--to <folder>]
  --all          prints everything anew, also what has not changed
  --to <folder>  copies the newest edition into an empty folder, such as one on a stick
`

process.exit(await main())

async function main(): Promise<number> {
  const asked = readOrder()
  if (asked === null) return 2
  const release = lockFolder(env.EDITION_DIR)
  if (release === null) console.log('The running site keeps the edition up to date by itself.')
  else {
    await print(asked.all)
    release()
  }
  return asked.to === undefined ? 0 : copyTo(asked.to)
}

function readOrder(): { all: boolean; to?: string | undefined } | null {
  try {
    const options = { all: { type: 'boolean', default: false }, to: { type: 'string' } } as const
    return parseArgs({ options }).values
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}`)
    return null
  }
}

/** Brings the edition up to date, and says what that took. */
async function print(all: boolean): Promise<void> {
  if (all) await rm(join(env.EDITION_DIR, 'state.json'), { force: true })
  const payload = await openPayload()
  const settings = await editionSettings()
  const begun = performance.now()
  let [looked, changed] = [0, 0]
  let progress: Progress | null = null
  const edition = await Edition.open(payload, settings, {
    report(done, total) {
      looked += 1
      // Pages first, then pictures and books: each has a bar of its own.
      if (done === 1 || progress === null) {
        progress?.end()
        progress = showProgress(total, process.stdout)
      }
      progress.step()
    },
    shown: (files) => {
      changed += files.length
    },
  })
  while (await edition.follow());
  ;(progress as Progress | null)?.end()
  await payload.destroy()
  const seconds = (performance.now() - begun) / 1000
  console.log(`
  The edition     ${join(env.EDITION_DIR, 'current')}: ${edition.size} files, of which ${changed} changed
  Looked at       ${looked} addresses in ${duration(seconds)}, ${Math.round(looked / seconds)} a second
  Signed by       ${inWords(publicPem(settings.key))}
`)
}

async function copyTo(folder: string): Promise<number> {
  const newest = await newestEdition(env.EDITION_DIR)
  if (newest === null) {
    process.stderr.write('There is no edition yet: run npm run edition first.\n')
    return 1
  }
  if (existsSync(join(folder, 'index.html')) || existsSync(join(folder, 'manifest.json'))) {
    process.stderr.write(`${folder} holds a site already: name an empty folder.\n`)
    return 1
  }
  await cp(newest, folder, { recursive: true })
  console.log(`  Copied to       ${folder}: open index.html there, or serve the folder as it is.\n`)
  return 0
}
