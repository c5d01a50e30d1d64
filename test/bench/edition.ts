import { fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '1000,10000,30000' },
    releases: { type: 'string', default: '5' },
    /** Set by this command for the process that measures one size. */
    one: { type: 'string' },
  },
})
const { privateKey: key } = generateKeyPairSync('ed25519')

if (values.one === undefined) await eachSize()
else await oneSize(Number(values.one), Number(values.releases))
process.exit(0)

/**
 * What an edition costs: printed whole, and then after each of some releases of five commentaries in
 * three languages, on archives of several sizes; each in a process of its own, because a database
 * belongs to one.
 */
async function eachSize(): Promise<void> {
  const [cpu] = cpus()
  console.log(`${cpus().length} x ${cpu?.model.trim()}, node ${process.version}`)
  console.log(
    'publications   whole: pages  seconds  pages/s   release: first pages  all pages  with books   files',
  )
  for (const size of values.publications.split(',')) {
    const child = fork(
      fileURLToPath(import.meta.url),
      ['--one', size, '--releases', values.releases],
      {
        execArgv: ['--import', 'tsx', '--conditions=production'],
        env: { ...process.env, NODE_ENV: 'production' },
      },
    )
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`The bench of ${size} publications failed.`)
  }
}

async function oneSize(publications: number, releases: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'review-bench-'))
  process.env.DATABASE_URI = `file:${join(folder, 'review.db')}`
  process.env.MEDIA_DIR = join(folder, 'media')
  process.env.PAYLOAD_SECRET = 'a-secret-that-only-the-bench-would-ever-use'
  process.env.LOG_LEVEL = 'fatal'
  mkdirSync(process.env.MEDIA_DIR)
  try {
    await measure(folder, publications, releases)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, publications: number, releases: number): Promise<void> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { prepare } = await import('../../src/cms/prepare')
  const { releaseIssue } = await import('../../src/cms/actions/release-issue')
  const { Edition } = await import('../../src/edition/edition')
  const { fillNewsroom } = await import('./release-newsroom')
  const payload = await getPayload({ config })
  await prepare(payload)
  const inEachLanguage = Math.ceil(publications / 3)
  const prepared = await fillNewsroom(payload, {
    publications: inEachLanguage,
    releases: releases + 1,
  })
  const { docs: editors } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'editor' } },
    limit: 1,
    overrideAccess: true,
  })
  const [editor] = editors
  if (!editor) throw new Error('Nobody can release.')
  const place = join(folder, 'edition')
  const settings = {
    folder: place,
    mediaFolder: join(folder, 'media'),
    origin: 'https://review.example',
    ...{ hub: null, key, sources: 'these' },
  }
  let [pages, files] = [0, 0]
  let shown: number[] = []
  const watching = {
    report: (done: number) => {
      pages = done
    },
    shown: (names: readonly string[]) => {
      files += names.length
      shown.push(performance.now())
    },
  }
  const begun = performance.now()
  await (await Edition.open(payload, settings, watching)).follow()
  const whole = (performance.now() - begun) / 1000
  const looked = pages
  // The pictures and books of the whole archive are not what a release costs.
  rmSync(join(place, 'later.json'), { force: true })
  const edition = await Edition.open(payload, settings, watching)
  const samples: { first: number; all: number; books: number; files: number }[] = []
  for (const { issue } of prepared) {
    const released = await releaseIssue(payload, editor, issue)
    if (!released.ok) throw new Error(`Not released: ${released.reason.why}`)
    files = 0
    shown = []
    const from = performance.now()
    await edition.follow()
    const [first = from] = shown
    const all = performance.now()
    while (await edition.follow());
    samples.push({
      first: first - from,
      all: all - from,
      books: performance.now() - from,
      files,
    })
  }
  const warm = samples.slice(1)
  const middle = (of: (sample: (typeof samples)[number]) => number) => {
    const sorted = warm.map(of).sort((a, b) => a - b)
    const [least = 0, most = 0] = [sorted[0], sorted.at(-1)]
    return { mid: sorted[Math.floor(sorted.length / 2)] ?? 0, least, most }
  }
  const span = (of: (sample: (typeof samples)[number]) => number) => {
    const { mid, least, most } = middle(of)
    return `${s(mid)} s (${s(least)}-${s(most)})`
  }
  console.log(
    `${String(publications).padStart(12)}   ${String(looked).padStart(12)}  ${whole.toFixed(0).padStart(7)}  ${(looked / whole).toFixed(0).padStart(7)}   ` +
      `${span(({ first }) => first)}  ${span(({ all }) => all)}  ${span(({ books }) => books)}  ${middle(({ files: count }) => count).mid}`,
  )
  await payload.destroy()
}

function s(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}
