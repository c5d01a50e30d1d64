import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redirectFile } from '../../src/domain/redirect-file'
import { openFrontOf, withStatus } from '../support/open-front'
import { type RawAnswer, requestOf, sendRaw } from '../support/raw-http'

const long = 'The assembly voted twice on the same day. '.repeat(40)

const noSuchPage = withStatus(404, 'There is no such page')
const noSuchPageBe = withStatus(404, 'Такой старонкі няма')

const edition = {
  'index.html': '<a href="en.html">English</a>',
  'en.html': `<a href="en/archive.html">Archive</a>${long}`,
  'be/archive.html': `Архіў`,
  'en/404.html': noSuchPage,
  'be/404.html': noSuchPageBe,
  'en/issues/2031-w10/gone.html': withStatus(410, `It was retracted. ${long}`),
  'en/issues/2031-w10/a.single.html': 'The whole issue',
  'en/issues/2031-w10/a.epub': 'a book',
  'en/search.html': '<script src="../search/search.js"></script>',
  'en/trends.html': 'Without a form',
  'en/trends.live.html': 'With a form <a href="archive.html">a</a>',
  'en/feed.atom': 'a feed',
  'en/feed.json': '{}',
  'en/data.html': 'data',
  'data/verdicts.csv': 'a,b',
  'search/search.js': '0',
  'search/en/1.json': '[]',
  'sitemap.xml': '<urlset/>',
  'robots.txt': 'User-agent: *',
  'assets/site-123.css': 'p{}',
  'assets/a-1.woff2': 'letters',
  'assets/icon.svg': '<svg/>',
  'media/a.webp': 'a picture',
  'media/b.svg': '<svg/>',
  [redirectFile('/old/')]: JSON.stringify({ '/old/': '/be/архіў' }),
  [redirectFile('/p/7')]: JSON.stringify({ '/p/7': '/en/archive' }),
} as const

let front: Awaited<ReturnType<typeof openFrontOf>>

beforeAll(async () => {
  front = await openFrontOf(edition)
})

afterAll(() => front.close())

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  sendRaw(front.port, requestOf(method, target, headers))

// Written out, not taken from the code: this is what outsiders were promised.
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
}
const content = (more = '', style = "'self'", img = "'self'") =>
  `default-src 'none'; style-src ${style}; img-src ${img}; font-src 'self'; connect-src 'self'; ` +
  `${more}form-action 'self'; base-uri 'none'; frame-ancestors 'self'`
const page = { 'content-security-policy': content() }
const data = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}
const html = { 'content-type': 'text/html; charset=utf-8' }
const asked = { 'cache-control': 'no-cache' }
const forEver = { 'cache-control': 'public, max-age=31536000, immutable' }
const en = { 'content-language': 'en' }

const markOf = (words: string | Buffer) =>
  createHash('sha256').update(words).digest('base64url').slice(0, 22)
const fileHeaders = (words: string | Buffer) => ({
  ...everywhere,
  'content-length': String(Buffer.byteLength(words)),
  etag: `"${markOf(words)}"`,
  vary: 'Accept-Encoding',
})

