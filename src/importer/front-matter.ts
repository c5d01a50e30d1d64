import { err, ok, type Result } from '../domain/result'

/** A Markdown file taken apart; both lines are lines of the file, from 1. */
export type MarkdownFile = { facts: string; factsLine: number; body: string; bodyLine: number }

const shape = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/

/** Divides a file into the YAML between its first two lines of dashes, and the Markdown below. */
export function dividedFile(text: string): Result<MarkdownFile, string> {
  const [, facts, body] = shape.exec(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')) ?? []
  if (facts === undefined || body === undefined)
    return err('The file begins with a line ---, then title and the like, then another line ---.')
  return ok({ facts, factsLine: 2, body, bodyLine: facts.split('\n').length + 3 })
}
