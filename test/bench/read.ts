import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { isAllPrinted } from '../support/all-printed'
import { freePort } from '../support/port'
import { type RunningSite, startSite } from '../support/server'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '5' },
    publications: { type: 'string', default: '300' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'review-read-'))
const children: ChildProcess[] = []
const open: { site?: RunningSite } = {}

try {
  await bench()
} finally {
  for (const child of children) child.kill()
  await open.site?.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

type Run = { rate: number; p50: number; p99: number }

/**
 * One commentary page as three servers give it: `npm start`, nginx with the very bytes and headers
 * that `npm start` sends (precompressed, from disk), and a plain `next start` with the same page in
 * its cache. In turns, so that whatever else the machine does meets all of them alike.
 */
async function bench(): Promise<void> {
  for (const program of ['nginx', 'wrk'])
    if (spawnSync('which', [program]).status !== 0)
      throw new Error(`${program} is needed: apt-get install nginx-light wrk`)
  const path = await openOurs()
  const ours = `${open.site?.url}${path}`
  const page = await bytesOf(ours)
  const nginx = await openNginx(page, await headersOf(ours))
  const next = await openNext(page.plain)
  const [cpu] = cpus()
  console.log(`${cpus().length} x ${cpu?.model.trim()}, node ${process.version}`)
  console.log(
    `${path}: ${page.plain.length} bytes, ${page.gzip.length} with gzip, ${page.brotli.length} with brotli`,
  )
  const servers = { 'npm start': ours, nginx, 'next start': next }
  const runs: Record<string, Run[]> = {}
  for (const [name, address] of Object.entries(servers)) {
    await load(address, 50, 2)
    runs[name] = []
  }
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [name, address] of Object.entries(servers))
      runs[name]?.push(await load(address, 50, Number(values.seconds)))
  console.log(`${values.rounds} rounds of ${values.seconds} s each, 50 connections, gzip`)
  console.log('              requests/s (least-most)     p50 ms   p99 ms')
  for (const [name, some] of Object.entries(runs)) {
    const rates = some.map(({ rate }) => rate)
    const cells = [
      middle(rates).toFixed(0).padStart(9),
      `(${Math.min(...rates).toFixed(0)}-${Math.max(...rates).toFixed(0)})`.padStart(16),
      middle(some.map(({ p50 }) => p50))
        .toFixed(2)
        .padStart(9),
      middle(some.map(({ p99 }) => p99))
        .toFixed(2)
        .padStart(8),
    ]
    console.log(`${name.padEnd(12)}${cells.join(' ')}`)
  }
  const crowd: number[] = []
  for (let round = 0; round < 3; round += 1) crowd.push((await load(ours, 100, 4)).p99)
  console.log(`npm start with 100 connections: p99 ${middle(crowd).toFixed(2)} ms`)
  const rate = (name: string) => middle((runs[name] ?? []).map((run) => run.rate))
  console.log(
    `ratio nginx ${(rate('npm start') / rate('nginx')).toFixed(2)} next ${(rate('npm start') / rate('next start')).toFixed(1)}`,
  )
}

/** The site with an archive, served from its edition; answers with the path of a commentary. */
async function openOurs(): Promise<string> {
  process.env.DATABASE_URI = `file:${join(folder, 'review.db')}`
  process.env.MEDIA_DIR = join(folder, 'media')
  process.env.PAYLOAD_SECRET = 'a-secret-that-only-the-bench-would-ever-use'
  process.env.LOG_LEVEL = 'fatal'
  mkdirSync(process.env.MEDIA_DIR)
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { prepare } = await import('../../src/cms/prepare')
  const { fillNewsroom } = await import('./release-newsroom')
  const payload = await getPayload({ config })
  await prepare(payload)
  await fillNewsroom(payload, { publications: Number(values.publications) / 3, releases: 0 })
  await payload.destroy()
  const site = await startSite({ folder })
  open.site = site
  while (!isAllPrinted(join(folder, 'edition'))) await pause(500)
  const home = await (await fetch(`${site.url}/en`)).text()
  const [, path] = /href="(en\/issues\/[^/"]+\/[^/".#]+)"/.exec(home) ?? []
  if (!path) throw new Error('The home page leads to no commentary.')
  return `/${path}`
}

