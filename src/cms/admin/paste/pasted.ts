import { cleanLine } from '../../../domain/clean-words'
import { type BodyFromMarkup, bodyFromMarkup } from '../../../domain/markup/body-from-markup'
import type { MarkupParent } from '../../../domain/markup/markup-tree'
import { looksLikeMarkdown, plainMarkup } from '../../../domain/markup/plain-markup'
import type { MarkupSetting } from '../../../domain/markup/words-writer'
import { markdownMarkup } from './markdown-markup'
import { withOuterSpaces } from './outer-spaces'

/** What lies on the clipboard; `parse` is how HTML becomes a tree where this runs. */
export type Clipboard = { html: string; text: string; parse: (html: string) => MarkupParent }

/** What was copied somewhere as blocks of a body; null when the clipboard has no words. */
export function pasted(
  { html, text, parse }: Clipboard,
  setting: MarkupSetting,
): BodyFromMarkup | null {
  const isHtml = html.trim() !== '' && !isMarkdownInHtml(html, text)
  if (!isHtml && text.trim() === '') return null
  const read = looksLikeMarkdown(text) ? markdownMarkup : plainMarkup
  const { nodes, losses } = bodyFromMarkup(isHtml ? parse(html) : read(text), setting)
  return { nodes: withOuterSpaces(nodes, text), losses }
}

/**
 * Words without any markup and without anything to mend, as they come from a spell checker, too. The
 * editor puts them in itself, in the look of the words they replace.
 */
export function isPlainLine({ html, text }: Omit<Clipboard, 'parse'>): boolean {
  return html.trim() === '' && cleanLine(text) === text && !looksLikeMarkdown(text)
}

/** Editors of code copy Markdown as coloured HTML: every part of it is `div`, `span` or `br`. */
function isMarkdownInHtml(html: string, text: string): boolean {
  if (!looksLikeMarkdown(text)) return false
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase())
  return tags.every((tag) => /^(?:html|head|body|meta|div|span|br|pre|code)$/.test(tag ?? ''))
}
