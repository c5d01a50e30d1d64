import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { copyInFolder, copyOnServer } from '../edition/copies'
import { type Fault, verifyEdition } from '../edition/verify'
import { type Progress, showProgress } from '../importer/progress'
import { endWith } from './end-with'

const usage = `Usage: npm run edition:verify -- <folder or address> [--key <file>]
  --key <file>  the public key of the publication (PEM); without it the copy's own is believed, and
                you compare its fingerprint with what the publication tells
`

const sentences: Record<Fault['why'], string> = {
  noManifest: 'There is no signed manifest, so this is no whole copy of an edition.',
  notSigned: 'The manifest was changed after it was signed. Do not trust this copy.',
  otherKey:
    'The manifest was signed with another key than the one you gave. Do not trust this copy.',
  missing: 'is missing',
  changed: 'is not what was printed',
  unknown: 'does not belong to the edition',
}
const shownAtMost = 20

await endWith(main)

/** 0 when the copy is true, 1 when not, 2 when it was not asked for rightly. */
async function main(): Promise<number> {
  const asked = readOrder()
  if (asked === null) return 2
  const { place, key } = asked
  const isAddress = /^https?:\/\//.test(place)
  if (!isAddress && !existsSync(place)) {
    process.stderr.write(`There is no folder ${place}.\n`)
    return 2
  }
  let progress: Progress | null = null
  const verified = await verifyEdition(
    isAddress ? copyOnServer(place) : copyInFolder(realpathSync(place)),
    {
      key,
      step(_, total) {
        progress ??= showProgress(total, process.stdout)
        progress.step()
      },
    },
  )
  ;(progress as Progress | null)?.end()
  const { faults, files, edition, made, fingerprint } = verified
  for (const fault of faults.slice(0, shownAtMost))
    process.stdout.write(
      'file' in fault ? `  ${fault.file} ${sentences[fault.why]}.\n` : `${sentences[fault.why]}\n`,
    )
  if (faults.length > shownAtMost)
    process.stdout.write(`  … and ${faults.length - shownAtMost} more.\n`)
  if (faults.length > 0) return 1
  process.stdout.write(
    `A true copy of edition ${edition} of ${made.slice(0, 16).replace('T', ' ')} UTC: all ${files} files hold.\n` +
      `${key === null ? 'It names the key with this fingerprint; compare it with what the publication tells:' : 'It was signed with your key:'}\n${fingerprint}\n`,
  )
  return 0
}

function readOrder(): { place: string; key: string | null } | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string' } },
    })
    const [place, ...more] = positionals
    if (place === undefined || more.length > 0) throw new Error('Name one folder or address.')
    return { place, key: values.key === undefined ? null : readFileSync(values.key, 'utf8') }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}`)
    return null
  }
}
