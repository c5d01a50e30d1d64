import {
  $createNodeSelection,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $setSelection,
  type BaseSelection,
  DecoratorNode,
  ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { expect, test } from 'vitest'
import { $insertPasted } from '../../src/cms/admin/paste/insert-pasted'
import { paragraphNode, wordsNode } from '../../src/domain/body-nodes'

const onError = (error: Error) => {
  throw error
}

class Picture extends DecoratorNode<null> {
  static override getType = () => 'upload'
  static override clone = ({ __key }: Picture) => new Picture(__key)
  static override importJSON = () => new Picture()
  override isInline = () => false
}

class CellNode extends ElementNode {
  static override getType = () => 'tablecell'
  static override clone = ({ __key }: CellNode) => new CellNode(__key)
  static override importJSON = () => new CellNode()
  override isShadowRoot = () => true
}

const words = { nodes: [paragraphNode([wordsNode({ text: 'новае' })])], losses: [] }

/** What a body says after a paste, and what the paste told. */
function afterPaste($select: () => void, found: Parameters<typeof $insertPasted>[0] = words) {
  const editor = createHeadlessEditor({ nodes: [Picture, CellNode], onError })
  let told: unknown
  const $paste = () => {
    $select()
    told = $insertPasted(found)
  }
  editor.update($paste, { discrete: true })
  const said = editor.read(() => $getRoot().getChildren().map($said))
  return { said, told }
}

const $said = (node: LexicalNode) =>
  node.getType() === 'upload' ? 'picture' : node.getTextContent()
const $paragraph = (text: string) => $createParagraphNode().append($createTextNode(text))

test('What is pasted over a picture takes its place', () => {
  const $select = () => {
    const picture = new Picture()
    $getRoot().append($paragraph('старое'), picture)
    const selection = $createNodeSelection()
    selection.add(picture.getKey())
    $setSelection(selection)
  }
  expect(afterPaste($select)).toEqual({ said: ['старое', 'новае'], told: [] })
})

test('What is pasted over several cells stands in the first of them', () => {
  const $select = () => {
    const cells = ['а', 'б', 'в'].map((text) => new CellNode().append($paragraph(text)))
    $getRoot().append(...cells)
    const [, ...selected] = cells
    const nodes = () => selected
    const selection = { getNodes: nodes, clone: () => selection, setCachedNodes: () => {} }
    $setSelection(selection as unknown as BaseSelection)
  }
  expect(afterPaste($select)).toEqual({ said: ['а', 'новае', 'в'], told: [] })
})

test('What leaves nothing and tells nothing is no paste', () => {
  const $select = () => {
    $getRoot().append($paragraph('старое')).selectEnd()
  }
  expect(afterPaste($select, { nodes: [], losses: [] }).told).toBeNull()
  expect(afterPaste(() => $setSelection(null))).toEqual({ said: [], told: null })
})
