import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redirectFile } from '../../src/domain/redirect-file'
import { Batch } from '../../src/edition/batch'
import { Ledger } from '../../src/edition/ledger'
import { Trees } from '../../src/edition/trees'
import { type Front, openFront } from '../../src/front/front'
import { WithheldFiles } from '../../src/front/withheld'
import { keepTaken, serveAgain, withheldGroups, withhold } from '../../src/front/withhold'

const { privateKey: key } = generateKeyPairSync('ed25519')
const folder = mkdtempSync(join(tmpdir(), 'review-withheld-'))
const secret = 'It names the source. '.repeat(60)
const piece = 'en/issues/2031-w10/forty-six-names'

const gone = [`${piece}.html`, `${piece}.png`, 'p/7.html']
const changing = [
  ...['en.html', 'en/feed.atom', 'en/issues/2031-w10.html', 'data/publications.csv'],
  ...['en/trends.html', 'en/issues/2031-w10/review-2031-w10-en.epub', 'media/a-800.webp'],
  ...['en/issues/2031-w10/review-2031-w10-en.single.html', 'search/en/2031/words.js'],
]
/** Every way to ask for a file of the edition that says something of what is withheld. */
const waysToGone = [
  ...[`/${piece}`, `/${piece}.html`, `/${piece}.html.br`, `/${piece}.html.gz`, `/${piece}.png`],
  ...['/p/7', '/p/7.html', `/${piece.replace('forty', '%66orty')}`],
]
const waysToChanging = [
  ...['/en', '/en.html', '/en/feed.atom', '/en/issues/2031-w10', '/data/publications.csv'],
  ...['/en/trends', '/en/issues/2031-w10/review-2031-w10-en.epub', '/media/a-800.webp'],
  ...['/api/media/file/a-800.webp', '/en/issues/2031-w10/review-2031-w10-en.single.html'],
  ...['/search/en/2031/words.js', '/search/en/2031/words.js.br', '/en?from=feed'],
]
/** Written otherwise, these are the same files to a disk. */
const secondNames = [`//${piece}`, `/en/./issues/2031-w10/forty-six-names`, '/en/../en/feed.atom']

let front: Front
let application: Server
let isThere = true
let status = 200

beforeAll(async () => {
  const trees = await Trees.open(folder)
  const batch = await Batch.begin(join(folder, 'pending'), await Ledger.read(null))
  for (const file of [...gone, ...changing]) await batch.put(file, `${file} ${secret}`)
  await batch.put('en/trends.live.html', secret)
  await batch.put('en/archive.html', 'Nothing of it')
  for (const [language, words] of Object.entries({ en: 'Gone', be: 'Знята' }))
    await batch.put(`${language}/410.html`, `<html data-status="410">${words}</html>`)
  await batch.show(trees, { origin: 'https://review.example', key, made: '2031-03-10T08:00:00Z' })
  application = createServer((_, answer) => {
    answer.writeHead(status).end('The application answers')
  }).listen(0, '127.0.0.1')
  await once(application, 'listening')
  const behind = `http://127.0.0.1:${(application.address() as AddressInfo).port}`
  const failed = () => {}
  const origin = () => (isThere ? behind : null)
  front = await openFront({ folder, application: origin, patience: 200, failed })
  front.server.listen(0, '127.0.0.1')
  await once(front.server, 'listening')
})

