import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { withFaces } from '../../../src/site/books/pdf-faces'
import { type Line, type Piece, setInLines } from '../../../src/site/books/pdf-lines'

const measure = withFaces(new PDFDocument({ autoFirstPage: false }))
const set = { face: 'serif', size: 10, color: '#000' } as const
const piece = (text: string, more: Partial<Piece> = {}): Piece => ({ ...set, text, ...more })
const widthOf = (line: Line) => {
  const last = line.at(-1)
  const gap = last?.text.endsWith(' ') ? measure(' ', last.piece.face, last.piece.size) : 0
  return last ? last.x + last.width - gap : 0
}
const textOf = (lines: readonly Line[]) =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('|')

const word = fc.stringMatching(/^[a-zA-Zа-яёіў’«»—,.-]{1,14}$/u)
const words = fc.array(word, { minLength: 1, maxLength: 60 })

describe('Lines of a paragraph', () => {
  test('hold every word once, in order, and reach no further than they may', () => {
    const sentences = fc.property(words, fc.integer({ min: 40, max: 320 }), (some, width) => {
      const lines = setInLines([piece(some.join(' '))], width, measure)
      expect(textOf(lines).replaceAll('|', '')).toBe(some.join(' '))
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 0.01)
    })
    fc.assert(sentences, { seed: 11, numRuns: 150 })
  })

  test('do not end where a space does not break', () => {
    const text = 'у\u00a0снежні 2026\u00a0г. — у\u00a0Марвіку'
    for (let width = 30; width < 160; width += 1)
      expect(textOf(setInLines([piece(text)], Math.max(width, 60), measure))).not.toMatch(/у\||6\|/)
  })

  test('keep a raised number with the word before it', () => {
    const note = piece('1', { face: 'sansBold', size: 6, rise: 3 })
    for (let width = 40; width < 120; width += 3)
      expect(textOf(setInLines([piece('one two three four'), note], width, measure))).toMatch(
        /four1$/,
      )
  })

  test('break an address that no line can hold rather than leave the paper', () => {
    const address = `https://review.example/${'x'.repeat(120)}`
    const lines = setInLines([piece(`see ${address} there`)], 150, measure)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(150)
    expect(textOf(lines).replaceAll('|', '')).toBe(`see ${address} there`)
  })

  test('end where the writer ended them, and leave out what nobody sees', () => {
    const lines = setInLines([piece('one'), piece('\n'), piece('t\u00adw\u200bo')], 200, measure)
    expect(textOf(lines)).toBe('one|two')
  })

  test('leave no lonely short word at the end where another setting is as good', () => {
    const lines = setInLines(
      [piece('A budget of the port that was sold to a fund in May')],
      170,
      measure,
    )
    const last = lines.at(-1) ?? []
    expect(lines.length).toBe(2)
    expect(widthOf(last)).toBeGreaterThan(170 * 0.2)
  })
})
