import type { MarkupElement, MarkupNode, MarkupParent } from './markup-tree'

/** An element made from nothing, for words that came without markup. */
export function madeElement(
  tag: string,
  children: (MarkupNode | string)[],
  attrs: Record<string, string> = {},
): MarkupElement {
  const element: MarkupElement = {
    ...{ nodeName: tag, tagName: tag, parentNode: null, childNodes: [] },
    attrs: Object.entries(attrs).map(([name, value]) => ({ name, value })),
  }
  element.childNodes = children.map((child) =>
    typeof child === 'string' ? { nodeName: '#text', value: child, parentNode: element } : child,
  )
  for (const child of element.childNodes) child.parentNode = element
  return element
}

/** Plain text as paragraphs: each line is one, as word processors give them. */
export function plainMarkup(text: string): MarkupParent {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  return madeElement(
    'body',
    lines.map((line) => madeElement('p', [line])),
  )
}

/** Whether plain text was written as Markdown: signs that nobody sets by chance. */
export function looksLikeMarkdown(text: string): boolean {
  if (/^#{1,6} \S/m.test(text) || /\[[^\]\n]+\]\((?:https?:|mailto:|\/|#)[^)\s]*\)/.test(text))
    return true
  if (/(?:^|[\s(])(\*\*|__)(?=\S)[^\n]*?\S\1(?=$|[\s.,;:!?)…])/m.test(text)) return true
  if (/\[\^[^\]\s]+\]/.test(text) && /^\[\^[^\]\s]+\]:/m.test(text)) return true
  const marks = text.match(/^ {0,3}(?:[-*+]|\d{1,3}[.)]) +\S/gm) ?? []
  return marks.length >= 2 || /^> \S/m.test(text)
}
