import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import { element, writable, type Xml } from '../xml'
import { leadsTo } from './book-links'
import type { Hand } from './book-markup'
import type { BookParts } from './book-setting'
import { CommentaryMarkup } from './commentary-markup'
import type { EpubPictures } from './epub-pictures'
import { Changes, Colophon, Contents, EditorsNote, IssueHeader } from './issue-markup'

/** A text file of the book. Its title stands in the table of contents; null keeps it out. */
export type EpubFile = { name: string; type: string; text: string; title: string | null }

const sheet = join(process.cwd(), 'src/site/books/epub.css')
const xhtml = 'application/xhtml+xml'
const pageOf = (place: number) => `commentary-${place + 1}.xhtml`

/** The pages of the book in the order in which they are read, and after them what serves them. */
export async function epubPages(parts: BookParts, pictures: EpubPictures): Promise<EpubFile[]> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { book, site, origin } = parts
  const { locale } = book
  const words = booksMessages[locale]
  const page = (name: string, kind: string, title: string, content: ReactElement): EpubFile => ({
    ...{ name, type: xhtml, title },
    text: document(parts, { title, kind }, asXhtml(renderToStaticMarkup(content))),
  })
  const name = book.title?.text ?? messagesFor(locale).weekInReview
  const issue = (
    <section>
      <IssueHeader book={book} site={site} />
      <Contents book={book} href={pageOf} />
      <EditorsNote book={book} />
      <Changes book={book} />
    </section>
  )
  const about = (
    <section>
      <h1>{words.aboutThisFile}</h1>
      <Colophon book={book} site={site} origin={origin} />
    </section>
  )
  const pages = [
    page('issue.xhtml', 'titlepage', name, issue),
    ...book.commentaries.map((commentary, place) =>
      page(
        pageOf(place),
        'chapter',
        commentary.title,
        <article>
          <CommentaryMarkup
            commentary={commentary}
            hand={handOf(parts, pictures)}
            origin={origin}
          />
        </article>,
      ),
    ),
    page('about.xhtml', 'colophon', words.aboutThisFile, about),
  ]
  const cover = document(parts, { title: words.cover, kind: 'cover' }, coverOf(name))
  return [
    { name: 'cover.xhtml', type: xhtml, title: null, text: cover },
    ...pages,
    { name: 'nav.xhtml', type: xhtml, title: null, text: navigation(parts, pages) },
    { name: 'book.css', type: 'text/css', title: null, text: await readFile(sheet, 'utf8') },
  ]
}

function handOf({ book, origin }: BookParts, pictures: EpubPictures): Hand {
  return {
    locale: book.locale,
    ...{ prefix: '', level: 2 },
    href: (url) => {
      const leads = leadsTo(url, book, origin)
      if (leads === null) return null
      return 'inside' in leads ? pageOf(leads.inside) : leads.outside
    },
    source: ({ url }) => {
      const file = pictures.get(url)
      if (!file) return null
      const { height, width } = file.image
      // Of any other picture React tells browsers in advance, by a link that has no place here.
      return { src: file.name, width, height, loading: 'lazy' }
    },
    part: (name) => ({ 'epub:type': name }),
  }
}

/** React writes HTML; XML also wants a namespace, small letters, and the language twice. */
function asXhtml(markup: string): Xml {
  const xml = writable(markup)
    .replaceAll(' focusable="false"', '')
    .replaceAll(' dateTime="', ' datetime="')
    .replaceAll('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/ lang="([a-z]+)"/g, ' lang="$1" xml:lang="$1"')
  return { xml }
}

type Said = { title: string; kind: string }

function document({ book: { locale } }: BookParts, { title, kind }: Said, ...content: Xml[]) {
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      ...{ lang: locale, 'xml:lang': locale, dir: 'ltr' },
    },
    element(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
    ),
    element('body', { 'epub:type': kind }, ...content),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${root.xml}\n`
}

function coverOf(alt: string): Xml {
  return element('div', { class: 'cover' }, element('img', { src: 'cover.png', alt }))
}

function navigation(parts: BookParts, pages: readonly EpubFile[]): string {
  const title = booksMessages[parts.book.locale].contents
  const entry = (href: string, words: string, type?: string) =>
    element('li', {}, element('a', { href, ...(type && { 'epub:type': type }) }, words))
  const contents = element(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' },
    element('h1', { id: 'contents' }, title),
    element('ol', {}, ...pages.map((page) => entry(page.name, page.title ?? page.name))),
  )
  const landmarks = element(
    'nav',
    { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': title },
    element(
      'ol',
      {},
      entry('issue.xhtml', title, 'toc'),
      entry(pageOf(0), pages[1]?.title ?? title, 'bodymatter'),
    ),
  )
  return document(parts, { title, kind: 'frontmatter' }, contents, landmarks)
}
