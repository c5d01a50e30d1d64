import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redirectFile } from '../../src/domain/redirect-file'
import { Batch } from '../../src/edition/batch'
import { Ledger } from '../../src/edition/ledger'
import { Trees } from '../../src/edition/trees'
import { type Front, openFront } from '../../src/front/front'

const { privateKey: key } = generateKeyPairSync('ed25519')
const folder = mkdtempSync(join(tmpdir(), 'review-front-'))
const long = 'The assembly voted twice on the same day. '.repeat(40)

let front: Front
let application: Server
let isThere = true
let isSlow = false
let status = 200
let trees: Trees
let ledger: Ledger

beforeAll(async () => {
  trees = await Trees.open(folder)
  ledger = await Ledger.read(null)
  await print({
    'index.html': '<a href="en.html">English</a>',
    'en.html': `<a href="en/archive.html#2031">Archive</a><a href="https://else.example/a.html">x</a>${long}`,
    'en/archive.html': `<a href="../index.html">Home</a><a href="../en.html">en</a><a href="issues/2031-w10/review-2031-w10-en.single.html">b</a>`,
    'en/404.html': '<html lang="en" data-status="404">There is no such page</html>',
    'en/issues/2031-w10/gone.html': '<html lang="en" data-status="410">It was retracted</html>',
    'en/search.html': '<script src="../search/search.js"></script>',
    'en/trends.html': 'Without a form',
    'en/trends.live.html': 'With a form',
    'assets/site-123.css': 'p{}',
    'media/a.webp': 'a picture',
    'p/7.html': 'a page for copies',
    [redirectFile('/security-issues/old/')]: redirects('/security-issues/old/', '/en/archive'),
    [redirectFile('/?p=12')]: redirects('/?p=12', '/en/archive'),
    [redirectFile('/p/7')]: redirects('/p/7', '/en/archive'),
  })
  application = createServer((asked, answer) => {
    if (isSlow) return
    answer.writeHead(status, { 'content-type': 'text/plain' })
    answer.end(`application: ${asked.method} ${asked.url}`)
  }).listen(0, '127.0.0.1')
  await once(application, 'listening')
  const behind = `http://127.0.0.1:${(application.address() as AddressInfo).port}`
  const failed = (error: unknown) => {
    throw error
  }
  const origin = () => (isThere ? behind : null)
  front = await openFront({ folder, application: origin, patience: 200, restart: 0, failed })
  front.server.listen(0, '127.0.0.1')
  await once(front.server, 'listening')
})

