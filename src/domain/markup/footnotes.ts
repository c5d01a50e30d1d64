import {
  allElements,
  around,
  attr,
  classes,
  elementLike,
  isBlank,
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  type MarkupParent,
  putInPlaceOf,
  wordsIn,
} from './markup-tree'

/** The element that stands where a footnote is marked; its words are in `text`. */
export const noteTag = 'x-note'

type Note = { block: MarkupElement; number: number | null; names: string[] }

/**
 * Makes footnotes of marks that lead to notes below the text, and of marks without a link where the
 * notes are numbered. What is not sure stays as it stands: a raised figure, and the notes as a list.
 */
export function mendFootnotes(root: MarkupParent): void {
  const elements = allElements(root)
  const notes = notesIn(elements)
  if (notes.length === 0) return
  const marks = marksFor(elements, notes)
  const used = new Set(marks.map(({ note }) => note))
  for (const { mark, note } of marks) {
    const whole = outerMark(mark)
    putInPlaceOf(whole, [elementLike(whole, noteTag, [], { text: noteWords(note.block) })])
  }
  for (const { block } of used) takeOut(block)
}

const notesName =
  /footnote|endnote|sdfootnote|sdendnote|\bftnt|\bnotes\b|references|znosk|snosk|зноск|сноск/

/** Blocks that are the words of notes: in a list of them, or called so by the program that wrote them. */
function notesIn(elements: readonly MarkupElement[]): Note[] {
  const notes: Note[] = []
  const blocks = new Set<MarkupElement>()
  for (const element of elements) {
    if (isWithin(element, blocks)) continue
    const list = element.tagName === 'li' ? (element.parentNode as MarkupElement) : null
    const isListed = list !== null && isNotesList(list)
    if (!isListed && !isNoteBlock(element)) continue
    const place = list?.childNodes.filter(isElement).indexOf(element) ?? -1
    const start = Number((list && attr(list, 'start')) || 1)
    const number = isListed ? place + start : numberBefore(element)
    blocks.add(element)
    notes.push({ block: element, number, names: namesIn(element) })
  }
  return notes
}

function isNotesList(list: MarkupElement): boolean {
  const holders = [list, ...[...around(list)].slice(0, 2)]
  return holders.some((one) =>
    notesName.test(`${classes(one)} ${attr(one, 'id')} ${attr(one, 'role')}`.toLowerCase()),
  )
}

function isNoteBlock(element: MarkupElement): boolean {
  if (element.tagName !== 'div' && element.tagName !== 'p') return false
  const name = `${classes(element)} ${attr(element, 'id')}`.toLowerCase()
  const isCalledSo =
    /mso-element:\s*(?:foot|end)note(?!-)/.test(attr(element, 'style').toLowerCase()) ||
    /^(?:sd)?(?:ftn|edn|footnote|endnote)\d+$/.test(attr(element, 'id')) ||
    /msofootnotetext|msoendnotetext/.test(name)
  return isCalledSo || leadsBack(element)
}

/** A short block that begins with a link back to its mark, as Google Docs writes notes. */
function leadsBack(element: MarkupElement): boolean {
  let first: MarkupNode | undefined = element
  while (isElement(first) && first.tagName !== 'a')
    first = first.childNodes.find((node) => isElement(node) || !isBlank(node))
  return (
    isElement(first) &&
    isMark(wordsIn(first)) &&
    /^#(?:_?ftnt?_?ref|_?ednref|cite_ref|fnref)/i.test(attr(first, 'href'))
  )
}

function numberBefore(element: MarkupElement): number | null {
  const found = /^\s*[[(]?(\d{1,3})[\])]?/.exec(wordsIn(element))
  return found ? Number(found[1]) : null
}

function namesIn(block: MarkupElement): string[] {
  return [block, ...allElements(block)].flatMap((one) =>
    [attr(one, 'id'), attr(one, 'name')].filter((name) => name !== ''),
  )
}

type Marked = { mark: MarkupElement; note: Note }

