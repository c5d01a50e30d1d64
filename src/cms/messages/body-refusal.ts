import type { PayloadRequest } from 'payload'
import { quoted } from '../../domain/quoted'
import { problemInBody } from '../../domain/rich-text'
import { withoutUnfinishedLinks } from '../../domain/unfinished-links'
import { languageOf, sentence } from './sentence'

/** Enough to find a paragraph by. */
const fewWords = 40

/**
 * What must not stand in a body, where it stands and what to do; null when the body is in order.
 * Links without an address are no matter: a save leaves them out.
 */
export function bodyRefusal(req: PayloadRequest, body: unknown): string | null {
  const found = problemInBody(withoutUnfinishedLinks(body))
  if (found === null) return null
  const problem = sentence(req, found.problem)
  if (found.block === 0) return problem
  const start = beginningOf(found.words)
  const words = start && ` ${quoted(start, languageOf(req))}`
  return sentence(req, 'inBody', { block: String(found.block), words, problem })
}

function beginningOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > fewWords ? `${line.slice(0, fewWords).trimEnd()}…` : line
}
