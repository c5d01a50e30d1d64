import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Locale, locales } from '../../src/domain/locale'
import { readAsked, understood } from '../../src/search/asked'
import { find } from '../../src/search/find'
import { fromScript } from '../../src/search/index-files'
import { openSearch } from '../../src/search/open-search'
import { searchFiles, searchHead } from '../../src/search/search-files'
import { searchScript } from '../../src/search/search-script'
import { demoDocuments } from '../search/demo-documents'
import { type MadeUpLanguage, madeUpLanguage } from './made-up-texts'
import { searchQueries } from './search-queries'

const seed = 20260914
const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '10000' },
    years: { type: 'string', default: '10' },
  },
})
const years = Array.from({ length: Number(values.years) }, (_, at) => 2026 - at)
const inAYear = Math.round(Number(values.publications) / years.length)
const folder = mkdtempSync(join(tmpdir(), 'review-search-'))

try {
  console.log(`${inAYear * years.length} publications x ${locales.length} languages, seed ${seed}`)
  const languages = new Map(locales.map((locale) => [locale, madeUpLanguage(locale, seed)]))
  for (const [locale, language] of languages) writeIndex(locale, language)
  for (const [locale, language] of languages) await ask(locale, language)
  const script = await searchScript()
  console.log(`script: ${script.length} bytes, ${compressed(script)} compressed`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function writeIndex(locale: Locale, language: MadeUpLanguage): void {
  let [spent, bytes, files] = [0, 0, 0]
  const sizes = new Map<string, number>()
  for (const year of years) {
    const documents = Array.from({ length: inAYear }, (_, at) =>
      language.document(year * 10_000 + at, weekAt(year, at)),
    )
    const used = process.cpuUsage()
    const made = searchFiles(documents, { locale, year })
    spent += processorTime(used)
    for (const [name, script] of made) {
      write(name, script)
      const kind = (name.split('/').at(-1) ?? '').replace(/[-.].*/, '').replace(/^w\d\d$/, 'texts')
      const size = Buffer.byteLength(script)
      sizes.set(kind, (sizes.get(kind) ?? 0) + size)
      bytes += size
      files++
    }
  }
  write(...searchHead(locale, { years, ...demoDocuments(locale) }))
  const perDocument = spent / (inAYear * years.length)
  const parts = [...sizes].map(([kind, size]) => `${kind} ${megabytes(size)}`).join(', ')
  console.log(
    `${locale}: index ${megabytes(bytes)} in ${files} files (${parts}), ${perDocument.toFixed(2)} ms of the processor per document`,
  )
}

function weekAt(year: number, at: number): string {
  return `${year}-W${String(1 + Math.floor((at * 52) / inAYear)).padStart(2, '0')}`
}

async function ask(locale: Locale, language: MadeUpLanguage): Promise<void> {
  const index = openSearch(folder)
  const [newest = 2026] = years
  const queries = searchQueries(language, {
    ...{ years, seed },
    of: (number) =>
      language.document(newest * 10_000 + (number % inAYear), weekAt(newest, 0)).lead ?? '',
  })
  const times = new Map<string, number[]>()
  const [cold, worked]: [number[], number[]] = [[], []]
  for (const isWarm of [false, true]) {
    for (const [kind, address] of queries) {
      const question = understood(readAsked(new URLSearchParams(address)))
      if (!question.ok) throw new Error(`No question: ${JSON.stringify(address)}`)
      const [start, used] = [performance.now(), process.cpuUsage()]
      await index.search(locale, question.value)
      const time = performance.now() - start
      if (isWarm) worked.push(processorTime(used))
      if (isWarm) times.set(kind, [...(times.get(kind) ?? []), time])
      else cold.push(time)
    }
  }
  for (const [kind, some] of times) {
    const loaded = await bytesFor(
      locale,
      queries.filter(([one]) => one === kind).map(([, a]) => a),
    )
    console.log(
      `  ${kind.padEnd(30)} ${spread(some, 'ms')}; in a copy ${spread(
        loaded.map((bytes) => bytes / 1024),
        'KB',
      )}`,
    )
  }
  console.log(`${locale}, first time: ${spread(cold, 'ms')}`)
  console.log(`${locale}, warm: ${spread([...times.values()].flat(), 'ms')}`)
  console.log(`${locale}, warm, of the processor: ${spread(worked, 'ms')}`)
}

/** In milliseconds, garbage collection included: what a busy machine does not change much. */
function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** What a reader of a copy loads for each question, compressed, with nothing kept from before. */
async function bytesFor(locale: Locale, asked: Record<string, string>[]): Promise<number[]> {
  const all: number[] = []
  for (const address of asked) {
    const question = understood(readAsked(new URLSearchParams(address)))
    const loaded = new Map<string, number>()
    const load = async (name: string) => {
      const script = readFileSync(join(folder, 'search', name), 'utf8')
      loaded.set(name, compressed(script))
      return fromScript(name, script)
    }
    if (question.ok) await find(load, locale, question.value)
    all.push([...loaded.values()].reduce((sum, bytes) => sum + bytes, 0))
  }
  return all
}

function compressed(script: string): number {
  return brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
}

function write(name: string, script: string): void {
  const file = join(folder, 'search', name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, script)
}

function spread(numbers: number[], unit: string): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ${unit}`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
