import { createElement, Fragment, type ReactNode } from 'react'
import { hasLook } from '../../domain/body-nodes'
import { cellsOf } from '../../domain/body-table'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import type { Locale } from '../../domain/locale'
import { isSafeLink } from '../../domain/rich-text'
import { FootnoteMark } from './footnotes'
import {
  blocksOf,
  cellWords,
  childrenOf,
  type Footnote,
  fieldsOf,
  footnotesOf,
  itemsOf,
  type LexicalNode,
} from './lexical'
import { TextPicture } from './text-picture'
import { TextTable } from './text-table'

type Context = { locale: Locale; footnotes: readonly Footnote[] }

/** The body of a text: exactly the parts that the desk's editor offers, and never HTML as a string. */
export function RichText({ body, locale }: { body: unknown; locale: Locale }) {
  const context = { locale, footnotes: footnotesOf(body) }
  return <div className="prose">{renderAll(blocksOf(body), context)}</div>
}

function renderAll(nodes: readonly LexicalNode[], context: Context): ReactNode {
  return createElement(Fragment, null, ...nodes.map((node) => renderNode(node, context)))
}

function renderNode(node: LexicalNode, context: Context): ReactNode {
  const inside = () => renderAll(childrenOf(node), context)
  switch (node.type) {
    case 'heading':
      return node.tag === 'h3' ? <h3>{inside()}</h3> : <h2>{inside()}</h2>
    case 'paragraph':
      return childrenOf(node).length === 0 ? null : <p>{inside()}</p>
    case 'text':
      return formatted(node, context.locale)
    case 'linebreak':
      return <br />
    case 'list': {
      const items = renderAll(itemsOf(node), context)
      const isNumbered = node.listType === 'number' || node.tag === 'ol'
      return isNumbered ? <ol start={startOf(node)}>{items}</ol> : <ul>{items}</ul>
    }
    case 'listitem':
      return <li>{inside()}</li>
    case 'table':
      return cellsOf(node).length === 0 ? (
        inside()
      ) : (
        <TextTable rows={cellsOf(node)} words={(cell) => renderAll(cellWords(cell), context)} />
      )
    case 'quote':
      return (
        <blockquote>
          <p>{inside()}</p>
        </blockquote>
      )
    case 'link':
    case 'autolink':
      return linked(node, inside())
    case 'upload':
      return <TextPicture node={node} locale={context.locale} />
    case 'inlineBlock': {
      const footnote = context.footnotes.find((one) => one.node === node)
      return footnote ? <FootnoteMark number={footnote.number} locale={context.locale} /> : inside()
    }
    default:
      return inside()
  }
}

function formatted({ text: kept, format }: LexicalNode, locale: Locale): ReactNode {
  if (typeof kept !== 'string') return null
  const text = withGoodLineBreaks(kept, locale)
  const raised = hasLook(format, 'sup') ? <sup>{text}</sup> : text
  const placed = hasLook(format, 'sub') ? <sub>{text}</sub> : raised
  const slanted = hasLook(format, 'italic') ? <em>{placed}</em> : placed
  return hasLook(format, 'bold') ? <strong>{slanted}</strong> : slanted
}

function linked(node: LexicalNode, inside: ReactNode): ReactNode {
  const { url } = fieldsOf(node)
  return isSafeLink(url) ? <a href={url.trim()}>{inside}</a> : inside
}

function startOf({ start }: LexicalNode): number | undefined {
  return typeof start === 'number' && start !== 1 ? start : undefined
}
