/**
 * The file in which an address of the site is kept, relative to the folder of an edition: a page
 * gets `.html`, so that it opens from a disk too; what has a name with an ending keeps it.
 */
export function fileName(path: string): string {
  const address = unescaped(path)
  if (address === '/') return 'index.html'
  const media = /^\/api\/media\/file\/(.+)$/.exec(address)
  if (media) return `media/${media[1]}`
  const name = address.slice(1)
  return hasEnding(name) ? name : `${name}.html`
}

/** The address that a file of the edition answers, as `paths` builds it. */
export function addressOf(file: string): string {
  if (file === 'index.html') return '/'
  return `/${isPage(file) ? file.slice(0, -'.html'.length) : file}`
}

/** Whether a file is a page with an address of its own, not a book in one file. */
export function isPage(file: string): boolean {
  return file.endsWith('.html') && !file.endsWith('.single.html')
}

function hasEnding(name: string): boolean {
  return /\.[a-z0-9]+$/i.test(name)
}

function unescaped(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A malformed escape; no file of ours has such a name.
    return path
  }
}
