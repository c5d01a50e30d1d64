import { plainText } from '../domain/plain-text'

/** The most that is told of a value in one line. */
const longest = 300

/** A value of a field in one line of text. */
export function inWords(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? plainText(value) : String(value ?? '')
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
