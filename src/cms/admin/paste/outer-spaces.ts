import { type BodyNode, wordsNode } from '../../../domain/body-nodes'

/**
 * Words out of the midst of a line, with the spaces that were copied around them, so that they do
 * not stick to their new neighbours. Blocks need none.
 */
export function withOuterSpaces(nodes: BodyNode[], copied: string): BodyNode[] {
  const [only] = nodes
  if (only?.type !== 'paragraph' || nodes.length > 1) return nodes
  const words = only.children ?? []
  const before = /^ /.test(copied) && !/^\s/.test(wordsOf(words[0]))
  const after = / $/.test(copied) && !/\s$/.test(wordsOf(words.at(-1)))
  const space = wordsNode({ text: ' ' })
  return [{ ...only, children: [...(before ? [space] : []), ...words, ...(after ? [space] : [])] }]
}

function wordsOf(node: BodyNode | undefined): string {
  return String(node?.text ?? '')
}
