import { type BodyFromMarkup, bodyFromMarkup } from '../../../domain/markup/body-from-markup'
import type { MarkupParent } from '../../../domain/markup/markup-tree'
import { looksLikeMarkdown, plainMarkup } from '../../../domain/markup/plain-markup'
import type { MarkupSetting } from '../../../domain/markup/words-writer'
import { markdownMarkup } from './markdown-markup'

/** What lies on the clipboard; `parse` is how HTML becomes a tree where this runs. */
export type Clipboard = { html: string; text: string; parse: (html: string) => MarkupParent }

/** What was copied somewhere as blocks of a body; null when the clipboard has no words. */
export function pasted(
  { html, text, parse }: Clipboard,
  setting: MarkupSetting,
): BodyFromMarkup | null {
  if (html.trim() !== '' && !isMarkdownInHtml(html, text))
    return bodyFromMarkup(parse(html), setting)
  if (text.trim() === '') return null
  const markup = looksLikeMarkdown(text) ? markdownMarkup(text) : plainMarkup(text)
  return bodyFromMarkup(markup, setting)
}

/** Editors of code copy Markdown as coloured HTML: every part of it is `div`, `span` or `br`. */
function isMarkdownInHtml(html: string, text: string): boolean {
  if (!looksLikeMarkdown(text)) return false
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase())
  return tags.every((tag) => /^(?:html|head|body|meta|div|span|br|pre|code)$/.test(tag ?? ''))
}