type Bytes = { plain: Buffer; gzip: Buffer; brotli: Buffer }

/** As they go over the line, still compressed. */
async function bytesOf(address: string): Promise<Bytes> {
  const get = async (encoding: string) => {
    const asked = request(address, { headers: { 'accept-encoding': encoding } })
    asked.end()
    const [answer] = await once(asked, 'response')
    return Buffer.concat(await answer.toArray())
  }
  return { plain: await get('identity'), gzip: await get('gzip'), brotli: await get('br') }
}

/** Those that nginx does not send by itself, such as the policy of the page's content. */
async function headersOf(address: string): Promise<[name: string, value: string][]> {
  const own = /^(connection|content-(encoding|length|type)|date|etag|keep-alive|transfer-encoding)$/
  const { headers } = await fetch(address)
  return [...headers].filter(([name]) => !own.test(name))
}

async function openNginx(page: Bytes, headers: readonly [string, string][]): Promise<string> {
  const root = join(folder, 'nginx')
  mkdirSync(join(root, 'pages'), { recursive: true })
  writeFileSync(join(root, 'pages', 'page.html'), page.plain)
  writeFileSync(join(root, 'pages', 'page.html.gz'), page.gzip)
  const port = await freePort()
  const settings = `
    user root; worker_processes auto; pid ${root}/pid; error_log ${root}/error.log; daemon off;
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
      open_file_cache max=1000 inactive=60s;
      types { text/html html; }
      client_body_temp_path ${root}/body; proxy_temp_path ${root}/proxy; fastcgi_temp_path ${root}/f;
      uwsgi_temp_path ${root}/u; scgi_temp_path ${root}/s;
      ${headers.map(([name, value]) => `add_header ${name} "${value}";`).join('\n      ')}
      server { listen 127.0.0.1:${port}; root ${root}/pages; gzip_static on; }
    }`
  writeFileSync(join(root, 'nginx.conf'), settings)
  children.push(spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf')], { stdio: 'inherit' }))
  return answering(`http://127.0.0.1:${port}/page.html`)
}

/** A site of Next that has nothing but this page, prerendered. */
async function openNext(html: Buffer): Promise<string> {
  const root = join(folder, 'next')
  mkdirSync(join(root, 'app', 'page'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'package.json'), '{"private":true}')
  writeFileSync(
    join(root, 'app', 'page', 'route.js'),
    `const html = ${JSON.stringify(html.toString('utf8'))}
export const dynamic = 'force-static'
export const GET = () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
`,
  )
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const built = spawnSync(process.execPath, [next, 'build', '--webpack'], { cwd: root, env })
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`)
  const port = await freePort()
  children.push(
    spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
      ...{ cwd: root, env, stdio: 'ignore' },
    }),
  )
  return answering(`http://127.0.0.1:${port}/page`)
}

async function answering(address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await fetch(address).catch(() => null))?.ok) return address
    await pause(100)
  }
  throw new Error(`Nothing answers at ${address}.`)
}

/** Asks for the page again and again over some connections, for some seconds. */
async function load(address: string, connections: number, seconds: number): Promise<Run> {
  const wrk = spawn('wrk', [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--latency'],
    ...['-H', 'Accept-Encoding: gzip', address],
  ])
  const said = Buffer.concat(await wrk.stdout.toArray()).toString()
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1])
  if (!Number.isFinite(rate) || /Non-2xx/.test(said)) throw new Error(said)
  return { rate, p50: latency(said, 50), p99: latency(said, 99) }
}

/** In milliseconds. */
function latency(said: string, share: number): number {
  const [, number, unit = ''] = new RegExp(`${share}%\\s+([\\d.]+)(us|ms|s)`).exec(said) ?? []
  return Number(number) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN)
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
