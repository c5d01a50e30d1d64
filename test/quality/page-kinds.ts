import type { VisitedPage } from './crawl'

/** Each kind of page, by what its address and its words look like. */
const kinds: Record<string, (page: VisitedPage) => boolean> = {
  home: ({ path }) => /^\/\w\w$/.test(path),
  issue: ({ path }) => /^\/\w\w\/issues\/[^/]+$/.test(path),
  commentary: ({ path, status, html }) =>
    isCommentary(path) &&
    status === 200 &&
    html.includes('<figure') &&
    html.includes('class="footnotes"'),
  correction: ({ path, html }) => isCommentary(path) && html.includes('id="corrections"'),
  retraction: ({ path, status }) => isCommentary(path) && status === 410,
  'missing language': ({ path, status }) => isCommentary(path) && status === 404,
  section: ({ path }) => /^\/\w\w\/sections\/[^/?]+$/.test(path),
  analyst: ({ path }) => /^\/\w\w\/analysts\/[^/?]+$/.test(path),
  archive: ({ path }) => /^\/\w\w\/archive$/.test(path),
  corrections: ({ path }) => /^\/\w\w\/corrections$/.test(path),
  'section of a year': ({ path }) => /^\/\w\w\/sections\/[^/]+\/\d{4}$/.test(path),
  trends: ({ path }) => /^\/\w\w\/trends$/.test(path),
  'trends of a section': ({ path }) => /^\/\w\w\/trends\/sections\/[^/]+$/.test(path),
  search: ({ path }) => /^\/\w\w\/search$/.test(path),
  data: ({ path }) => /^\/\w\w\/data$/.test(path),
  about: ({ path }) => /^\/\w\w\/about$/.test(path),
  method: ({ path }) => /^\/\w\w\/method$/.test(path),
  'not found': ({ path }) => path.endsWith('/no-such-page'),
}

/** A page of one kind in one language. */
export type KindOfPage = { kind: string; language: string; page: VisitedPage }

/** The first page of each kind in each language that has one. */
export function oneOfEach(pages: readonly VisitedPage[]): KindOfPage[] {
  const found = new Map<string, KindOfPage>()
  for (const page of pages)
    for (const [kind, isOne] of Object.entries(kinds)) {
      const language = page.path.slice(1, 3)
      const key = `${kind} ${language}`
      if (!found.has(key) && isOne(page)) found.set(key, { kind, language, page })
    }
  return [...found.values()]
}

function isCommentary(path: string): boolean {
  return /^\/\w\w\/issues\/[^/]+\/[^/]+$/.test(path)
}
