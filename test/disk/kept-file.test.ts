import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bytesIn, isThere } from '../../src/disk/absence'
import { keepFile, readKept, removeDrafts } from '../../src/disk/kept-file'

let folder: string
const file = () => join(folder, 'state.json')
const kept = () => readKept({ file: file(), shape: z.object({ seq: z.number() }), version: 2 })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('A small file that is kept from start to start', () => {
  test('is absent, whole or damaged', async () => {
    expect(await kept()).toEqual({ kind: 'absent' })
    await keepFile(file(), '{"version":2,"seq":7}')
    expect(await kept()).toEqual({ kind: 'whole', value: { seq: 7 } })
    for (const words of ['', '{"seq":', '{"seq":"7"}', 'null', '[]', '{}'])
      await keepFile(file(), words).then(async () =>
        expect(await kept(), words).toEqual({ kind: 'damaged' }),
      )
  })

  test('is neither when it cannot be read', async () => {
    mkdirSync(file())
    await expect(kept()).rejects.toThrow('EISDIR')
    await expect(bytesIn(file())).rejects.toThrow('EISDIR')
  })

  test('of a later version is not understood, and that is said', async () => {
    writeFileSync(file(), '{"version":3,"seq":7}')
    await expect(kept()).rejects.toThrow('later version')
    writeFileSync(file(), '{"format":3,"seq":7}')
    await expect(kept()).rejects.toThrow('later version')
  })

  test('is replaced as a whole, by several at once too, and no draft stays', async () => {
    const writers = Array.from({ length: 20 }, (_, seq) => keepFile(file(), `{"seq":${seq}}`))
    await Promise.all(writers)
    expect(await kept()).toMatchObject({ kind: 'whole' })
    expect(readdirSync(folder)).toEqual(['state.json'])
  })

  test('stays as it was when the next cannot be written, and drafts are taken away', async () => {
    await keepFile(file(), '{"seq":1}')
    writeFileSync(join(folder, 'state.json.0123abcd.new'), '{"se')
    writeFileSync(join(folder, 'news.new'), 'another thing')
    await removeDrafts(folder)
    expect(readdirSync(folder).sort()).toEqual(['news.new', 'state.json'])
    expect(readFileSync(file(), 'utf8')).toBe('{"seq":1}')
  })
})

test('No disk has a file under a name that is too long, or below a file', async () => {
  writeFileSync(file(), '')
  expect(await isThere(join(folder, 'a'.repeat(300)))).toBe(false)
  expect(await isThere(join(file(), 'below'))).toBe(false)
  expect(await bytesIn(join(folder, 'nothing'))).toBeNull()
})
