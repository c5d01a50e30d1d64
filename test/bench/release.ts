import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { locales } from '../../src/domain/locale'
import { paths } from '../../src/domain/paths'
import { type RunningSite, startSite } from '../support/server'
import type { Prepared } from './release-newsroom'

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '10000' },
    releases: { type: 'string', default: '20' },
    /** Seconds between a release that was seen everywhere and the next. */
    pause: { type: 'string', default: '0' },
  },
})
const [publications, releases] = [Number(values.publications), Number(values.releases)]
/** Released before anything is measured, so that the server is warm. */
const warming = 2
const folder = mkdtempSync(join(tmpdir(), 'review-bench-'))
process.env.DATABASE_URI = `file:${join(folder, 'review.db')}`
process.env.MEDIA_DIR = join(folder, 'media')
process.env.PAYLOAD_SECRET = 'a-secret-that-only-the-bench-would-ever-use'
mkdirSync(process.env.MEDIA_DIR)

const kinds = ['release', 'home', 'issue', 'commentary', 'everything'] as const
type Kind = (typeof kinds)[number]
type Sample = Record<Kind, number>

const said = {
  release: 'release request',
  home: 'home pages',
  issue: 'issue pages',
  commentary: 'commentaries',
  everything: 'all nine pages',
} satisfies Record<Kind, string>

try {
  await bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

/**
 * How long after a release readers see it: issues of five commentaries in three languages are
 * released over HTTP, one after another, on a large archive, and from the end of each request the
 * home page, the issue and a commentary are asked for in every language, all nine at the same time,
 * until each shows what was released. Without a pause between them each comes while what is around
 * the one before it is still being printed. The archive is one released issue, repeated as rows; see
 * `large-archive.ts`. Everything is in a temporary folder.
 */
async function bench(): Promise<void> {
  const begun = performance.now()
  const prepared = await fill()
  console.log(
    `${publications} publications in each of ${locales.length} languages, made in ${seconds(begun)} s`,
  )
  const site = await startSite({ folder })
  try {
    await printed(site)
    const token = await logIn(site)
    const samples: Sample[] = []
    for (const one of prepared) {
      samples.push(await releaseAndWatch(site, token, one))
      await pause(Number(values.pause) * 1000)
    }
    tell(samples.slice(warming))
  } finally {
    await site.stop()
  }
}

async function fill(): Promise<Prepared[]> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { prepare } = await import('../../src/cms/prepare')
  const { fillNewsroom } = await import('./release-newsroom')
  const payload = await getPayload({ config })
  await prepare(payload)
  const prepared = await fillNewsroom(payload, { publications, releases: releases + warming })
  await payload.destroy()
  return prepared
}

/** Waits for the first edition, from which readers are served from then on. */
async function printed({ url }: RunningSite): Promise<void> {
  const begun = performance.now()
  while (!(await fetch(`${url}/manifest.json`)).ok) await pause(500)
  console.log(`the first edition was there after ${seconds(begun)} s`)
}

async function logIn({ url }: RunningSite): Promise<string> {
  const { editorsEmail: email, password } = await import('./release-newsroom')
  const { token } = await post(`${url}/api/users/login`, { email, password })
  return String(token)
}

type Printed = { title: string; language: string; path: string }

async function releaseAndWatch(
  { url }: RunningSite,
  token: string,
  { issue, title, week }: Prepared,
): Promise<Sample> {
  // Readers were there before: pages that nobody has asked for are slower the first time.
  await Promise.all(locales.map((locale) => fetch(`${url}${paths.home(locale)}`)))
  const asked = performance.now()
  const answer = await post(`${url}/api/issues/${issue}/release`, {}, token)
  const ended = performance.now()
  const printed = answer.printed as Printed[]
  const seen = async (path: string, words: string) => {
    // Without a rest the questions themselves would keep both cores busy.
    while (!(await wordsAt(`${url}${path}`)).includes(words)) await pause(20)
    return performance.now() - ended
  }
  const pages = locales.flatMap((locale) => {
    const words = title(locale)
    const path = printed.find((one) => one.title === words)?.path
    if (!path) throw new Error(`${words} was not released.`)
    return [
      { kind: 'home', path: paths.home(locale), words },
      { kind: 'issue', path: paths.issue(locale, week), words },
      { kind: 'commentary', path, words },
    ] as const
  })
  const took = await Promise.all(
    pages.map(async ({ kind, path, words }) => ({ kind, ms: await seen(path, words) })),
  )
  const last = (kind: Kind) =>
    Math.max(
      ...took.filter((one) => kind === 'everything' || one.kind === kind).map(({ ms }) => ms),
    )
  return {
    release: ended - asked,
    home: last('home'),
    issue: last('issue'),
    commentary: last('commentary'),
    everything: last('everything'),
  }
}

/** Words that stay together on a line have a space of another kind between them. */
async function wordsAt(address: string): Promise<string> {
  return (await (await fetch(address)).text()).replaceAll('\u00a0', ' ')
}

async function post(
  address: string,
  body: object,
  token?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${address}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

function tell(samples: readonly Sample[]): void {
  const [cpu] = cpus()
  console.log(`${cpus().length} x ${cpu?.model.trim()}, node ${process.version}`)
  console.log(`${samples.length} releases; milliseconds`)
  console.log('                    min    p50    p95    max  deviation')
  for (const kind of kinds) {
    const sorted = samples.map((sample) => sample[kind]).sort((one, other) => one - other)
    const cells = [share(sorted, 0), share(sorted, 0.5), share(sorted, 0.95), share(sorted, 1)]
    const row = [
      ...cells.map((cell) => cell.toFixed(0).padStart(7)),
      deviationOf(sorted).padStart(11),
    ]
    console.log(`${said[kind].padEnd(16)}${row.join('')}`)
  }
  const everything = samples.map(({ everything }) => everything).sort((one, other) => one - other)
  console.log(`p95 seen by readers: ${share(everything, 0.95).toFixed(0)} ms`)
}

/** The smallest value that this share of all values does not exceed. */
function share(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

function deviationOf(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / values.length).toFixed(0)
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0)
}
