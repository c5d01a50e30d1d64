import { unescapedOnceMore } from '../domain/escaped-twice'

/** A post of a WordPress export (WXR), or an entry of an RSS feed. */
export type Post = {
  title: string
  /** HTML, with paragraphs as elements. */
  content: string
  link: string | null
  /** Calendar date on which it was published. */
  date: string | null
  categories: string[]
  author: string | null
  /** Line of the export on which it begins, from 1. */
  line: number
}

export type Export = {
  posts: Post[]
  /** What else it holds, each with its kind: pages, files, drafts. */
  others: { kind: string; title: string }[]
}

/** The posts that readers of the old site could read; null for what is no export. */
export function wordpressExport(text: string): Export | null {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|rdf:RDF)\b/i.test(text)) return null
  const authors = new Map(
    [...text.matchAll(/<wp:author>([\s\S]*?)<\/wp:author>/g)].map(([, author = '']) => [
      valueIn(author, 'wp:author_login') ?? '',
      valueIn(author, 'wp:author_display_name') ?? '',
    ]),
  )
  const found: Export = { posts: [], others: [] }
  let [line, counted] = [1, 0]
  for (const item of text.matchAll(/<item\b[^>]*>([\s\S]*?)<\/item>/g)) {
    line += newLines(text.slice(counted, item.index))
    counted = item.index
    const [, inside = ''] = item
    const kind = kindOf(inside)
    const post = postOf(inside, authors, line)
    if (kind === null) found.posts.push(post)
    else found.others.push({ kind, title: post.title })
  }
  return found
}

/** Null for a post that was public. */
function kindOf(item: string): string | null {
  const type = valueIn(item, 'wp:post_type') ?? 'post'
  const status = valueIn(item, 'wp:status') ?? 'publish'
  if (type !== 'post') return type
  if (status !== 'publish') return status
  return valueIn(item, 'wp:post_password') === null ? null : 'password-protected'
}

function postOf(item: string, authors: ReadonlyMap<string, string>, line: number): Post {
  const creator = valueIn(item, 'dc:creator')
  const content = valueIn(item, 'content:encoded') ?? valueIn(item, 'description') ?? ''
  const link = valueIn(item, 'link')
  return {
    title: valueIn(item, 'title') ?? '',
    content: withParagraphs(withoutShortcodes(content)),
    link: link && /^https?:\/\//.test(link) ? link : null,
    date: dateOf(item),
    categories: categoriesOf(item),
    author: creator && (authors.get(creator) || creator),
    line,
  }
}

function valueIn(xml: string, tag: string): string | null {
  const found = new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1]
  return found === undefined ? null : wordsOf(found) || null
}

/** What is in CDATA stands as it is; other words have XML's escapes. */
function wordsOf(value: string): string {
  const parts = value.split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
  return parts
    .map((part, place) => (place % 2 === 1 ? part : unescapedOnceMore(part)))
    .join('')
    .trim()
}

function categoriesOf(item: string): string[] {
  const found = [...item.matchAll(/<category\b([^>]*)>([\s\S]*?)<\/category>/g)]
  const names = found
    .filter(([, attributes = '']) => !/domain="(?!category")/.test(attributes))
    .map(([, , name = '']) => wordsOf(name))
  return [...new Set(names)].filter((name) => name !== '' && !/^uncategori[sz]ed$/i.test(name))
}

function dateOf(item: string): string | null {
  const local = /^(\d{4}-\d{2}-\d{2})/.exec(valueIn(item, 'wp:post_date') ?? '')?.[1]
  if (local && !local.startsWith('0000')) return local
  const [, day, month, year] =
    /(\d{1,2}) (\w{3})\w* (\d{4})/.exec(valueIn(item, 'pubDate') ?? '') ?? []
  const place = months.indexOf(month?.toLowerCase() ?? '') / 3
  if (!day || !year || place < 0) return null
  return `${year}-${String(place + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** WordPress's own marks around what it shows: a caption stays with its picture, others are named. */
function withoutShortcodes(content: string): string {
  return content
    .replace(
      /\[caption[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/caption\]/g,
      '<figure>$1<figcaption>$2</figcaption></figure>',
    )
    .replace(
      /\[(?:gallery|embed|video|audio|playlist)\b([^\]]*)\](?:([^[]*)\[\/\w+\])?/g,
      (_, attributes: string, inside = '') => {
        const source = inside.trim() || /(?:src|mp4|url)="([^"]*)"/.exec(attributes)?.[1] || ''
        return `<iframe src="${source.replaceAll('"', '')}"></iframe>`
      },
    )
}

/**
 * Older posts have their paragraphs as empty lines, which WordPress makes elements when it shows
 * them, also beside others that are elements already.
 */
function withParagraphs(content: string): string {
  return content
    .split(/\r?\n[ \t]*\r?\n/)
    .map((part) => {
      const words = part.replace(/<!--[\s\S]*?-->/g, '').trim()
      if (words === '' || block.test(words)) return part
      return `<p>${part.replace(/\r?\n/g, '<br>\n')}</p>`
    })
    .join('\n\n')
}

/** What begins or ends a block, and so is no paragraph. */
const block =
  /^<\/?(?:p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|blockquote|figure|figcaption|div|section|article|details|summary|pre|hr|form|style|script)\b/i

function newLines(text: string): number {
  return text.match(/\n/g)?.length ?? 0
}
