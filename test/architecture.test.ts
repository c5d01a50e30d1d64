import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Each part of the system, with the parts that it may know. Nothing else may stand under src. */
const mayKnow: Record<string, readonly string[]> = {
  domain: [],
  disk: [],
  env: ['domain'],
  'payload-types': [],
  cms: ['domain', 'env', 'payload-types'],
  site: ['domain', 'env', 'payload-types', 'cms', 'search'],
  newsletter: ['domain', 'env', 'payload-types', 'cms'],
  edition: ['domain', 'disk', 'payload-types', 'cms', 'front', 'site', 'search'],
  front: ['domain', 'disk'],
  search: ['domain'],
  importer: ['domain', 'env', 'payload-types', 'cms'],
  demo: ['domain', 'env', 'payload-types', 'cms', 'importer'],
  'payload.config': ['domain', 'env', 'cms', 'site', 'newsletter', 'edition', 'importer'],
  app: [
    'domain',
    'env',
    'payload-types',
    'cms',
    'site',
    'newsletter',
    'edition',
    'search',
    'payload.config',
  ],
  instrumentation: ['opening', 'cms'],
  opening: ['env', 'cms', 'edition', 'payload.config'],
  proxy: ['env'],
  cli: [
    'domain',
    'disk',
    'env',
    'payload-types',
    'cms',
    'newsletter',
    'edition',
    'front',
    'importer',
    'demo',
    'payload.config',
  ],
}

const generated = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js']
const files = [...filesUnder('src'), 'payload.config.ts'].filter(existsSync)
const ours = files.filter((file) => !generated.includes(file))
const modules = ours.filter((file) => /\.tsx?$/.test(file))

describe('the architecture', () => {
  test('has nothing to check only when there is nothing', () => {
    expect(modules.length).toBeGreaterThan(10)
  })

  test('every file belongs to a part that was declared', () => {
    expect(files.filter((file) => !(partOf(file) in mayKnow))).toEqual([])
  })

  test('an inner part never knows an outer one', () => {
    expect(modules.flatMap(importsAgainstTheRule)).toEqual([])
  })

  test('the domain needs no package, no clock and no chance', () => {
    const domain = modules.filter((file) => partOf(file) === 'domain')
    const packages = domain.flatMap((file) => packagesIn(file).map((name) => `${file} -> ${name}`))
    const outside = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bcrypto\b/
    expect([...packages, ...matching(domain, outside)]).toEqual([])
  })

  test('only src/env.ts reads the environment', () => {
    const others = [...modules, 'next.config.ts'].filter((file) => file !== 'src/env.ts')
    // Next replaces the one exception by a plain word while it builds.
    const reads = /\bprocess\.env\b(?!\.NEXT_RUNTIME\b)|\bprocess\[|import\.meta\.env\b/
    expect(matching(others, reads)).toEqual([])
  })

  test('every file is named for what is inside', () => {
    const says =
      /^(index|utils?|helpers?|common|misc|managers?|services?)$|-(utils?|helpers?|manager|service)$/
    const names = (file: string) => file.split('/').map((name) => name.replace(/\..*$/, ''))
    expect(ours.filter((file) => names(file).some((name) => says.test(name)))).toEqual([])
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** `src/cms/read/issue.ts` -> `cms`; `src/env.ts` -> `env`; `payload.config.ts` as it is. */
function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return (first === 'src' ? second : first).replace(/\.(tsx?|js|css|scss)$/, '')
}

function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName)
}

function packagesIn(file: string): string[] {
  return importsOf(file).filter((name) => !name.startsWith('.'))
}

function importsAgainstTheRule(file: string): string[] {
  const from = partOf(file)
  return importsOf(file).flatMap((name) => {
    const to = partMeant(file, name)
    if (to === null || to === from || mayKnow[from]?.includes(to)) return []
    return [`${file} -> ${name}`]
  })
}

/** The part that an import leads to; null for a package or a file beside the sources. */
function partMeant(file: string, name: string): string | null {
  if (name === '@payload-config') return 'payload.config'
  if (!name.startsWith('.')) return null
  const target = relative('.', join(dirname(file), name))
  if (target.startsWith('src/')) return partOf(target)
  return basename(target).startsWith('payload.config') ? 'payload.config' : null
}

function matching(some: string[], words: RegExp): string[] {
  return some.filter((file) => existsSync(file) && words.test(readFileSync(file, 'utf8')))
}
