import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** What a page asks for by itself, and what it leads to. */
const addresses = /\s(href|src|srcset|action)="([^"]*)"/g

/**
 * What is wrong with the links of a copy of the site in a folder: those that lead to no file of it,
 * or from the root of a server, and pictures, styles or scripts of another host.
 */
export function brokenLinks(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => join(parentPath, name))
    // Stand in for any address of a server, so their links begin at its root.
    .filter((file) => !/\/\w\w\/4(04|10)\.html$/.test(file))
  return pages.flatMap((page) =>
    linksIn(readFileSync(page, 'utf8')).flatMap(({ tag, link }) => {
      const problem = problemOf(folder, page, tag, link)
      return problem === null ? [] : [`${relative(folder, page)}: ${problem} ${link}`]
    }),
  )
}

function linksIn(html: string): { tag: string; link: string }[] {
  const tags = html.match(/<[a-z][^>]*>/g) ?? []
  return tags.flatMap((tag) =>
    [...tag.matchAll(addresses)].flatMap(([, name, value = '']) =>
      (name === 'srcset' ? value.split(', ').map((one) => one.split(' ')[0] ?? '') : [value]).map(
        (link) => ({ tag, link: link.replaceAll('&amp;', '&') }),
      ),
    ),
  )
}

function problemOf(folder: string, page: string, tag: string, link: string): string | null {
  if (link.startsWith('#') || /^(mailto|data):/.test(link)) return null
  const isFetched = !/^<(a|link rel="(canonical|alternate|shortlink|hub))\b/.test(tag)
  if (/^[a-z]+:/.test(link)) return isFetched ? 'asks another host for' : null
  if (link.startsWith('/')) return 'begins at the root of a server'
  const target = join(dirname(page), decodeURI(link.replace(/[?#].*$/, '')))
  return existsSync(target) && target.startsWith(folder) ? null : 'leads nowhere by'
}