const clean = `<a href="en/archive">Archive</a>${long}`
const kinds: [string, string, number, string, Record<string, string>][] = [
  ['a page', '/en', 200, clean, { ...html, ...asked, ...page, ...en }],
  [
    'a page in Belarusian',
    '/be/archive',
    200,
    'Архіў',
    { ...html, ...asked, ...page, 'content-language': 'be' },
  ],
  [
    'a page by its file',
    '/en.html',
    200,
    edition['en.html'],
    { ...html, ...asked, ...page, ...en },
  ],
  [
    'a page with more than a copy has',
    '/en/trends',
    200,
    'With a form <a href="archive">a</a>',
    { ...html, ...asked, ...page, ...en },
  ],
  [
    'a page that is gone',
    '/en/issues/2031-w10/gone',
    410,
    edition['en/issues/2031-w10/gone.html'],
    { ...html, ...asked, ...page, ...en },
  ],
  ['a page that never was', '/en/never', 404, noSuchPage, { ...html, ...asked, ...page, ...en }],
  [
    'a picture that never was',
    '/api/media/file/never.webp',
    404,
    noSuchPage,
    { ...html, ...asked, ...page, ...en },
  ],
  [
    'the page of the search',
    '/en/search',
    200,
    '<script src="../search/search.js"></script>',
    { ...html, ...asked, ...en, 'content-security-policy': content("script-src 'self'; ") },
  ],
  [
    'an issue in one page',
    '/en/issues/2031-w10/a.single.html',
    200,
    'The whole issue',
    {
      ...html,
      ...asked,
      ...en,
      'content-security-policy': content('', "'unsafe-inline'", 'data:'),
    },
  ],
  [
    'a book',
    '/en/issues/2031-w10/a.epub',
    200,
    'a book',
    { 'content-type': 'application/epub+zip', ...asked, ...page, ...en },
  ],
  [
    'a feed',
    '/en/feed.atom',
    200,
    'a feed',
    { 'content-type': 'application/atom+xml; charset=utf-8', ...asked, ...page, ...en },
  ],
  [
    'a feed in JSON',
    '/en/feed.json',
    200,
    '{}',
    { 'content-type': 'application/feed+json; charset=utf-8', ...asked, ...page, ...en },
  ],
  [
    'open data',
    '/data/verdicts.csv',
    200,
    'a,b',
    { 'content-type': 'text/csv; charset=utf-8', ...asked, ...page },
  ],
  [
    'the script of the search',
    '/search/search.js',
    200,
    '0',
    { 'content-type': 'text/javascript; charset=utf-8', ...asked, ...page },
  ],
  [
    'the index of the search',
    '/search/en/1.json',
    200,
    '[]',
    { 'content-type': 'application/json; charset=utf-8', ...asked, ...page },
  ],
  [
    'the site map',
    '/sitemap.xml',
    200,
    '<urlset/>',
    { 'content-type': 'application/xml; charset=utf-8', ...asked, ...page },
  ],
  [
    'the rules for robots',
    '/robots.txt',
    200,
    'User-agent: *',
    { 'content-type': 'text/plain; charset=utf-8', ...asked, ...page },
  ],
  [
    'a stylesheet',
    '/assets/site-123.css',
    200,
    'p{}',
    { 'content-type': 'text/css; charset=utf-8', ...forEver, ...page },
  ],
  [
    'letters',
    '/assets/a-1.woff2',
    200,
    'letters',
    { 'content-type': 'font/woff2', ...forEver, ...page },
  ],
  [
    'the icon, which keeps its name',
    '/assets/icon.svg',
    200,
    '<svg/>',
    { 'content-type': 'image/svg+xml; charset=utf-8', ...asked, ...page },
  ],
  [
    'the icon, as browsers ask for it',
    '/favicon.ico',
    200,
    '<svg/>',
    { 'content-type': 'image/svg+xml; charset=utf-8', ...asked, ...page },
  ],
  [
    'a picture',
    '/api/media/file/a.webp',
    200,
    'a picture',
    { 'content-type': 'image/webp', ...asked, ...data },
  ],
  [
    'a picture by its file',
    '/media/b.svg',
    200,
    '<svg/>',
    { 'content-type': 'image/svg+xml; charset=utf-8', ...asked, ...data },
  ],
]