afterAll(() => {
  front.server.close()
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

async function print(pages: Record<string, string>): Promise<void> {
  const batch = await Batch.begin(join(folder, 'pending'), ledger)
  for (const [file, page] of Object.entries(pages)) await batch.put(file, page)
  await batch.show(trees, { origin: 'https://review.example', key, made: '2031-03-10T08:00:00Z' })
}

function redirects(from: string, to: string): string {
  return JSON.stringify({ [from]: to })
}

type Seen = { status: number; headers: Record<string, string>; body: Buffer; words: string }

async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Seen> {
  const { port } = front.server.address() as AddressInfo
  const asked = request({ port, host: '127.0.0.1', path, headers, method })
  asked.end()
  const [answer] = await once(asked, 'response')
  const body = Buffer.concat(await answer.toArray())
  return { status: answer.statusCode, headers: answer.headers, body, words: body.toString() }
}

describe('A reader', () => {
  test('gets a page by the address of the site, whose links need no ending', async () => {
    const { status, words, headers } = await ask('/en')
    expect(status).toBe(200)
    expect(words).toContain('href="en/archive#2031"')
    expect(words).toContain('href="https://else.example/a.html"')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-language']).toBe('en')
    expect(headers['content-security-policy']).not.toContain('script-src')
  })

  test('gets the very file by its name, with the links that work from a disk', async () => {
    expect((await ask('/en.html')).words).toContain('href="en/archive.html#2031"')
    const { words } = await ask('/en/archive')
    expect(words).toContain('href="../"')
    expect(words).toContain('review-2031-w10-en.single.html')
  })

  test('gets it compressed as the browser can read it', async () => {
    const plain = (await ask('/en')).words
    const br = await ask('/en', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).toString()).toBe(plain)
    const gz = await ask('/en', { 'accept-encoding': 'gzip, br;q=0' })
    expect(gz.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gz.body).toString()).toBe(plain)
    expect(gz.headers.vary).toBe('Accept-Encoding')
  })

  test('does not get again what the browser has', async () => {
    const { headers } = await ask('/en', { 'accept-encoding': 'br' })
    const again = await ask('/en', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect((await ask('/en', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('is told that a page is gone, or was never there', async () => {
    expect((await ask('/en/issues/2031-w10/gone')).status).toBe(410)
    isThere = false
    const missing = await ask('/en/never')
    isThere = true
    expect([missing.status, missing.words]).toEqual([404, expect.stringContaining('no such page')])
  })

  test.each(['/security-issues/old/', '/security-issues/old', '/?p=12', '/p/7'])(
    'is led on from %s once and for good',
    async (address) => {
      const { status, headers } = await ask(address)
      expect([status, headers.location]).toEqual([301, '/en/archive'])
    },
  )

  test('is led to the own language from the root', async () => {
    const { status, headers } = await ask('/', { 'accept-language': 'be,ru;q=0.5' })
    expect([status, headers.location, headers.vary]).toEqual([307, '/be', 'Accept-Language'])
  })

  test('gets pictures under the address that the desk gave them', async () => {
    const { words, headers } = await ask('/api/media/file/a.webp')
    expect([words, headers['content-type']]).toEqual(['a picture', 'image/webp'])
  })

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fdifference.json',
    '/a%00b',
    '/%ff',
  ])('finds no way out of the edition by %s', async (address) => {
    isThere = false
    expect((await ask(address)).status).toBe(404)
    isThere = true
  })
})

describe('The application behind the front', () => {
  test.each([
    '/admin',
    '/admin/collections/texts',
    '/api/users/me',
    '/_next/x.js',
    '/en/search?q=a',
  ])('answers %s', async (address) =>
    expect((await ask(address)).words).toBe(`application: GET ${address}`),
  )

  test('gets what is sent to it', async () => {
    expect((await ask('/en', {}, 'POST')).words).toBe('application: POST /en')
  })

  test('answers combined filters; the trends themselves are a file, with the form', async () => {
    expect((await ask('/en/trends?section=a')).words).toBe('application: GET /en/trends?section=a')
    expect((await ask('/en/trends')).words).toBe('With a form')
    expect((await ask('/en/trends.html')).words).toBe('Without a form')
  })

  test('is asked for addresses that no file has', async () => {
    expect((await ask('/en/2019/old-address')).words).toBe('application: GET /en/2019/old-address')
  })

  test('may be gone: reading goes on, the search answers by its script, the desk says it is away', async () => {
    isThere = false
    expect((await ask('/en')).status).toBe(200)
    const search = await ask('/en/search?q=a')
    expect(search.words).toContain('search/search.js')
    expect(search.headers['content-security-policy']).toContain("script-src 'self'")
    const desk = await ask('/admin')
    expect([desk.status, desk.headers['retry-after']]).toEqual([503, '10'])
    isThere = true
  })

  test('may be slow, as when its database does not answer: readers need not wait for it', async () => {
    isSlow = true
    expect((await ask('/en/search?q=a')).words).toContain('search/search.js')
    expect((await ask('/en/never')).status).toBe(404)
    isSlow = false
  })

  test('may fail at an address of readers: they get what the edition has', async () => {
    status = 500
    expect((await ask('/en/search?q=a')).words).toContain('search/search.js')
    expect((await ask('/en/never')).status).toBe(404)
    expect((await ask('/api/users/me')).status).toBe(500)
    status = 200
  })
})

describe('A new edition', () => {
  test('is there at once, and what did not change keeps its mark', async () => {
    const before = await ask('/en/archive')
    await print({ 'en.html': `A new issue. ${long}` })
    await front.files.refresh()
    expect((await ask('/en')).words).toContain('A new issue.')
    expect((await ask('/en/archive')).headers.etag).toBe(before.headers.etag)
  })

  test('takes away what is no longer in it', async () => {
    const batch = await Batch.begin(join(folder, 'pending'), ledger)
    batch.remove('media/a.webp')
    await batch.show(trees, { origin: 'https://review.example', key, made: '2031-03-17T08:00:00Z' })
    await front.files.refresh()
    isThere = false
    expect((await ask('/media/a.webp')).status).toBe(404)
    isThere = true
  })
})
