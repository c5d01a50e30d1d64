import { childrenOf } from './body-nodes'
import { cellsOf } from './body-table'
import { deeper, nodeIn, type Telling, type ToldNode, toldLines, toldPicture } from './told-words'

type Block = { kind: 'words' | 'list' | 'other'; lines: string[] }

/**
 * A whole body as lines that people read and compare: `## ` heading, `### ` heading below it, `– ` or
 * `1. ` item, `> ` quote, `| cell | # head |`, `**bold**`, `*italic*`, `^(raised)`, `_(lowered)`,
 * `[words <address>]`, `[picture id: caption]`, and `[1]` for a footnote, whose words follow below.
 * Two bodies that readers could tell apart never give the same lines: the writer's own signs of these
 * kinds have a backslash before them. Never throws.
 */
export function toldBody(body: unknown): string {
  const telling: Telling = { notes: [], depth: 0 }
  const blocks = blocksOf(childrenOf(nodeIn(nodeIn(body).root)), telling)
  const notes = telling.notes.map((note, place) =>
    itemLines(`[${place + 1}]`, note.split(/\r\n|\n|\r/)).join('\n'),
  )
  return [...blocks.map(({ lines }) => lines.join('\n')), notes.join('\n')]
    .filter((said) => said !== '')
    .join('\n\n')
}

/** What stands one under the other; words beside blocks are a block of their own. */
function blocksOf(nodes: readonly ToldNode[], telling: Telling): Block[] {
  const blocks: Block[] = []
  let words: ToldNode[] = []
  const endWords = () => {
    blocks.push(...wordsBlock(words, telling))
    words = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) words.push(node)
    else {
      endWords()
      blocks.push(...blockOf(node, telling))
    }
  }
  endWords()
  return blocks
}

const inlineTypes = ['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock']

function isBlock({ type }: ToldNode): boolean {
  return typeof type === 'string' && !inlineTypes.includes(type)
}

function wordsBlock(words: readonly ToldNode[], telling: Telling): Block[] {
  const lines = toldLines(words, telling)
  return lines.join('\n') === '' && lines.length === 1
    ? []
    : [{ kind: 'words', lines: lines.map(ownLine) }]
}

function blockOf(node: ToldNode, telling: Telling): Block[] {
  const inside = deeper(telling)
  if (inside === null) return [{ kind: 'words', lines: ['…'] }]
  switch (node.type) {
    case 'heading':
      return [marked(node.tag === 'h3' ? '###' : '##', node, inside)]
    case 'quote':
      return [marked('>', node, inside)]
    case 'list':
      return listBlock(node, inside)
    case 'table':
      return tableBlock(node, inside)
    case 'upload':
      return [{ kind: 'other', lines: [toldPicture(node)] }]
    default:
      return blocksOf(childrenOf(node), inside)
  }
}

function marked(mark: string, node: ToldNode, telling: Telling): Block {
  const lines = joined(blocksOf(childrenOf(node), telling))
  const said = lines.length === 0 ? [''] : lines
  return { kind: 'other', lines: said.map((line) => (line === '' ? mark : `${mark} ${line}`)) }
}

function listBlock(list: ToldNode, telling: Telling): Block[] {
  const isNumbered = list.listType === 'number' || list.tag === 'ol'
  const start = Number.isInteger(list.start) ? Number(list.start) : 1
  const lines = itemsOf(list).flatMap((children, place) => {
    const mark = isNumbered ? `${start + place}.` : '–'
    return itemLines(mark, joined(blocksOf(children, telling)))
  })
  return lines.length === 0 ? [] : [{ kind: 'list', lines }]
}

/** What each item holds; the editor keeps a list within a list as an item of its own. */
function itemsOf(list: ToldNode): ToldNode[][] {
  const items: ToldNode[][] = []
  for (const item of childrenOf(list)) {
    const inside = childrenOf(item)
    const isNest = inside.length > 0 && inside.every(({ type }) => type === 'list')
    const before = items.at(-1)
    if (isNest && before) before.push(...inside)
    else items.push(inside)
  }
  return items
}

function itemLines(mark: string, [first = '', ...more]: readonly string[]): string[] {
  return [
    first === '' ? mark : `${mark} ${first}`,
    ...more.map((line) => (line === '' ? '' : `  ${line}`)),
  ]
}

function tableBlock(table: ToldNode, telling: Telling): Block[] {
  const rows = cellsOf(table)
  if (rows.length === 0) return blocksOf(childrenOf(table), telling)
  const lines = rows.map((row) => {
    const cells = row.map(({ isHead, node }) => {
      const lines = toldLines(cellWords(node), telling)
      const said = lines.length === 1 && lines[0] === '' ? '' : lines.map(ownLine).join(' ⏎ ')
      if (!isHead) return said
      return said === '' ? '#' : `# ${said}`
    })
    return `| ${cells.join(' | ')} |`
  })
  return [{ kind: 'other', lines }]
}

/** The paragraphs of a cell are lines of it. */
function cellWords(cell: ToldNode): ToldNode[] {
  return childrenOf(cell)
    .filter((paragraph) => childrenOf(paragraph).length > 0)
    .flatMap((paragraph, place) => [...(place === 0 ? [] : [{ type: 'linebreak' }]), paragraph])
}

/** An empty line between blocks; none between the words of an item and the list that belongs to it. */
function joined(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ kind, lines }, place) => {
    const before = blocks[place - 1]
    const isTight = !before || (before.kind === 'words' && kind === 'list')
    return isTight ? lines : ['', ...lines]
  })
}

/** A line of words that could be taken for one of ours has a backslash before it. */
function ownLine(line: string): string {
  if (line === '') return '\\'
  const said = line.replace(/^(?=\s|(?:#{1,3}|>|–)(?: |$))/, '\\')
  return said.replace(/^(-?\d+)\.(?= |$)/, '$1\\.')
}