describe('The front promises, header by header, of', () => {
  // Twice, because the second answer comes from memory.
  test.each(kinds)('%s (%s)', async (_, target, status, words, headers) => {
    for (const time of ['first', 'second']) {
      const answer = await ask(target)
      expect([time, answer.status, answer.body.toString()]).toEqual([time, status, words])
      expect(answer.headers).toEqual({ ...fileHeaders(words), ...headers })
    }
  })

  test.each(kinds)(
    '%s (%s), asked for by HEAD: the same without the words',
    async (_, target, status, words, headers) => {
      const answer = await ask(target, {}, 'HEAD')
      expect([answer.status, answer.body.length]).toEqual([status, 0])
      expect(answer.headers).toEqual({ ...fileHeaders(words), ...headers })
    },
  )

  test.each(kinds)(
    '%s (%s), where the browser has it: all but the words, and never that it is there when it is not',
    async (_, target, status, words, headers) => {
      const mark = `"${markOf(words)}"`
      for (const known of [mark, `W/${mark}`, `"a", W/${mark} , "b"`, '*']) {
        const answer = await ask(target, { 'If-None-Match': known })
        const { 'content-type': _type, ...others } = headers
        const { 'content-length': _length, ...marks } = fileHeaders(words)
        expect([known, answer.status]).toEqual([known, status === 200 ? 304 : status])
        if (status === 200) expect(answer.headers).toEqual({ ...marks, ...others })
        else expect(answer.headers).toEqual({ ...fileHeaders(words), ...headers })
      }
      expect(
        (await ask(target, { 'If-None-Match': `"x${markOf(words)}", ${markOf(words)}` })).status,
      ).toBe(status)
    },
  )

  test('an old address (301), which nobody may remember', async () => {
    for (const target of ['/old/', '/p/7']) {
      const answer = await ask(target)
      expect([answer.status, answer.body.length]).toEqual([301, 0])
      const location = target === '/p/7' ? '/en/archive' : '/be/%D0%B0%D1%80%D1%85%D1%96%D1%9E'
      expect(answer.headers).toEqual({
        ...everywhere,
        ...asked,
        location,
        'content-length': '0',
      })
    }
  })

  test('the entrance (307), which depends on the reader', async () => {
    const answer = await ask('/', { 'Accept-Language': 'be' })
    expect([answer.status, answer.body.toString()]).toEqual([307, ''])
    expect(answer.headers).toEqual({
      ...everywhere,
      ...asked,
      location: '/be',
      vary: 'Accept-Language',
      'content-length': '0',
    })
    expect((await ask('/?from=mail')).headers.location).toBe('/en')
  })
})

