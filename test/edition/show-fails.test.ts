import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Batch } from '../../src/edition/batch'
import { Ledger } from '../../src/edition/ledger'
import { Trees } from '../../src/edition/trees'

const folder = mkdtempSync(join(tmpdir(), 'review-show-fails-'))
const { privateKey: key } = generateKeyPairSync('ed25519')
const brokenKey = {} as KeyObject
let trees: Trees
let ledger: Ledger

beforeAll(async () => {
  trees = await Trees.open(folder)
  ledger = await Ledger.read(trees.newest)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isShown = (file: string) => existsSync(join(folder, 'current', file))

/** A taking back and a release: one page goes, another comes. */
async function change(by: KeyObject): Promise<string[]> {
  const batch = await Batch.begin(join(folder, 'pending'), ledger)
  batch.remove('en/issues/2031-w10/secret.html')
  await batch.put('en/issues/2031-w11/new.html', 'What is new.')
  return batch.show(trees, { origin: 'https://review.example', made: '2031-03-10', key: by })
}

test('What could not be shown is printed again, and not taken for what readers have', async () => {
  const batch = await Batch.begin(join(folder, 'pending'), ledger)
  await batch.put('en/issues/2031-w10/secret.html', 'Forty-six names.')
  await batch.show(trees, { origin: 'https://review.example', made: '2031-03-03', key })
  expect(isShown('en/issues/2031-w10/secret.html')).toBe(true)

  await expect(change(brokenKey)).rejects.toThrow()
  expect(isShown('en/issues/2031-w11/new.html')).toBe(false)
  expect(ledger.get('en/issues/2031-w11/new.html')).toBeUndefined()

  expect(await change(key)).toEqual([
    'en/issues/2031-w10/secret.html',
    'en/issues/2031-w11/new.html',
  ])
  expect(isShown('en/issues/2031-w10/secret.html')).toBe(false)
  expect(isShown('en/issues/2031-w11/new.html')).toBe(true)
  expect(ledger.size).toBe(1)
  expect((await Ledger.read(trees.newest)).size).toBe(1)
})
