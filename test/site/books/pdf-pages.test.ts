import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Line } from '../../../src/site/books/pdf-lines'
import { inPages } from '../../../src/site/books/pdf-pages'
import { lowest, paper } from '../../../src/site/books/pdf-paper'
import { type Row, rowsOfLines } from '../../../src/site/books/pdf-rows'

const part = { type: 'P', within: null } as const
const row = (height: number, more: Partial<Row> = {}): Row => ({
  ...{ before: 5, height, inks: [], glued: false },
  ...more,
})
const paragraph = (lines: number, before = 6) =>
  rowsOfLines(
    Array.from({ length: lines }, (): Line => []),
    { part, size: 10, leading: 15, before },
  )
const pagesOf = (rows: readonly Row[]) =>
  inPages(rows).map((page) => page.map(({ row }) => rows.indexOf(row)))

describe('Pages', () => {
  test('part a paragraph so that two lines at least stand on either side', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 })
    const parted = fc.property(lengths, (some) => {
      const paragraphs = some.map((lines) => paragraph(lines))
      const pages = inPages([row(10, { beginsPage: true }), ...paragraphs.flat()])
      for (const lines of paragraphs) {
        const on = pages.map((page) => page.filter(({ row }) => lines.includes(row)).length)
        const parts = on.filter((count) => count > 0)
        if (parts.length > 1) expect(Math.min(...parts)).toBeGreaterThanOrEqual(2)
      }
    })
    fc.assert(parted, { seed: 5, numRuns: 120 })
  })

  test('hold everything once, and within their margins', () => {
    const heights = fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 1, maxLength: 50 })
    const kept = fc.property(heights, (some) => {
      const rows = some.map((height, place) =>
        row(height, { beginsPage: place === 0, floats: height > 150, glued: height % 7 === 1 }),
      )
      const pages = inPages(rows)
      expect(
        pages
          .flat()
          .map(({ row }) => row)
          .toSorted(byPlaceIn(rows)),
      ).toEqual(rows)
      for (const page of pages)
        for (const { row, y } of page) {
          expect(y).toBeGreaterThanOrEqual(paper.top)
          expect(y + row.height).toBeLessThanOrEqual(lowest)
        }
    })
    fc.assert(kept, { seed: 7, numRuns: 200 })
  })

  test('let words go before a picture that finds no room, but not those after its commentary', () => {
    const rows = [
      row(300, { beginsPage: true }),
      row(200, { floats: true }),
      row(60),
      row(60),
      row(20, { beginsPage: true }),
    ]
    expect(pagesOf(rows)).toEqual([[0, 2, 3], [1], [4]])
  })

  test('show a picture before the notes of its commentary', () => {
    const rows = [
      row(300, { beginsPage: true }),
      row(200, { floats: true }),
      row(60),
      row(20, { settles: true }),
    ]
    expect(pagesOf(rows)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  test('keep a heading with what it is the head of', () => {
    const rows = [row(440, { beginsPage: true }), row(15), ...paragraph(4).map(glued)]
    expect(pagesOf(rows)).toEqual([[0], [1, 2, 3, 4, 5]])
  })
})

function glued(row: Row, place: number): Row {
  return place === 0 ? { ...row, glued: true } : row
}

function byPlaceIn(rows: readonly Row[]) {
  return (one: Row, other: Row) => rows.indexOf(one) - rows.indexOf(other)
}
