import { type AnyNode, childrenOf, hasLook, isNode } from './body-nodes'

export type ToldNode = Readonly<AnyNode>

/** What is written down on the way through a body: the words of its footnotes, in their order. */
export type Telling = { notes: string[]; depth: number }

/** No writer goes that deep, and no machine should. */
const deepest = 150

type Look = { bold: boolean; italic: boolean; sub: boolean; sup: boolean; link: ToldNode | null }

/** Words of one look, or a mark that stands for itself. */
type Piece = Look & { words: string } & { isMark: boolean }

const plainly: Look = { bold: false, italic: false, sub: false, sup: false, link: null }
const lineEnd: Piece = { ...plainly, words: '\n', isMark: true }

/** Words as lines in which every look, link and mark is written out. */
export function toldLines(nodes: readonly ToldNode[], telling: Telling): string[] {
  const lines: Piece[][] = [[]]
  for (const piece of nodes.flatMap((node) => piecesOf(node, plainly, telling))) {
    if (piece === lineEnd) lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines.map((line) => inLooks(merged(line), ways))
}

/** How a picture is told; its caption may have come with its language. */
export function toldPicture(node: ToldNode): string {
  const value = nodeIn(node.value)
  const id = wordsIn(value.id ?? value.url ?? node.value)
  const caption = fieldsOf(node).caption ?? value.caption
  const said = wordsIn(nodeIn(caption).text ?? caption).trim()
  const name = `picture ${escaped(id).replaceAll(':', '\\:')}`
  return said === '' ? `[${name}]` : `[${name}: ${escaped(said)}]`
}

export function nodeIn(value: unknown): ToldNode {
  return isNode(value) ? value : {}
}

export function deeper(telling: Telling): Telling | null {
  return telling.depth < deepest ? { ...telling, depth: telling.depth + 1 } : null
}

function piecesOf(node: ToldNode, look: Look, telling: Telling): Piece[] {
  switch (node.type) {
    case 'text':
      return [{ ...look, ...looksOf(node), words: inOneLine(wordsIn(node.text)), isMark: false }]
    case 'linebreak':
      return [lineEnd]
    case 'tab':
      return [{ ...look, words: '\t', isMark: false }]
    case 'upload':
      return [{ ...look, words: toldPicture(node), isMark: true }]
    case 'link':
    case 'autolink':
      return within(node, addressOf(node) === '' ? look : { ...look, link: node }, telling)
    case 'inlineBlock': {
      const { blockType, text } = fieldsOf(node)
      const note = blockType === 'footnote' ? wordsIn(text).trim() : ''
      if (note === '') return within(node, look, telling)
      telling.notes.push(note)
      return [{ ...look, words: `[${telling.notes.length}]`, isMark: true }]
    }
    default:
      return within(node, look, telling)
  }
}

function within(node: ToldNode, look: Look, telling: Telling): Piece[] {
  const inside = deeper(telling)
  if (inside === null) return [{ ...look, words: '…', isMark: true }]
  return childrenOf(node).flatMap((child) => piecesOf(child, look, inside))
}

function looksOf({ format }: ToldNode): Omit<Look, 'link'> {
  const bits = typeof format === 'number' || typeof format === 'string' ? format : 0
  const [bold, italic] = [hasLook(bits, 'bold'), hasLook(bits, 'italic')]
  return { bold, italic, sub: hasLook(bits, 'sub'), sup: hasLook(bits, 'sup') }
}

/** One piece for what the editor keeps in several parts of one look. */
function merged(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (piece.words === '') continue
    if (
      before &&
      !before.isMark &&
      !piece.isMark &&
      ways.every(({ of }) => of(before) === of(piece))
    )
      whole[whole.length - 1] = { ...before, words: before.words + piece.words }
    else whole.push(piece)
  }
  return whole
}

type Way = { of(piece: Piece): unknown; around(said: string, piece: Piece): string }

/** From the outermost to the innermost, so that no row of stars can be read in two ways. */
const ways: readonly Way[] = [
  {
    of: ({ link }) => link,
    around: (said, { link }) => (link ? `[${said} <${addressOf(link)}>]` : said),
  },
  { of: ({ bold }) => bold, around: (said, { bold }) => (bold ? `**${said}**` : said) },
  { of: ({ italic }) => italic, around: (said, { italic }) => (italic ? `*${said}*` : said) },
  { of: ({ sub }) => sub, around: (said, { sub }) => (sub ? `_(${said})` : said) },
  { of: ({ sup }) => sup, around: (said, { sup }) => (sup ? `^(${said})` : said) },
]

function inLooks(pieces: readonly Piece[], [way, ...inner]: readonly Way[]): string {
  if (way === undefined) return pieces.map(written).join('')
  const runs: [Piece, ...Piece[]][] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    if (run && way.of(run[0]) === way.of(piece)) run.push(piece)
    else runs.push([piece])
  }
  return runs.map((run) => way.around(inLooks(run, inner), run[0])).join('')
}

function written({ isMark, sub, sup, words }: Piece): string {
  if (isMark) return words
  return sub || sup ? escaped(words).replaceAll(')', '\\)') : escaped(words)
}

/** A sign of the writer's own that would otherwise be read as one of ours. */
function escaped(words: string): string {
  return inOneLine(words).replace(/[\\*[\]<|⏎]|[\^_](?=\()/g, '\\$&')
}

function addressOf(link: ToldNode): string {
  return inOneLine(wordsIn(fieldsOf(link).url))
    .trim()
    .replace(/[\\>]/g, '\\$&')
}

function inOneLine(words: string): string {
  return words.replace(/\r\n|[\n\r\f]/g, ' ')
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function fieldsOf(node: ToldNode): ToldNode {
  return nodeIn(node.fields)
}