/** A linked mark is sure; one without a link only where no other could be meant. */
function marksFor(elements: readonly MarkupElement[], notes: readonly Note[]): Marked[] {
  const blocks = new Set(notes.map(({ block }) => block))
  const outside = elements.filter((element) => !isWithin(element, blocks))
  const taken = new Set<Note>()
  const linked = outside.flatMap((mark) => {
    if (mark.tagName !== 'a' || !isMark(wordsIn(mark))) return []
    const name = attr(mark, 'href').replace(/^[^#]*#/, '')
    const named = notes.filter(({ names }) => name !== '' && names.includes(name))
    // Texts put together on one page may use a name again; each mark then has its own note.
    const note = named.find((one) => !taken.has(one)) ?? named[0]
    if (!note) return []
    taken.add(note)
    return [{ mark, note }]
  })
  const left = notes.filter((note) => !linked.some((one) => one.note === note))
  const raised = outside.filter(({ tagName }) => tagName === 'sup')
  const bare = left.flatMap((note) => {
    const fits = raised.filter(
      (element) =>
        Number(wordsIn(element).replace(/[[\]()]/g, '')) === note.number &&
        !allElements(element).some(({ tagName }) => tagName === 'a') &&
        !isUnit(before(element)),
    )
    const [mark] = fits
    return mark && fits.length === 1 ? [{ mark, note }] : []
  })
  return [...linked, ...bare]
}

function isMark(words: string): boolean {
  return /^\s*[[(]?(?:\d{1,3}|\*{1,3}|[a-z]|[ivx]{1,5}|†|‡)[\])]?\s*$/i.test(words)
}

/** Areas and volumes: «5 km» before a raised figure. */
function isUnit(words: string): boolean {
  return /(?:^|[\d\s\u00a0(])(?:[kcdm]?m|ft|in|[кдс]?м|мм)$/iu.test(words)
}

/** The words right before an element within its line. */
function before(element: MarkupElement): string {
  const parent = element.parentNode as MarkupElement
  const place = parent.childNodes.indexOf(element)
  return parent.childNodes.slice(0, place).map(wordsIn).join('').slice(-20)
}

/** The mark with the elements that hold nothing else. */
function outerMark(mark: MarkupElement): MarkupElement {
  let whole = mark
  for (const outer of around(mark)) {
    const isOnly = outer.childNodes.every((node) => node === whole || isBlank(node))
    if (!isOnly || !/^(?:sup|span|font|small|b|i|a)$/.test(outer.tagName)) break
    whole = outer
  }
  return whole
}

/** The words of a note without the mark before them and the way back, each link with its address. */
function noteWords(block: MarkupElement): string {
  const said = (node: MarkupNode): string => {
    if (isText(node)) return node.value
    if (!isElement(node)) return ''
    const words = node.childNodes.map(said).join('')
    if (node.tagName === 'p' || node.tagName === 'br') return `${words} `
    if (node.tagName !== 'a') return words
    const href = attr(node, 'href')
    if (href.startsWith('#')) return isMark(words) || /^\s*[↩↑^⬆]/u.test(words) ? '' : words
    return /^https?:/i.test(href) && !words.includes(href) ? `${words} (${href})` : words
  }
  return said(block)
    .replace(/[ \t\r\n\u00a0]+/g, ' ')
    .replace(/^\s*(?:[[(]?\d{1,3}[\])]|\d{1,3}[.)](?=\s))\s*/, '')
    .trim()
}

/** Takes a note out, and what held nothing but notes: its list, its heading's rule. */
function takeOut(block: MarkupElement): void {
  let whole: MarkupElement = block
  for (const outer of around(block)) {
    const others = outer.childNodes.filter((node) => node !== whole)
    const isRule = (node: MarkupNode) => isElement(node) && /^(?:hr|br)$/.test(node.tagName)
    if (/^(?:body|html|main|article)$/.test(outer.tagName)) break
    if (!others.every((node) => isBlank(node) || isRule(node))) break
    whole = outer
  }
  putInPlaceOf(whole, [])
}

function isWithin(element: MarkupElement, blocks: ReadonlySet<MarkupElement>): boolean {
  if (blocks.has(element)) return true
  for (const outer of around(element)) if (blocks.has(outer)) return true
  return false
}
