import { fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '1000,10000,30000' },
    releases: { type: 'string', default: '5' },
    /** Set by this command for the processes that fill an archive of one size, and that measure it. */
    fill: { type: 'string' },
    one: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
})
const secret = 'a-secret-that-only-the-bench-would-ever-use'
const { privateKey: key } = generateKeyPairSync('ed25519')

if (values.fill !== undefined) await fill(Number(values.fill), Number(values.releases))
else if (values.one !== undefined) await measure(Number(values.one))
else await eachSize()
process.exit(0)

/**
 * What an edition costs: printed whole, and then after each of some releases of five commentaries in
 * three languages, on archives of several sizes. The archive is filled by a process of its own, so
 * that the memory is that of printing.
 */
async function eachSize(): Promise<void> {
  process.env.PAYLOAD_SECRET = secret
  // Not at the top: it reads the settings, of which each size has its own.
  const { keeperOptions } = await import('../../src/cli/keeper-process')
  const [cpu] = cpus()
  console.log(`${cpus().length} x ${cpu?.model.trim()}, node ${process.version}`)
  console.log(
    'publications   whole: pages  seconds  pages/s   release: first pages  all pages  with books   files   memory at most',
  )
  for (const size of values.publications.split(',')) {
    const folder = mkdtempSync(join(tmpdir(), 'review-bench-'))
    try {
      for (const step of ['--fill', '--one']) {
        const args = [step, size, '--releases', values.releases, '--folder', folder]
        const child = fork(fileURLToPath(import.meta.url), args, {
          execArgv: [...keeperOptions.execArgv],
          env: { ...process.env, ...keeperOptions.env },
        })
        const [code] = await once(child, 'exit')
        if (code !== 0) throw new Error(`The bench of ${size} publications failed.`)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function open() {
  const { folder } = values
  process.env.DATABASE_URI = `file:${join(folder, 'review.db')}`
  process.env.MEDIA_DIR = join(folder, 'media')
  process.env.PAYLOAD_SECRET = secret
  process.env.LOG_LEVEL = 'fatal'
  mkdirSync(process.env.MEDIA_DIR, { recursive: true })
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { prepare } = await import('../../src/cms/prepare')
  const payload = await getPayload({ config })
  await prepare(payload)
  return payload
}

async function fill(publications: number, releases: number): Promise<void> {
  const payload = await open()
  const { fillNewsroom } = await import('./release-newsroom')
  const prepared = await fillNewsroom(payload, {
    publications: Math.ceil(publications / 3),
    releases: releases + 1,
  })
  writeFileSync(join(values.folder, 'prepared.json'), JSON.stringify(prepared))
  await payload.destroy()
}

async function measure(publications: number): Promise<void> {
  const payload = await open()
  const { releaseIssue } = await import('../../src/cms/actions/release-issue')
  const { Edition } = await import('../../src/edition/edition')
  const { folder } = values
  const prepared = JSON.parse(readFileSync(join(folder, 'prepared.json'), 'utf8')) as {
    issue: string
  }[]
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
  writeFileSync(join(place, 'later.json'), JSON.stringify({ version: 1, paths: [] }))
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
      `${span(({ first }) => first)}  ${span(({ all }) => all)}  ${span(({ books }) => books)}  ${middle(({ files: count }) => count).mid}  ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`,
  )
  await payload.destroy()
}

function s(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}
