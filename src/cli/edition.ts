import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { forgetHeldEdition, type HeldEdition, heldEdition, holdEdition } from '../cms/held-edition'
import { copyNewest, type NotCopied } from '../edition/copy-newest'
import { Edition } from '../edition/edition'
import { holderInWords } from '../edition/holder-in-words'
import { lockFolder } from '../edition/lock'
import { fingerprint as inWords, publicPem } from '../edition/signature'
import { env } from '../env'
import { duration, type Progress, showProgress } from '../importer/progress'
import { editionSettings } from './edition-settings'
import { endWith } from './end-with'
import { heldSentence } from './held-sentence'
import { openPayload } from './open-payload'

const usage = `Usage: npm run edition -- [--all] [--fewer] [--to <folder>]
  --all          prints everything anew, also what has not changed
  --fewer        prints it although it has far fewer pages than the last
  --to <folder>  copies the newest edition into an empty folder, such as one on a stick
`

await endWith(main)

async function main(): Promise<number> {
  const asked = readOrder()
  if (asked === null) return 2
  const held = heldEdition(env.EDITION_DIR)
  const lock = await lockFolder(env.EDITION_DIR)
  if (lock.ok) {
    // Also when the database turns out not to be the right one.
    process.once('exit', lock.value)
    if (!(await print(asked))) return 1
    lock.value()
  } else if (asked.fewer && held !== null) {
    await holdEdition(env.EDITION_DIR, { ...held, isAllowed: true })
    console.log('The running site prints the edition that waited for this.')
  } else
    console.log(
      `Nothing was printed by this command: the edition is kept up to date by ${holderInWords(lock.reason)}.`,
    )
  return asked.to === undefined ? 0 : copyTo(asked.to)
}

type Asked = { all: boolean; fewer: boolean; to?: string | undefined }

function readOrder(): Asked | null {
  try {
    const flag = { type: 'boolean', default: false } as const
    const options = { all: flag, fewer: flag, to: { type: 'string' } } as const
    return parseArgs({ options }).values
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}`)
    return null
  }
}

/** Brings the edition up to date, and says what that took; false when it waits for a person. */
async function print({ all, fewer }: Asked): Promise<boolean> {
  const payload = await openPayload()
  if (all) await rm(join(env.EDITION_DIR, 'state.json'), { force: true })
  if (fewer) await holdEdition(env.EDITION_DIR, { ...noneHeld, isAllowed: true })
  const settings = await editionSettings()
  const begun = performance.now()
  let [looked, changed] = [0, 0]
  let progress: Progress | null = null
  let waiting: HeldEdition | null = null
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
    held(held) {
      waiting = held
    },
  })
  while (await edition.follow());
  ;(progress as Progress | null)?.end()
  await payload.destroy()
  if (fewer) await forgetHeldEdition(env.EDITION_DIR)
  if (waiting !== null) {
    process.stderr.write(`${heldSentence(waiting)}\n`)
    return false
  }
  const seconds = (performance.now() - begun) / 1000
  const unprinted = [...edition.setAside.all.keys()]
  if (unprinted.length > 0)
    console.log(
      `  Could not be printed (${unprinted.length}): ${unprinted.slice(0, 20).join(', ')}`,
    )
  console.log(`
  The edition     ${join(env.EDITION_DIR, 'current')}: ${edition.size} files, of which ${changed} changed
  Looked at       ${looked} addresses in ${duration(seconds)}, ${Math.round(looked / seconds)} a second
  Signed by       ${inWords(publicPem(settings.key))}
`)
  return true
}

/** Before it is known whether there are fewer. */
const noneHeld = { at: new Date(0).toISOString(), before: 0, after: 0 }

async function copyTo(folder: string): Promise<number> {
  const copied = await copyNewest(env.EDITION_DIR, folder)
  if (!copied.ok) {
    process.stderr.write(`${refusals[copied.reason](folder)}\n`)
    return 1
  }
  console.log(`  Copied to       ${folder}: open index.html there, or serve the folder as it is.\n`)
  return 0
}

const refusals: Record<NotCopied, (folder: string) => string> = {
  'no edition': () => 'There is no edition yet: run npm run edition first.',
  'not empty': (folder) => `${folder} holds a site already: name an empty folder.`,
  'being taken back': () =>
    'Something was taken back, and the edition is not printed without it yet. Nothing was copied; try again in some minutes.',
  changing: () =>
    'The edition went on changing while it was copied. Nothing was copied; try again in some minutes.',
}
