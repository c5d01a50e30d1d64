import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import type { Cell, Run } from '../../../src/site/books/book-body'
import { withFaces } from '../../../src/site/books/pdf-faces'
import { type Piece, setInLines, widestWord } from '../../../src/site/books/pdf-lines'
import { inPages } from '../../../src/site/books/pdf-pages'
import { lowest, paper } from '../../../src/site/books/pdf-paper'
import { type Row, rowsOfLines } from '../../../src/site/books/pdf-rows'
import { type CellSetter, tableRows } from '../../../src/site/books/pdf-table'

const measure = withFaces(new PDFDocument({ autoFirstPage: false }))
const look = { bold: false, italic: false, off: null, href: null }
const cell = (text: string, isHead = false): Cell => ({ runs: [{ text, ...look }], isHead })
const wordsOf = (run: Run) => ('text' in run ? run.text : '\n')
const pieces = ({ runs }: Cell): Piece[] =>
  runs.map((run) => ({ text: wordsOf(run), face: 'serif', size: 8.8, color: '#000' }))
const setter: CellSetter = {
  set: ({ cell, part, width }) =>
    rowsOfLines(setInLines(pieces(cell), width, measure), { part, size: 8.8, leading: 12.2 }),
  leastOf: (cell) => widestWord(pieces(cell), measure),
}
const rowsOf = (...rows: string[][]) =>
  tableRows(
    { rows: rows.map((row) => row.map((text) => cell(text))), headRow: false },
    sect,
    setter,
  )
const sect = { type: 'Sect', within: null } as const

const wordsIn = (rows: readonly Row[]) =>
  rows.flatMap(({ inks }) => inks.flatMap((ink) => (ink.kind === 'words' ? [ink] : [])))
const saidBy = (rows: readonly Row[]) => wordsIn(rows).map(({ placed }) => placed.text.trim())

describe('A table of a book', () => {
  test('parts no word of a narrow column beside a long one', () => {
    const long = 'words that go on and on '.repeat(30)
    const rows = rowsOf(['Незалежнасць', long], ['Падаткаабкладанне', 'short'])
    expect(saidBy(rows)).toEqual(expect.arrayContaining(['Незалежнасць', 'Падаткаабкладанне']))
    for (const { x, placed } of wordsIn(rows))
      expect(x + measure(placed.text.trim(), 'serif', 8.8)).toBeLessThanOrEqual(paper.column + 0.01)
  })

  test('too wide for the paper is set as lines', () => {
    const names = Array.from({ length: 40 }, (_, place) => `c${place}`)
    const rows = rowsOf(names, names)
    expect(saidBy(rows).join(' ')).toBe(`${names.join(' | ')} ${names.join(' | ')}`)
    expect(new Set(wordsIn(rows).map(({ part }) => part.type))).toEqual(new Set(['P']))
  })

  test('cuts an address rather than become lines for it', () => {
    const rows = rowsOf([`https://review.example/${'x'.repeat(90)}`, '12'])
    expect(wordsIn(rows)[0]?.part.type).toBe('TD')
  })

  test('parts a row that is taller than a page between its lines', () => {
    const tall = Array.from({ length: 700 }, (_, place) => `w${place}`)
    const rows = rowsOf(['one', 'two'], [tall.join(' '), 'beside'], ['three', 'four'])
    const pages = inPages([{ ...row, beginsPage: true }, ...rows])
    expect(pages.length).toBeGreaterThan(1)
    for (const { row, y } of pages.flat()) expect(y + row.height).toBeLessThanOrEqual(lowest)
    const said = saidBy(rows).join(' ').split(' ')
    expect(said.filter((word) => word.startsWith('w'))).toEqual(tall)
    const bars = rows.flatMap(({ inks }) => inks.filter(({ kind }) => kind === 'bar'))
    expect(bars).toHaveLength(3)
  })
})

const row: Row = { before: 0, height: 10, glued: false, inks: [] }