describe('What a browser can read decides the form', () => {
  const forms: [string | undefined, 'br' | 'gzip' | 'plain'][] = [
    [undefined, 'plain'],
    ['', 'plain'],
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['BR;Q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br ; q=0.000 , gzip;q=0.1', 'gzip'],
    ['gzip;q=0, br;q=0', 'plain'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', 'plain'],
    ['gzip;q=0, *;q=0.5', 'br'],
    ['br;q=x', 'plain'],
    ['xbr, x-gzip-y', 'plain'],
    ['identity', 'plain'],
  ]
  test.each(forms)('%j gets %s, with a mark of its own', async (accepted, form) => {
    const answer = await ask('/en', accepted === undefined ? {} : { 'Accept-Encoding': accepted })
    const [coding, mark, open] = {
      br: ['br', `"${markOf(clean)}-br"`, brotliDecompressSync] as const,
      gzip: ['gzip', `"${markOf(clean)}-gz"`, gunzipSync] as const,
      plain: [undefined, `"${markOf(clean)}"`, (bytes: Buffer) => bytes] as const,
    }[form]
    expect([answer.headers['content-encoding'], answer.headers.etag]).toEqual([coding, mark])
    expect(answer.headers['content-length']).toBe(String(answer.body.length))
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(open(answer.body).toString()).toBe(clean)
    const again = await ask('/en', {
      'If-None-Match': mark,
      ...(accepted && { 'Accept-Encoding': accepted }),
    })
    expect(again.status).toBe(304)
  })

  test('a file as it lies in the edition is compressed as well, and a small one is not', async () => {
    expect((await ask('/en.html', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBe(
      'br',
    )
    expect(
      (await ask('/data/verdicts.csv', { 'Accept-Encoding': 'br' })).headers['content-encoding'],
    ).toBe(undefined)
  })

  test('a part that is asked for comes with the whole, as a server may', async () => {
    const answer = await ask('/en/issues/2031-w10/a.epub', { Range: 'bytes=0-1' })
    expect([answer.status, answer.body.toString()]).toEqual([200, 'a book'])
  })
})

describe('When there is nothing to show, whoever asks is told so in a way that they can read', () => {
  const trouble = (answer: RawAnswer) => ({
    ...everywhere,
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Language, Cookie',
    'content-length': String(answer.body.length),
  })
  const json = { 'content-type': 'application/json; charset=utf-8', ...data }
  const text = { 'content-type': 'text/plain; charset=utf-8', ...data }
  const retry = { 'retry-after': '10' }

  test('a person who opens the desk gets a page in three languages that tries again by itself (503)', async () => {
    const answer = await ask('/admin', { Accept: 'text/html,*/*;q=0.8' })
    expect(answer.status).toBe(503)
    expect(answer.headers).toEqual({
      ...trouble(answer),
      ...html,
      ...retry,
      'content-language': 'be, ru, en',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    })
    const words = answer.body.toString()
    expect(words).toContain('<meta http-equiv="refresh" content="10">')
    expect(words).toContain('<title>503</title>')
    expect(words.match(/<p lang="(be|ru|en)">/g)).toHaveLength(3)
    expect(words).toContain('Старонка адкрыецца сама')
  })

  test.each([
    [
      'be',
      { Cookie: 'a=b; payload-lng=be', 'Accept-Language': 'ru' },
      'Гэтая частка сайта цяпер недаступная, і нічога не захавана. Паспрабуйце праз хвіліну.',
    ],
    [
      'ru',
      { 'Accept-Language': 'ru,en;q=0.5' },
      'Эта часть сайта сейчас недоступна, и ничего не сохранено. Попробуйте через минуту.',
    ],
    [
      'en',
      { Cookie: 'payload-lng=pl', 'Accept-Language': 'pl' },
      'This part of the site is not available just now, and nothing was stored. Please try again in a minute.',
    ],
  ])(
    'a save at the desk is answered as the desk reads it, in %s (503)',
    async (_, headers, message) => {
      const answer = await ask('/api/texts/1', headers, 'PATCH')
      expect(answer.status).toBe(503)
      expect(answer.headers).toEqual({ ...trouble(answer), ...json, ...retry })
      expect(JSON.parse(answer.body.toString())).toEqual({ errors: [{ message }] })
    },
  )

  test.each([
    ['/api/users/me', { Accept: '*/*' }],
    ['/api/users/me', { Accept: 'text/html' }],
    ['/admin/x', { Accept: 'application/json' }],
  ])('a program that reads %s gets JSON (503)', async (target, headers: Record<string, string>) => {
    const answer = await ask(target, headers)
    expect(answer.headers).toEqual({ ...trouble(answer), ...json, ...retry })
    expect(JSON.parse(answer.body.toString()).errors[0].message).toBe(
      'This part of the site is not available just now. Please try again in a minute.',
    )
  })

  test.each(['Next-Action', 'RSC'])(
    'the desk’s own question (%s) gets a plain sentence, which it shows (503)',
    async (name) => {
      const answer = await ask(
        '/admin',
        { [name]: '1', Accept: 'text/html', 'Accept-Language': 'be' },
        'POST',
      )
      expect(answer.headers).toEqual({ ...trouble(answer), ...text, ...retry })
      expect(answer.body.toString()).toBe(
        'Гэтая частка сайта цяпер недаступная, і нічога не захавана. Паспрабуйце праз хвіліну.\n',
      )
    },
  )

  test('a form that was sent does not send itself again (503)', async () => {
    const words = (await ask('/admin', { Accept: 'text/html' }, 'POST')).body.toString()
    expect(words).not.toContain('refresh')
    expect(words).toContain('нічога не захавана')
  })

  test('everybody else gets three sentences (503)', async () => {
    const answer = await ask('/admin')
    expect(answer.headers).toEqual({ ...trouble(answer), ...text, ...retry })
    expect(answer.body.toString().trimEnd().split('\n')).toHaveLength(3)
    expect((await ask('/admin', {}, 'HEAD')).body.length).toBe(0)
  })

  const allow = { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' }

  test.each(['TRACE', 'CONNECT', 'PROPFIND', 'SEARCH', 'FOO', 'get'])(
    '%s is not allowed, and what is is named (405)',
    async (method) => {
      for (const target of ['/en', '/admin', '/api/users']) {
        const answer = await ask(method === 'CONNECT' ? 'review.example:80' : target, {}, method)
        expect([target, answer.status]).toEqual([target, 405])
        const isApi = target === '/api/users' && ['TRACE', 'PROPFIND', 'SEARCH'].includes(method)
        expect(answer.headers).toEqual({ ...trouble(answer), ...(isApi ? json : text), ...allow })
      }
    },
  )

  test('what cannot be read as a request is told so (400)', async () => {
    const answer = await sendRaw(front.port, 'GET /en HTTP/9.9\r\nHost: a\r\n\r\n')
    expect(answer.status).toBe(400)
    expect(answer.headers).toEqual({ ...trouble(answer), ...text })
  })

  test('a fault of the front itself is told without its words (500)', async () => {
    const faults: unknown[] = []
    const faulty = await openFrontOf(edition, {
      application: () => {
        throw new Error('at /home/somebody/data')
      },
      failed: (error) => faults.push(error),
    })
    const answer = await sendRaw(faulty.port, requestOf('GET', '/api/users/me'))
    expect([answer.status, faults.length]).toEqual([500, 1])
    expect(answer.headers).toEqual({ ...trouble(answer), ...json })
    expect(answer.body.toString()).not.toContain('somebody')
    faulty.close()
  })
})

describe('No address leads out of the edition, or to a page by another name than its own', () => {
  test.each([
    '/%ff',
    '/en%2',
    '/%',
    '//en',
    '/en//archive',
    '//',
    '/./en',
    '/en/../en',
    '/../seen.json',
    '/%2e%2e/state.json',
    '/en/..%2f..%2fstate.json',
    '/en%00',
    '/en.html%00',
    '/..%5cstate.json',
    '/%5c%5cevil.example',
    '/media/..%2fen.html',
    '/api/media/file/..%2fen.html',
    '/en/',
    '/en.html/',
    '/en.html/.',
    '/data/../en.html',
  ])('%s', async (target) => {
    const answer = await ask(target)
    expect([answer.status, answer.headers['cache-control']]).toEqual([404, 'no-cache'])
  })

  test('the whole address may be named, as to a proxy', async () => {
    expect((await ask('http://review.example/en')).status).toBe(200)
    expect((await ask('http://review.example?a=b')).headers.location).toBe('/en')
  })

  test('a page that never was is told in the language of its address, else of the reader', async () => {
    expect((await ask('/be/never')).body.toString()).toBe(noSuchPageBe)
    expect((await ask('/never', { 'Accept-Language': 'be' })).body.toString()).toBe(noSuchPageBe)
  })
})

describe('What is remembered ends with its edition', () => {
  test('a page that changed, went or came back is seen with the next edition', async () => {
    const changing = await openFrontOf({ ...edition, 'en/x.html': 'As it was' })
    const seen = async () => {
      await changing.files.refresh()
      const { status, body } = await sendRaw(changing.port, requestOf('GET', '/en/x'))
      return [status, body.toString()]
    }
    expect([await seen(), await seen()]).toEqual([
      [200, 'As it was'],
      [200, 'As it was'],
    ])
    await changing.print({ 'en/x.html': withStatus(410, 'As it was') })
    expect([await seen(), await seen()]).toEqual([
      [410, withStatus(410, 'As it was')],
      [410, withStatus(410, 'As it was')],
    ])
    await changing.print({ 'en/x.html': 'As it is' })
    expect([await seen(), await seen()]).toEqual([
      [200, 'As it is'],
      [200, 'As it is'],
    ])
    await changing.print({ 'en/x.html': null })
    expect(await seen()).toEqual([404, noSuchPage])
    changing.close()
  })

  test('what was looked up in one edition is not kept for the next', async () => {
    const changing = await openFrontOf({ ...edition, 'en/x.html': 'As it was' })
    const { files } = changing
    const before = files.edition
    const old = await files.find('en/x.html', 'asPage')
    if (old === null || typeof old === 'string') throw new Error('The page is not there.')
    await changing.print({ 'en/x.html': 'As it is' })
    await files.refresh()
    files.remember('/en/x', old, before)
    expect(files.atHand('/en/x')).toBe(undefined)
    const { body } = await sendRaw(changing.port, requestOf('GET', '/en/x'))
    expect(body.toString()).toBe('As it is')
    changing.close()
  })
})
