import { mendFootnotes } from './footnotes'
import {
  allElements,
  elementLike,
  type MarkupElement,
  type MarkupParent,
  putInPlaceOf,
  styled,
} from './markup-tree'
import { mendWordLists } from './word-lists'

/**
 * What programs write in ways of their own, as HTML means it: lists of Word, looks by styles,
 * wrappers that say nothing, footnotes. The tree itself is changed.
 */
export function tidyMarkup(root: MarkupParent): void {
  mendWordLists(root)
  for (const element of allElements(root)) {
    if (saysNothing(element)) putInPlaceOf(element, element.childNodes)
    else nameLooks(element)
  }
  mendFootnotes(root)
}

/** Google wraps all it copies in a bold element that is not bold; Word has elements of its own. */
function saysNothing(element: MarkupElement): boolean {
  const { tagName } = element
  if (tagName === 'o:p' || tagName === 'st1:place') return true
  const isPlain = /^(?:normal|[1-4]00)$/.test(styled(element, 'font-weight'))
  return (tagName === 'b' || tagName === 'strong') && isPlain
}

/** Looks that only a style gives. Headings are bold by themselves. */
function nameLooks(element: MarkupElement): void {
  if (element.tagName !== 'span' && element.tagName !== 'font') return
  const raised = /^(sup|sub)/.exec(styled(element, 'vertical-align'))?.[1]
  const looks = [
    /^(?:bold|bolder|[6-9]00)$/.test(styled(element, 'font-weight')) ? 'b' : null,
    /^(?:italic|oblique)$/.test(styled(element, 'font-style')) ? 'i' : null,
    /line-through/.test(styled(element, 'text-decoration(?:-line)?')) ? 's' : null,
    raised ?? null,
  ]
  for (const tag of looks) {
    if (tag === null) continue
    const inner = elementLike(element, tag, element.childNodes)
    element.childNodes = [inner]
    inner.parentNode = element
  }
}
