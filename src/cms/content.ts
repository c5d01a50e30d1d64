import {
  canonicalJson,
  contentHash,
  type Facts,
  type ShownPictures,
  type Words,
} from '../domain/content-hash'
import type { Commentary, Text } from '../payload-types'
import { sha256 } from './digest'
import { idOf } from './person'

type TextWords = Pick<Text, 'title' | 'lead' | 'body' | 'reason' | 'slug'>

type CommentaryFacts = Pick<Commentary, 'issue' | 'section' | 'verdict' | 'analysts'>

/** The words of a text that an approval covers. */
export function wordsOf(text: Partial<TextWords>): Words {
  return {
    title: text.title ?? '',
    lead: text.lead || null,
    body: text.body ? withoutPopulated(text.body) : null,
    reason: text.reason || null,
    slug: text.slug ?? '',
  }
}

/** The facts of a commentary that an approval covers. */
export function factsOf(commentary: Partial<CommentaryFacts>): Facts {
  return {
    issue: idOf(commentary.issue),
    section: idOf(commentary.section),
    verdict: idOf(commentary.verdict),
    analysts: (commentary.analysts ?? []).flatMap((analyst) => idOf(analyst) ?? []),
  }
}

/** Whether two states of a commentary say different facts to readers. */
export function isOtherFacts(one: Partial<CommentaryFacts>, other: Partial<CommentaryFacts>) {
  return canonicalJson(factsOf(one)) !== canonicalJson(factsOf(other))
}

/** The hash of what a reader would see of a text with these facts and pictures. */
export function hashOf(
  text: TextWords & { language: string },
  commentary: CommentaryFacts,
  pictures: ShownPictures,
): string {
  const [words, facts] = [wordsOf(text), factsOf(commentary)]
  return contentHash({ language: text.language, words, facts, pictures }, sha256)
}

/** The hash of what a translator translates: the words, whatever the address. */
export function hashOfWords(text: Partial<TextWords>): string {
  const { slug: _, ...words } = wordsOf(text)
  return sha256(canonicalJson(words))
}

/** A body with pictures by id only, whatever depth it was read at. */
function withoutPopulated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPopulated)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => {
    const isPicture = key === 'value' && 'relationTo' in value && isDocument(item)
    return [key, isPicture ? item.id : withoutPopulated(item)]
  })
  return Object.fromEntries(entries)
}

function isDocument(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value
}
