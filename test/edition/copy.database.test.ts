import { generateKeyPairSync } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyInFolder } from '../../src/edition/copies'
import { publicPem } from '../../src/edition/signature'
import { type Fault, verifyEdition } from '../../src/edition/verify'
import { brokenLinks } from '../support/broken-links'
import { type PrintedEdition, printEdition } from '../support/printed-edition'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks
let edition: PrintedEdition
const copy = join(mkdtempSync(join(tmpdir(), 'review-copy-')), 'some', 'folder')

beforeAll(async () => {
  room = await openReviewedWeeks()
  edition = await printEdition(room.payload)
  await edition.finish()
  cpSync(realpathSync(join(edition.folder, 'current')), copy, { recursive: true })
})

afterAll(async () => {
  edition?.remove()
  rmSync(copy, { recursive: true, force: true })
  await room?.close()
})

describe('A copy of the edition in any folder', () => {
  test('has no link that leads nowhere, to the root of a server, or to another host for its parts', () => {
    expect(brokenLinks(copy)).toEqual([])
    appendFileSync(
      join(copy, 'en.html'),
      '<a href="gone.html">x</a><img src="https://x.example/a.png">',
    )
    expect(brokenLinks(copy)).toEqual([
      'en.html: leads nowhere by gone.html',
      'en.html: asks another host for https://x.example/a.png',
    ])
    writeFileSync(join(copy, 'en.html'), edition.read('en.html') ?? '')
  })

  test('runs no script but that of its search', () => {
    const pages = [...edition.files()].filter(([file]) => file.endsWith('.html'))
    const scripted = pages.filter(([, html]) =>
      /<script(?! type="application\/ld\+json")/.test(html),
    )
    expect(scripted.map(([file]) => file)).toEqual([
      'be/search.html',
      'en/search.html',
      'ru/search.html',
    ])
  })

  test('holds each commentary in less than 20 KB, compressed', () => {
    const sizes = [...edition.files()]
      .filter(([file]) => /^\w\w\/issues\/[^/]+\/[^/.]+\.html\.gz$/.test(file))
      .map(([, bytes]) => bytes.length)
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.max(...sizes)).toBeLessThan(20_000)
  })
})

describe('Whoever keeps a copy can prove it', () => {
  const verify = async (key: string | null = null) =>
    (await verifyEdition(copyInFolder(copy), { key })).faults

  test('true, as it was printed, with the key of the publication or its own', async () => {
    expect(await verify()).toEqual([])
    expect(await verify(edition.read('manifest.pub'))).toEqual([])
  })

  test('false, when another key signed it', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    expect(await verify(publicPem(privateKey))).toEqual([{ why: 'otherKey' }])
  })

  test.each<[string, () => void, Fault]>([
    [
      'a page was changed',
      () => appendFileSync(join(copy, 'ru.html'), ' '),
      { why: 'changed', file: 'ru.html' },
    ],
    [
      'only its compressed form was changed',
      () => writeFileSync(join(copy, 'be.html.gz'), gzipSync('forged')),
      { why: 'changed', file: 'be.html.gz' },
    ],
    [
      'a page is missing',
      () => rmSync(join(copy, 'en/archive.html')),
      { why: 'missing', file: 'en/archive.html' },
    ],
    [
      'something was added',
      () => writeFileSync(join(copy, 'en/x.html'), 'x'),
      { why: 'unknown', file: 'en/x.html' },
    ],
  ])('false, when %s', async (_, harm, fault) => {
    harm()
    expect(await verify()).toContainEqual(fault)
  })

  test('false, when the manifest itself was changed, and then nothing in it is believed', async () => {
    const file = join(copy, 'manifest.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"edition"', '"Edition"'))
    expect(await verify()).toEqual([{ why: 'notSigned' }])
  })
})
