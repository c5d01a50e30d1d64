import { createElement, Fragment, type ReactNode } from 'react'
import { hasHeadRow, type TableCell } from '../../domain/body-table'
import type { LexicalNode } from './lexical'

type Words = (cell: LexicalNode) => ReactNode

/** A table inside a text. */
export function TextTable({ rows, words }: { rows: Rows; words: Words }) {
  const heads = hasHeadRow(rows) ? rows.slice(0, 1) : []
  const rest = rows.slice(heads.length)
  return (
    <table>
      {heads.length > 0 && <thead>{written(heads, words, 'col')}</thead>}
      <tbody>{written(rest, words, 'row')}</tbody>
    </table>
  )
}

type Rows = readonly (readonly TableCell[])[]

/** Without keys, as of parts that never move. */
function written(rows: Rows, words: Words, scope: 'col' | 'row'): ReactNode {
  const cell = ({ node, isHead }: TableCell) =>
    isHead ? createElement('th', { scope }, words(node)) : createElement('td', null, words(node))
  return createElement(
    Fragment,
    null,
    ...rows.map((row) => createElement('tr', null, ...row.map(cell))),
  )
}
