import { inflateSync } from 'node:zlib'

/** Words as one drawing of them stands on a page: from its lower left corner, in points. */
export type PdfWords = {
  text: string
  x: number
  y: number
  size: number
  /** What it is marked as, such as `P`, `H1` or `Artifact`; null where nothing says it. */
  tag: string | null
}

export type PdfLink = { leads: string; within: boolean; says: string; page: number }

export type ReadPdf = {
  pages: PdfWords[][]
  links: PdfLink[]
  /** Page, from 0, by the name of a place. */
  places: Map<string, number>
  /** Titles of the outline with their pages, from 0. */
  outline: [string, number][]
  /** Types of parts in the order of the document. */
  parts: string[]
  catalog: string
  info: Record<string, string>
}

/**
 * Reads a PDF as pdfkit writes it (plain objects, one font encoding) by another way than that which
 * wrote it: letters come from the tables in the file that tell what its glyphs stand for.
 */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, text]) => [
      Number(id),
      text ?? '',
    ]),
  )
  const object = (id: string | undefined) => objects.get(Number(id)) ?? ''
  const called = (pattern: RegExp) => [...objects.values()].filter((text) => pattern.test(text))
  const [catalog = ''] = called(/\/Type \/Catalog/)
  const kids = /\/Kids \[([^\]]*)\]/.exec(called(/\/Type \/Pages/)[0] ?? '')?.[1] ?? ''
  const pageIds = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => id ?? '')
  const pageOf = (id: string | undefined) => pageIds.indexOf(id ?? '')

  const lettersOf = new Map<string, string[]>()
  const letters = (font: string) => {
    const known = lettersOf.get(font) ?? tableOf(streamOf(object(refIn(object(font), 'ToUnicode'))))
    lettersOf.set(font, known)
    return known
  }

  const pages = pageIds.map((id) => {
    const fonts = new Map(
      [...object(refIn(object(id), 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name, font]) => [name ?? '', letters(font ?? '')],
      ),
    )
    return wordsIn(streamOf(object(refIn(object(id), 'Contents'))), fonts)
  })

  const links = pageIds.flatMap((id, page) =>
    [...(/\/Annots \[([^\]]*)\]/.exec(object(id))?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])].map(
      ([, annotation]): PdfLink => {
        const action = object(refIn(object(annotation), 'A'))
        const inside = stringIn(action, 'D')
        const says = stringIn(object(annotation), 'Contents') ?? ''
        const leads = inside ?? stringIn(action, 'URI') ?? ''
        return { leads, within: inside !== null, says, page }
      },
    ),
  )

  const places = new Map(
    called(/\/Dests/).flatMap((text) =>
      [...text.matchAll(/\(([^)]+)\) \[(\d+) 0 R/g)].map(
        ([, name, page]) => [name ?? '', pageOf(page)] as const,
      ),
    ),
  )
  const outline = called(/\/Dest \[/).map((text): [string, number] => [
    stringIn(text, 'Title') ?? '',
    pageOf(/\/Dest \[(\d+) /.exec(text)?.[1]),
  ])
  const info = Object.fromEntries(
    [...object(/\/Info (\d+) 0 R/.exec(file)?.[1]).matchAll(/\/(\w+) (\d+) 0 R/g)].map(
      ([, key, id]) => [key ?? '', stringIn(`/It ${object(id)}`, 'It') ?? ''],
    ),
  )
  const parts = called(/^<<\n\/S \/[A-Z]\w*\n[\s\S]*\/P \d+ 0 R/).map(
    (text) => /\/S \/(\w+)/.exec(text)?.[1] ?? '',
  )
  return { pages, links, places, outline, parts, catalog, info }
}

function refIn(text: string, key: string): string | undefined {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]
}

function streamOf(text: string): string {
  const start = text.indexOf('stream\n') + 7
  const data = Buffer.from(text.slice(start, text.lastIndexOf('\nendstream')), 'latin1')
  return text.includes('/FlateDecode')
    ? inflateSync(data).toString('latin1')
    : data.toString('latin1')
}

/** A string of PDF, in Latin letters or in UTF-16 with its mark. */
function stringIn(text: string, key: string): string | null {
  const raw = new RegExp(`/${key} \\(((?:[^\\\\)]|\\\\[\\s\\S])*)\\)`).exec(text)?.[1]
  if (raw === undefined) return null
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const plain = raw.replace(/\\([\s\S])/g, (_, mark: string) => named[mark] ?? mark)
  if (!plain.startsWith('\u00fe\u00ff')) return plain
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
}

/** What each glyph stands for. */
function tableOf(cmap: string): string[] {
  const table: string[] = []
  for (const [, first, list] of cmap.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g))
    for (const [place, [, codes]] of [...(list ?? '').matchAll(/<([\w ]*)>/g)].entries())
      table[Number.parseInt(first ?? '', 16) + place] = (codes ?? '')
        .split(' ')
        .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
        .join('')
  return table
}

const step =
  /\/(\w+) (?:<<[^>]*>>|)\s*B[DM]C|(EMC)|1 0 0 1 ([\d.-]+) ([\d.-]+) Tm|\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ/g

function wordsIn(content: string, fonts: ReadonlyMap<string, string[]>): PdfWords[] {
  const words: PdfWords[] = []
  const tags: string[] = []
  let [x, y, size] = [0, 0, 0]
  let table: string[] = []
  for (const [, tag, end, left, bottom, font, points, shown] of content.matchAll(step)) {
    if (tag) tags.push(tag)
    if (end) tags.pop()
    if (left) [x, y] = [Number(left), Number(bottom)]
    if (font) [table, size] = [fonts.get(font) ?? [], Number(points)]
    if (shown === undefined) continue
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
    const text = glyphs.map((glyph) => table[Number.parseInt(glyph, 16)] ?? '\ufffd').join('')
    words.push({ text, x, y, size, tag: tags.at(-1) ?? null })
  }
  return words
}
