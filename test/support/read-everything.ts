/** What a reader gets at an address. */
export type Read = { status: number; words: string; type: string }

/** Redirects are not followed. Fails when nothing answers within a minute. */
export async function readPage(address: string): Promise<Read> {
  const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(60_000) })
  const type = answer.headers.get('content-type') ?? ''
  return { status: answer.status, words: await answer.text(), type }
}

/**
 * Everything that can be reached from the home pages of a site, by path: pages, feeds, pictures and
 * books; not the desk, short addresses, and what is asked by a form.
 */
export async function readEverything(site: string): Promise<Map<string, Read>> {
  const read = new Map<string, Read>()
  const waiting = ['/en', '/be', '/ru', '/robots.txt', '/sitemap.xml', '/data/updates.atom']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (read.has(path) || path.startsWith('/p/')) continue
    const page = await readPage(`${site}${path}`)
    read.set(path, page)
    if (!page.type.startsWith('text/html')) continue
    for (const [, link = ''] of page.words.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const url = new URL(link.replaceAll('&amp;', '&'), `${site}${path}`)
      if (url.origin === site && url.search === '') waiting.push(url.pathname)
    }
  }
  return read
}

/** The paths at which a reader gets something else than before; the search asks the application. */
export async function differingFrom(
  before: ReadonlyMap<string, Read>,
  site: string,
): Promise<string[]> {
  const different: string[] = []
  for (const [path, { status, words }] of before) {
    if (/^\/\w\w\/search$/.test(path)) continue
    const now = await readPage(`${site}${path}`)
    if (now.status !== status || now.words !== words) different.push(path)
  }
  return different
}