afterAll(() => {
  front.server.close()
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(path: string): Promise<{ status: number; words: string }> {
  const { port } = front.server.address() as AddressInfo
  const headers = { 'accept-encoding': 'identity', 'accept-language': 'be' }
  const asked = request({ port, host: '127.0.0.1', path, headers }).end()
  const [answer] = await once(asked, 'response')
  const body = Buffer.concat(await answer.toArray())
  return { status: answer.statusCode, words: body.toString('utf8') }
}

describe('What is taken from readers', () => {
  test('is served before, in every form', async () => {
    for (const path of [...waysToGone, ...waysToChanging])
      if (!/\.(br|gz)$/.test(path)) expect((await ask(path)).words, path).toContain(secret)
  })

  test('is answered by the application from the moment on at which it is withheld', async () => {
    await withhold(folder, 'release-1', { gone, changing })
    await wait(25)
    for (const path of [...waysToGone, ...waysToChanging])
      expect((await ask(path)).words, path).toBe('The application answers')
    for (const path of secondNames) expect((await ask(path)).words, path).not.toContain(secret)
    expect((await ask('/en/archive')).words).toBe('Nothing of it')
  })

  test.each([
    ['is dead', false, 200],
    ['fails', true, 500],
    ['knows of no such thing', true, 404],
  ])('is not served either while the application %s', async (_, there, answered) => {
    isThere = there
    status = answered
    for (const path of waysToGone) {
      const { status, words } = await ask(path)
      const language = path.startsWith('/en') ? 'Gone' : 'Знята'
      expect([status, words], path).toEqual([410, `<html data-status="410">${language}</html>`])
    }
    for (const path of waysToChanging) expect((await ask(path)).status, path).toBe(503)
    for (const path of secondNames) expect((await ask(path)).words, path).not.toContain(secret)
    expect((await ask('/en/archive')).status).toBe(200)
  })

  test('is known to a front that starts later, with everything else dead', async () => {
    isThere = false
    const later = await openFront({ folder, application: () => null, failed: () => {} })
    expect(await later.files.find(`${piece}.html`, 'asPage')).not.toHaveProperty('plain')
    later.server.close()
  })

  test('is served again when nothing came of it', async () => {
    expect((await withheldGroups(folder)).map(({ group }) => group)).toEqual(['release-1'])
    await serveAgain(folder, 'release-1')
    await wait(25)
    for (const path of [...waysToGone, ...waysToChanging])
      if (!/\.(br|gz)$/.test(path)) expect((await ask(path)).words, path).toContain(secret)
    expect(await withheldGroups(folder)).toEqual([])
  })
})

test('An address of which nothing is left says that it was taken back, also without the application', async () => {
  isThere = false
  await keepTaken(folder, ['en/issues/2031-w11/other.html'])
  expect((await ask('/en/issues/2031-w11/other')).status).toBe(410)
  expect((await ask('/en/issues/2031-w11/never')).status).toBe(503)
})

test('Of an address that nobody can look up nobody says that there is nothing', async () => {
  isThere = false
  const old = '/security-issues/old/'
  const shard = redirectFile(old)
  const trees = await Trees.open(folder)
  const batch = await Batch.begin(join(folder, 'pending'), await Ledger.read(null))
  await batch.put(shard, JSON.stringify({ [old]: '/en/archive' }))
  await batch.put('en/archive.html', 'Nothing of it')
  await batch.put('be/404.html', '<html data-status="404">Няма')
  await batch.show(trees, { origin: 'https://review.example', key, made: '2031-03-10T09:00:00Z' })
  await front.refresh()
  const never = '/security-issues/never/'
  expect([(await ask(old)).status, (await ask(never)).status]).toEqual([301, 404])
  await withhold(folder, 'release-2', { gone: [], changing: [shard] })
  await wait(25)
  expect((await ask(old)).status).toBe(503)
  await serveAgain(folder, 'release-2')
  await wait(25)
  expect((await ask(old)).status).toBe(301)
  rmSync(join(folder, 'current', shard))
  writeFileSync(join(folder, 'current', shard), '{"/half')
  await wait(25)
  expect((await ask(old)).status).toBe(503)
})

test('Nothing is served while nobody can tell what is withheld', async () => {
  const damaged = mkdtempSync(join(tmpdir(), 'review-withheld-'))
  writeFileSync(join(damaged, 'withheld'), '')
  const errors: unknown[] = []
  const withheld = new WithheldFiles(damaged, (error) => errors.push(error))
  withheld.look()
  expect(withheld.of('en.html')).toBe('changing')
  expect(errors).toHaveLength(1)
  rmSync(damaged, { recursive: true })
})

test('Nor when nobody can tell any more, which is said once', async () => {
  const place = mkdtempSync(join(tmpdir(), 'review-withheld-'))
  const errors: unknown[] = []
  const withheld = new WithheldFiles(place, (error) => errors.push(error))
  expect(withheld.look()).toBe(true)
  expect(withheld.of('en.html')).toBe(null)
  writeFileSync(join(place, 'withheld'), '')
  for (let look = 0; look < 3; look += 1) {
    await wait(25)
    expect(withheld.look()).toBe(look === 0)
    expect(withheld.of('en.html')).toBe('changing')
  }
  expect(errors).toHaveLength(1)
  rmSync(join(place, 'withheld'))
  await wait(25)
  expect(withheld.look()).toBe(true)
  expect(withheld.of('en.html')).toBe(null)
  rmSync(place, { recursive: true })
})

test('What was withheld after it was found is not remembered', async () => {
  const { files } = front
  const found = await files.find('en/archive.html', 'asPage')
  if (found === null || typeof found === 'string') throw new Error('The page is not there.')
  await withhold(folder, 'release-2', { gone: ['en/archive.html'], changing: [] })
  await wait(25)
  expect(files.atHand('/en/archive')).toBe(undefined)
  files.remember('/en/archive', found, files.edition)
  expect(files.atHand('/en/archive')).toBe(undefined)
  await serveAgain(folder, 'release-2')
})
