import { parse, defaultTreeAdapter as tree } from 'parse5'

/** A page as the server sent it; `path` includes what follows a question mark. */
export type VisitedPage = { url: string; path: string; status: number; html: string }

type Visited = { pages: VisitedPage[]; broken: string[] }

/** Follows every link of the site from its three home pages; nothing is asked twice. */
export async function crawl(site: string): Promise<Visited> {
  const waiting = ['/en', '/be', '/ru', '/en/no-such-page', '/be/no-such-page', '/ru/no-such-page']
  const asked = new Set(waiting)
  const pages: VisitedPage[] = []
  const broken: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await fetch(`${site}${path}`, { redirect: 'manual' })
    const html = await answer.text()
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
    if (isPage) pages.push({ url: `${site}${path}`, path, status: answer.status, html })
    for (const { to, anchor } of isPage ? linksIn(html, new URL(path, site)) : []) {
      if (anchor !== null && !html.includes(`id="${anchor}"`)) broken.push(`${path}: #${anchor}`)
      if (to === null || asked.has(to)) continue
      asked.add(to)
      const found = await fetch(`${site}${to}`, { redirect: 'manual' })
      await found.arrayBuffer()
      // A page that is gone is an answer, too: the notice of a retraction.
      if (isShort.test(to) && found.status === 301) continue
      if (found.status >= 300 && found.status !== 410) broken.push(`${path}: ${to} ${found.status}`)
      else waiting.push(to)
    }
  }
  for (const path of unlinked(pages)) {
    const answer = await fetch(`${site}${path}`, { redirect: 'manual' })
    pages.push({ url: `${site}${path}`, path, status: answer.status, html: await answer.text() })
  }
  return { pages, broken }
}

/** Leads on to a page that is looked at as well. */
const isShort = /^\/p\/\d+$/

/** A commentary in each language that lacks it: no page leads there, but readers may guess. */
function unlinked(pages: readonly VisitedPage[]): string[] {
  const commentaries = pages.filter(({ path }) => /^\/\w\w\/issues\/[^/]+\/[^/]+$/.test(path))
  const lacking = ['en', 'be', 'ru'].flatMap((language) => {
    const found = commentaries.find(
      ({ path, html }) =>
        !path.startsWith(`/${language}/`) &&
        !new RegExp(`rel="alternate" hrefLang="${language}"`, 'i').test(html),
    )
    return found ? [`/${language}${found.path.slice(3)}`] : []
  })
  return lacking
}

type Link = { to: string | null; anchor: string | null }

/** Links and sources of this site; anchors on the same page. */
function linksIn(html: string, here: URL): Link[] {
  const found: Link[] = []
  const visit = (node: unknown): void => {
    const parent = node as Parameters<typeof tree.getChildNodes>[0]
    for (const child of tree.getChildNodes(parent) ?? []) {
      if (!tree.isElementNode(child)) continue
      for (const { name, value } of child.attrs)
        if (['href', 'src'].includes(name)) found.push(...linkFrom(value, here))
        else if (name === 'srcset')
          for (const part of value.split(','))
            found.push(...linkFrom(part.trim().split(' ')[0] ?? '', here))
      visit(child)
    }
  }
  visit(parse(html))
  return found
}

function linkFrom(value: string, here: URL): Link[] {
  if (value.startsWith('#')) return [{ to: null, anchor: value.slice(1) }]
  const { origin, pathname, search } = new URL(value, here)
  return origin === here.origin ? [{ to: `${pathname}${search}`, anchor: null }] : []
}
