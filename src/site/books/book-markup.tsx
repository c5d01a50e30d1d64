import type { ReactNode } from 'react'
import type { Picture, Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { Caption } from '../parts/caption'
import { langOf } from '../parts/spoken'
import type { Block, Body, List, Run, Table } from './book-body'

type ImageSource = { src: string; width: number; height: number; loading?: 'lazy' }

/** How one format of a book writes what the formats have in common. */
export type Hand = {
  locale: Locale
  /** Stands before every id of a commentary, so that a page can hold several. */
  prefix: string
  /** The heading that parts of a commentary begin with: 2 under a title of its own page. */
  level: 2 | 3
  /** Where the link of a text leads; null for one that leads nowhere from a book. */
  href: (url: string) => string | null
  /** Where the bytes of a picture are; null when they are gone. */
  source: (picture: Picture) => ImageSource | null
  /** What names a part of a book for readers of EPUB; nothing in a web page. */
  part: (name: 'noteref' | 'footnote' | 'footnotes') => Record<string, string>
}

export function BodyMarkup({ body, hand }: { body: Body; hand: Hand }) {
  return (
    <>
      <div className="prose">{listed(body.blocks, (block) => blockMarkup(block, hand))}</div>
      <Notes notes={body.notes} hand={hand} />
    </>
  )
}

/** React wants a key for each of several; those of a book never move. */
function listed<Item>(items: readonly Item[], markup: (item: Item) => ReactNode) {
  return items.map((item, place) => <Keyed key={String(place)}>{markup(item)}</Keyed>)
}

const Keyed = ({ children }: { children: ReactNode }) => <>{children}</>

function blockMarkup(block: Block, hand: Hand): ReactNode {
  const Heading = hand.level === 2 ? 'h2' : 'h3'
  const Subheading = hand.level === 2 ? 'h3' : 'h4'
  switch (block.kind) {
    case 'heading':
      return <Heading>{runsMarkup(block.runs, hand)}</Heading>
    case 'subheading':
      return <Subheading>{runsMarkup(block.runs, hand)}</Subheading>
    case 'paragraph':
      return <p>{runsMarkup(block.runs, hand)}</p>
    case 'quote':
      return (
        <blockquote>
          <p>{runsMarkup(block.runs, hand)}</p>
        </blockquote>
      )
    case 'list':
      return listMarkup(block.list, hand)
    case 'table':
      return tableMarkup(block.table, hand)
    case 'picture':
      return <PictureMarkup picture={block.picture} caption={block.caption} hand={hand} />
  }
}

function listMarkup({ ordered, start, items }: List, hand: Hand): ReactNode {
  const inside = listed(items, ({ runs, lists }) => (
    <li>
      {runsMarkup(runs, hand)}
      {listed(lists, (list) => listMarkup(list, hand))}
    </li>
  ))
  if (!ordered) return <ul>{inside}</ul>
  return <ol start={start === 1 ? undefined : start}>{inside}</ol>
}

function tableMarkup({ rows, headRow }: Table, hand: Hand): ReactNode {
  const written = (some: Table['rows'], scope: 'col' | 'row') =>
    listed(some, (row) => (
      <tr>
        {listed(row, ({ runs, isHead }) =>
          isHead ? (
            <th scope={scope}>{runsMarkup(runs, hand)}</th>
          ) : (
            <td>{runsMarkup(runs, hand)}</td>
          ),
        )}
      </tr>
    ))
  return (
    <table>
      {headRow && <thead>{written(rows.slice(0, 1), 'col')}</thead>}
      <tbody>{written(rows.slice(headRow ? 1 : 0), 'row')}</tbody>
    </table>
  )
}

function runsMarkup(runs: readonly Run[], hand: Hand): ReactNode {
  return listed(runs, (run) => {
    if ('note' in run) return <NoteMark number={run.note} hand={hand} />
    if ('lineBreak' in run) return <br />
    const raised = run.off === 'sup' ? <sup>{run.text}</sup> : run.text
    const placed = run.off === 'sub' ? <sub>{run.text}</sub> : raised
    const slanted = run.italic ? <em>{placed}</em> : placed
    const words = run.bold ? <strong>{slanted}</strong> : slanted
    const href = run.href === null ? null : hand.href(run.href)
    return href === null ? words : <a href={href}>{words}</a>
  })
}

function NoteMark({ number, hand }: { number: number; hand: Hand }) {
  return (
    <sup>
      <a
        {...hand.part('noteref')}
        href={`#${hand.prefix}note-${number}`}
        id={`${hand.prefix}mark-${number}`}
        role="doc-noteref"
        aria-label={messagesFor(hand.locale).footnote(number)}
      >
        {number}
      </a>
    </sup>
  )
}

function Notes({ notes, hand }: { notes: Body['notes']; hand: Hand }) {
  if (notes.length === 0) return null
  const messages = messagesFor(hand.locale)
  const Heading = hand.level === 2 ? 'h2' : 'h3'
  return (
    <section
      {...hand.part('footnotes')}
      className="notes"
      role="doc-endnotes"
      aria-labelledby={`${hand.prefix}notes ${hand.prefix}title`}
    >
      <Heading className="minor" id={`${hand.prefix}notes`}>
        {messages.footnotes}
      </Heading>
      <ol>
        {notes.map(({ number, text }) => (
          <li key={number} {...hand.part('footnote')} id={`${hand.prefix}note-${number}`}>
            {text}{' '}
            <a
              href={`#${hand.prefix}mark-${number}`}
              role="doc-backlink"
              aria-label={`${messages.backToText}: ${messages.footnote(number)}`}
            >
              ↩{'\ufe0e'}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

type PictureProps = { picture: Picture; caption: Said | null; hand: Hand }

/** Where the file is gone, what the picture showed is still told. */
function PictureMarkup({ picture, caption, hand }: PictureProps) {
  const { alt, credit } = picture
  const { locale } = hand
  const source = hand.source(picture)
  return (
    <figure>
      {source ? (
        <img {...source} alt={alt.text} lang={langOf(alt, locale)} />
      ) : (
        <p lang={langOf(alt, locale)}>[{alt.text}]</p>
      )}
      <Caption caption={caption} credit={credit} locale={locale} />
    </figure>
  )
}
