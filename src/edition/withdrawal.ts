import type { Payload } from 'payload'
import { idOf } from '../cms/person'
import { readAround } from '../cms/read/around'
import { readCensus } from '../cms/read/census'
import { readRedirectsOf } from '../cms/read/redirections'
import { locales } from '../domain/locale'
import { paths } from '../domain/paths'
import { redirectFile } from '../domain/redirect-file'
import { picturesIn } from '../domain/rich-text'
import { serveAgain, type ToWithhold, withheldGroups, withhold } from '../front/withhold'
import type { Analyst, Publication } from '../payload-types'
import { fileNames } from '../search/index-files'
import { dataFormats, dataPaths, tables } from '../site/open-data/data-paths'
import { sitemapPaths } from '../site/sitemaps/sitemap-paths'
import { fileName } from './file-name'
import { partOf } from './manifest'
import { namingAll, workAround } from './work'

/** Withholds from readers what a release printed, or lets them have it again. */
export function withholdingIn(folder: string) {
  return {
    withhold: async (payload: Payload, release: string) =>
      withhold(folder, release, await filesOf(payload, release)),
    isWithheld: async (release: string) =>
      (await withheldGroups(folder)).some(({ group }) => group === release),
    serveAgain: (release: string) => serveAgain(folder, release),
  }
}

/**
 * The files of the edition that say something of what a release printed: its own pages, which are
 * gone, and everything around them, which is printed again.
 */
async function filesOf(payload: Payload, release: string): Promise<ToWithhold> {
  const around = await readAround(payload, [release])
  const printed = await printedBy(payload, release)
  const pages = around.own.map(({ language, week, slug }) => paths.commentary(language, week, slug))
  const numbers = printed.flatMap(({ number }) => (number ? paths.short(number) : []))
  const own = [...pages, ...pages.map(paths.preview), ...numbers].map(fileName)
  const work = workAround(around)
  const years = work?.search ?? []
  // They name addresses by which it was known.
  const leading = await readRedirectsOf(payload, around.publications)
  const changing = [
    ...(work ? [...work.first, ...work.pages, ...work.files, ...work.heavy] : []).map(fileName),
    // They name every analyst, also one whom readers are not to know any more.
    ...namingAll(await readCensus(payload)).map(fileName),
    ...years.map(({ locale, year }) => `search/${locale}/${year}/`),
    ...locales.map((locale) => `search/${fileNames.head(locale)}`),
    ...leading.map(({ from }) => redirectFile(from)),
    ...ofAllYears.map(fileName),
    ...(await picturesOf(payload, printed)),
  ]
  // They list what there is by its name, also a page of somebody whom nothing else names.
  const lists = [...own, ...changing].map((file) => `manifest/${partOf(file)}.json`)
  const all = new Set([...changing, ...lists])
  for (const file of own) all.delete(file)
  return { gone: own, changing: all }
}

/** The files that hold every year. */
const ofAllYears = [
  ...tables.flatMap((table) => dataFormats.map((format) => dataPaths.table(table, format))),
  sitemapPaths.index,
]

type Printed = Pick<Publication, 'analysts' | 'body' | 'number'>

async function printedBy(payload: Payload, release: string): Promise<Printed[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { or: [{ release: { equals: release } }, { retiredBy: { equals: release } }] },
    select: { analysts: true, body: true, number: true },
    depth: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs as Printed[]
}

/** The pictures in what was printed, and of who wrote it, in every size. */
async function picturesOf(payload: Payload, printed: readonly Printed[]): Promise<string[]> {
  const writers = printed.flatMap(({ analysts }) => (analysts ?? []) as Analyst[])
  const portraits = writers.flatMap(({ photo }) => idOf(photo) ?? [])
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...printed.flatMap(({ body }) => picturesIn(body)), ...portraits] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const names = docs.flatMap(({ filename, sizes }) => [
    filename,
    ...Object.values(sizes ?? {}).map((size) => size?.filename),
  ])
  return names.flatMap((name) => (name ? [`media/${name}`] : []))
}
