import { posix } from 'node:path'
import { fileName } from './file-name'

/** React escapes quotation marks in words, so this finds attributes and nothing else. */
const addresses = /(\s(href|src|srcSet|srcset|action)=")([^"]*)"/g

/** Whole addresses that say where a page belongs, wherever a copy of it lies. */
const belonging = /<link\b[^>]*\brel="(?:canonical|alternate|shortlink|hub)"[^>]*>/

export type Portable = { html: string; files: Set<string> }

/**
 * A page that works under any host and any sub-path, and from a disk: its links are relative and
 * name files. `path` is its address, `origin` the scheme and host of the site. Answers as well with
 * the files that it needs or leads to.
 */
export function portable(html: string, path: string, origin: string): Portable {
  const here = posix.dirname(fileName(path))
  const files = new Set<string>()
  const relative = (address: string): string => {
    const own = ownPath(address, origin)
    if (own === null) return address
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/.exec(own) ?? []
    const file = fileName(target)
    files.add(file)
    return `${posix.relative(here, file)}${rest}`
  }
  const rewrite = (_: string, begin: string, name: string, value: string) =>
    `${begin}${name.toLowerCase() === 'srcset' ? eachOf(value, relative) : relative(value)}"`
  return { html: outside(html, (part) => part.replace(addresses, rewrite)), files }
}

/** Leaves alone what says where the page belongs. */
function outside(html: string, change: (part: string) => string): string {
  return html
    .split(/(<link\b[^>]*>)/)
    .map((part) => (belonging.test(part) && /href="https?:/.test(part) ? part : change(part)))
    .join('')
}

/** The path of an address that lies on this site; null for any other, and for a place on the page. */
function ownPath(address: string, origin: string): string | null {
  if (address.startsWith('/') && !address.startsWith('//')) return address
  if (address === origin) return '/'
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : null
}

function eachOf(list: string, relative: (address: string) => string): string {
  return list
    .split(', ')
    .map((one) => {
      const [address = '', ...width] = one.split(' ')
      return [relative(address), ...width].join(' ')
    })
    .join(', ')
}
