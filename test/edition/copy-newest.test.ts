import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyNewest } from '../../src/edition/copy-newest'
import { serveAgain, withhold } from '../../src/front/withhold'

let place: string
let stick: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'review-copying-'))
  stick = join(place, 'stick')
  mkdirSync(join(place, 'editions', 'a', 'en'), { recursive: true })
  symlinkSync('a', join(place, 'editions', 'current'))
  print('as it was')
})

afterEach(() => rmSync(place, { recursive: true, force: true }))

const editions = () => join(place, 'editions')

function print(words: string): void {
  for (const file of ['index.html', 'en/piece.html'])
    writeFileSync(join(editions(), 'a', file), words)
  writeFileSync(join(editions(), 'a', 'manifest.json'), JSON.stringify({ words }))
}

test('A copy holds the edition, and leaves alone what else is in its folder', async () => {
  mkdirSync(stick)
  writeFileSync(join(stick, 'letter.txt'), 'mine')
  expect(await copyNewest(editions(), stick)).toEqual({ ok: true, value: null })
  expect(readdirSync(stick).sort()).toEqual(['en', 'index.html', 'letter.txt', 'manifest.json'])
  expect(readFileSync(join(stick, 'en', 'piece.html'), 'utf8')).toBe('as it was')
})

test('A folder with a site in it is left as it is', async () => {
  await copyNewest(editions(), stick)
  print('newer')
  expect(await copyNewest(editions(), stick)).toEqual({ ok: false, reason: 'not empty' })
  expect(readFileSync(join(stick, 'index.html'), 'utf8')).toBe('as it was')
})

test('What was taken back is not copied while it is only withheld', async () => {
  await withhold(editions(), 'release-1', { changing: [], gone: ['en/piece.html'] })
  expect(await copyNewest(editions(), stick, 40)).toEqual({ ok: false, reason: 'being taken back' })
  expect(readdirSync(place)).not.toContain('stick')
  setTimeout(async () => {
    print('without it')
    await serveAgain(editions(), 'release-1')
  }, 50)
  expect((await copyNewest(editions(), stick)).ok).toBe(true)
  expect(readFileSync(join(stick, 'en', 'piece.html'), 'utf8')).toBe('without it')
})

test('A copy amid which the edition changes is begun anew', async () => {
  const copying = copyNewest(editions(), stick)
  for (let words = 0; words < 20; words += 1) {
    print(`${words}`)
    await new Promise(setImmediate)
  }
  expect((await copying).ok).toBe(true)
  const copied = ['index.html', 'en/piece.html'].map((file) =>
    readFileSync(join(stick, file), 'utf8'),
  )
  expect(new Set(copied).size).toBe(1)
  expect(readFileSync(join(stick, 'manifest.json'), 'utf8')).toBe(
    JSON.stringify({ words: copied[0] }),
  )
})
