import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createElement } from 'react'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import { leadsTo } from './book-links'
import type { Hand } from './book-markup'
import type { BookParts } from './book-setting'
import { CommentaryMarkup } from './commentary-markup'
import { Changes, Colophon, Contents, EditorsNote, IssueHeader } from './issue-markup'

const sheets = [
  'styles/colours',
  'books/single-page',
  'books/single-page-parts',
  'books/single-page-print',
]

/**
 * A whole issue as one page that needs nothing beside itself and asks nobody for anything: it reads
 * the same from a disk, out of a mail and from any host.
 */
export async function singlePage(parts: BookParts): Promise<Buffer> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const styles = (await Promise.all(sheets.map(styleSheet))).join('')
  const page = createElement(SinglePage, { parts, styles })
  return Buffer.from(`<!doctype html>${renderToStaticMarkup(page)}\n`)
}

/** A sheet without its comments. */
async function styleSheet(name: string): Promise<string> {
  const file = join(process.cwd(), 'src/site', `${name}.css`)
  return (await readFile(file, 'utf8')).replace(/\/\*.*?\*\/\s*/gs, '')
}

function SinglePage({ parts, styles }: { parts: BookParts; styles: string }) {
  const { book, site, origin } = parts
  const { locale } = book
  return (
    <html lang={locale} dir="ltr">
      <Head parts={parts} styles={styles} />
      <body>
        <main>
          <IssueHeader book={book} site={site} />
          <nav aria-labelledby="contents">
            <h2 className="minor" id="contents">
              {booksMessages[locale].contents}
            </h2>
            <Contents book={book} href={(place) => `#${prefixOf(place)}title`} />
          </nav>
          <EditorsNote book={book} />
          {book.commentaries.map((commentary, place) => (
            <article key={commentary.slug} aria-labelledby={`${prefixOf(place)}title`}>
              <CommentaryMarkup
                commentary={commentary}
                hand={handOf(parts, place)}
                origin={origin}
              />
              <p className="back">
                <a href="#title">↑ {booksMessages[locale].contents}</a>
              </p>
            </article>
          ))}
          <Changes book={book} />
        </main>
        <footer>
          <h2 className="minor" id="about-this-file">
            {booksMessages[locale].aboutThisFile}
          </h2>
          <Colophon book={book} site={site} origin={origin} />
        </footer>
      </body>
    </html>
  )
}

/** The policy lets nothing in but the styles of this very page and pictures that are in it. */
function Head({ parts: { book, origin, site }, styles }: { parts: BookParts; styles: string }) {
  const { lead, locale, title, week } = book
  const hash = createHash('sha256').update(styles).digest('base64')
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const name = title?.text ?? messagesFor(locale).weekInReview
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${name}: ${formatWeek(week, locale)} — ${site.name.text}`}</title>
      {lead && <meta name="description" content={lead.text} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <link rel="canonical" href={`${origin}${paths.issue(locale, week.id)}`} />
      <link rel="icon" href="data:," />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet, not a reader's words */}
      <style dangerouslySetInnerHTML={{ __html: styles }} />
    </head>
  )
}

const prefixOf = (place: number) => `c${place + 1}-`

function handOf({ book, images, origin }: BookParts, place: number): Hand {
  return {
    locale: book.locale,
    prefix: prefixOf(place),
    level: 3,
    href: (url) => {
      const leads = leadsTo(url, book, origin)
      if (leads === null) return null
      return 'inside' in leads ? `#${prefixOf(leads.inside)}title` : leads.outside
    },
    source: ({ url }) => {
      const image = images.get(url)
      if (!image) return null
      const { bytes, height, type, width } = image
      return { src: `data:${type};base64,${bytes.toString('base64')}`, width, height }
    },
    part: () => ({}),
  }
}
