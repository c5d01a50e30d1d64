import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { decode } from '../../src/importer/decode'
import { findFiles } from '../../src/importer/find-files'
import { readPageFile } from '../../src/importer/read-file'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-files-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

function save(name: string, content: string | Uint8Array = 'words'): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function refusalOf(path: string): Promise<string> {
  const read = await readPageFile(path)
  if (read.ok) throw new Error('It was read.')
  expect(read.reason.message).toMatch(/^[A-Z][^\n]*\.$/)
  return read.reason.code
}

describe('a file that cannot be a page is refused in one sentence', () => {
  test('a file that is not there', async () => {
    expect(await refusalOf(join(folder, 'none.txt'))).toBe('missing')
    expect(await refusalOf(join(save('a.txt'), 'b.txt'))).toBe('missing')
  })

  test('an empty file, also one of white space or of nothing but a mark', async () => {
    expect(await refusalOf(save('a.txt', ''))).toBe('empty')
    expect(await refusalOf(save('b.txt', ' \r\n\t\n'))).toBe('empty')
    expect(await refusalOf(save('c.txt', Uint8Array.of(0xef, 0xbb, 0xbf)))).toBe('empty')
  })

  test('a picture, whatever its name says', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
    expect(await refusalOf(save('a.html', png))).toBe('binary')
  })

  test('a file of gigabytes, without reading it', async () => {
    const path = save('a.txt')
    truncateSync(path, 3 * 1024 ** 3)
    const before = performance.now()
    expect(await refusalOf(path)).toBe('too-large')
    expect(performance.now() - before).toBeLessThan(500)
  })

  test('a folder and a device', async () => {
    expect(await refusalOf(folder)).toBe('unreadable')
    expect(await refusalOf('/dev/zero')).toBe('not-a-file')
  })

  test('a link that leads to itself', async () => {
    symlinkSync(join(folder, 'a.txt'), join(folder, 'a.txt'))
    expect(await refusalOf(join(folder, 'a.txt'))).toBe('unreadable')
  })
})

describe('the files of an import', () => {
  test('are the pages in the folders, each once, in the order of their names', async () => {
    for (const name of ['b.txt', 'a/c.HTML', 'a/d.htm', 'e.xhtml']) save(name)
    const { files } = await findFiles([folder, join(folder, 'b.txt')])
    expect(files.map(({ file }) => file)).toEqual(['a/c.HTML', 'a/d.htm', 'b.txt', 'e.xhtml'])
  })

  test('leave out what is hidden and what is no page, and name it', async () => {
    for (const name of ['a.txt', '.b.txt', '.git/c.txt', 'd.pdf', 'e']) save(name)
    const { files, skipped } = await findFiles([folder])
    expect(files.map(({ file }) => file)).toEqual(['a.txt'])
    expect(skipped).toEqual(['.b.txt', '.git', 'd.pdf', 'e'])
  })

  test('are called by their name, or by their path where two have one name', async () => {
    const [one, other] = [save('one/a.txt'), save('other/a.txt')]
    expect((await findFiles([one])).files).toEqual([{ path: one, file: 'a.txt' }])
    const both = await findFiles([join(folder, 'one'), join(folder, 'other')])
    expect(both.files.map(({ file }) => file)).toEqual([one, other])
  })

  test('do not go round in circles of links', async () => {
    save('a/b.txt')
    symlinkSync(folder, join(folder, 'a', 'again'))
    const { files } = await findFiles([folder])
    expect(files.map(({ file }) => file)).toEqual(['a/b.txt'])
  })

  test('keep a path that is missing, so that the report can say so', async () => {
    const { files } = await findFiles([join(folder, 'none.txt')])
    expect(files).toEqual([{ path: join(folder, 'none.txt'), file: 'none.txt' }])
  })
})

const belarusian = 'Улады Арвеніі шукаюць новых саюзнікаў на поўдні, але пакуль без поспеху.'
const russian = 'Власти Арвении ищут новых союзников на юге, но пока объясняют мало.'

/** Text in an 8-bit encoding, by asking the decoder what each byte means. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63)
}

describe('the letters of a file', () => {
  const textOf = (bytes: Uint8Array) => {
    const decoded = decode(bytes)
    return decoded.ok ? decoded.value.text : decoded.reason
  }
  const codesOf = (bytes: Uint8Array) => {
    const decoded = decode(bytes)
    return decoded.ok ? decoded.value.problems.map(({ line, code }) => `${line} ${code}`) : []
  }

  test('are UTF-8 when they can be, with or without a mark', () => {
    expect(textOf(new TextEncoder().encode(belarusian))).toBe(belarusian)
    expect(textOf(new TextEncoder().encode(`\ufeff${belarusian}`))).toBe(belarusian)
  })

  test('are UTF-16 by their mark, either way round', () => {
    const units = [0xfeff, ...Array.from(belarusian, (letter) => letter.charCodeAt(0))]
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
    const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]))
    expect([textOf(little), textOf(big)]).toEqual([belarusian, belarusian])
  })

  test('are Windows-1251 when nothing else is said, and this is reported', () => {
    const bytes = encoded(belarusian, 'windows-1251')
    expect(textOf(bytes)).toBe(belarusian)
    expect(codesOf(bytes)).toEqual(['1 encoding'])
  })

  test('are KOI8 or the DOS encoding only when the words are no words in Windows-1251', () => {
    expect(textOf(encoded(russian, 'koi8-r'))).toBe(russian)
    expect(textOf(encoded(russian, 'ibm866'))).toBe(russian)
  })

  test('keep the quotes and dashes of Western pages, and their accents', () => {
    const western = Uint8Array.from('Lorn\x92s \x93plan\x94 \x96 a caf\xe9', (letter) =>
      letter.charCodeAt(0),
    )
    expect(textOf(western)).toBe('Lorn’s “plan” – a café')
  })

  test('are what an HTML page declares, if its bytes fit', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>${russian}`
    expect(textOf(encoded(page, 'koi8-r'))).toContain(russian)
    expect(textOf(encoded(page, 'windows-1251'))).toContain(russian)
  })

  test('may be damaged here and there; the lines are named', () => {
    const bytes = new TextEncoder().encode(`${belarusian}\n${belarusian}`)
    bytes[bytes.length - 10] = 0x20
    expect(codesOf(bytes)).toEqual(['2 bytes-damaged'])
  })

  test('that were spoilt before the page was saved are reported', () => {
    const spoilt = new TextDecoder('windows-1251').decode(new TextEncoder().encode(russian))
    expect(codesOf(new TextEncoder().encode(`Title\n${spoilt}`))).toEqual(['2 words-damaged'])
    expect(codesOf(new TextEncoder().encode('Lornâ€™s plan'))).toEqual(['1 words-damaged'])
  })

  test('that fit nothing are refused', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 128 + ((index * 71) % 128))
    expect(textOf(noise)).toBe('encoding-unknown')
  })
})
