import type { Verdict } from '../../domain/verdict'
import type { Markup } from '../markup'

/** Markup as nodes of this page; the shapes of verdicts are taken from its templates. */
export function nodesOf(markup: readonly Markup[]): Node[] {
  return markup.map((piece) => {
    if (typeof piece === 'string') return document.createTextNode(piece)
    if ('shape' in piece) return shapeOf(piece.shape)
    const node = document.createElement(piece.tag)
    for (const [name, value] of Object.entries(piece.attributes)) node.setAttribute(name, value)
    node.append(...nodesOf(piece.children))
    return node
  })
}

function shapeOf(verdict: Verdict): Node {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-shape=${verdict}]`)
  return template ? template.content.cloneNode(true) : document.createTextNode('')
}
