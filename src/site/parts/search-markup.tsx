import { createElement, Fragment, type ReactNode } from 'react'
import type { Markup } from '../../search/markup'
import { VerdictShape } from './verdict-shape'

/** What the engine says about its results, as part of a page. */
export function SearchMarkup({ markup }: { markup: readonly Markup[] }) {
  return createElement(Fragment, null, ...markup.map(nodeOf))
}

/** As React calls attributes that have other names in HTML. */
const reactNames: Record<string, string> = { class: 'className', datetime: 'dateTime' }

function nodeOf(piece: Markup): ReactNode {
  if (typeof piece === 'string') return piece
  if ('shape' in piece) return <VerdictShape value={piece.shape} />
  const attributes = Object.entries(piece.attributes).map(([name, value]) => [
    reactNames[name] ?? name,
    value,
  ])
  return createElement(piece.tag, Object.fromEntries(attributes), ...piece.children.map(nodeOf))
}
