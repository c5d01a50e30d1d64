import { lowest, paper } from './pdf-paper'
import type { Row } from './pdf-rows'

/** A row with its place on a page, in points from its upper edge, and the room above it. */
export type PlacedRow = { row: Row; y: number; above: number }
export type Page = PlacedRow[]

/**
 * Fills pages with rows; those that are glued to each other stand on one page if they fit one. A
 * picture that finds no room waits for the next page, and the words after it fill this one.
 */
export function inPages(rows: readonly Row[]): Page[] {
  const pages: Page[] = []
  const waiting: Row[][] = []
  let y: number = lowest

  function startPage(): void {
    pages.push([])
    y = paper.top
    for (const group of waiting.splice(0)) put(group)
  }

  function put(group: readonly Row[]): void {
    if (y + heightOf(group) > lowest && pages.at(-1)?.length !== 0) startPage()
    for (const row of group) {
      if (y + row.before + row.height > lowest && pages.at(-1)?.length !== 0) startPage()
      const page = pages.at(-1) ?? []
      const last = page.at(-1)?.row
      const above = last ? Math.max(row.before, last.after ?? 0) : 0
      page.push({ row, y: y + above, above })
      y += above + row.height
    }
  }

  for (const group of groupsOf(rows)) {
    const { beginsPage = false, floats = false, opens } = group[0] ?? {}
    const settles = beginsPage || opens !== undefined || group.some((row) => row.settles)
    while (waiting.length > 0 && settles) startPage()
    if (beginsPage || y + (opens ?? 0) > lowest) startPage()
    const fits = y + heightOf(group) <= lowest
    if (floats && !fits && pages.at(-1)?.length !== 0) waiting.push(group)
    else put(group)
  }
  while (waiting.length > 0) startPage()
  return pages
}

/** On which page, from 0, the place with a name is; -1 when there is none. */
export function pageWith(pages: readonly Page[], name: string): number {
  return pages.findIndex((page) => page.some(({ row }) => row.name === name))
}

function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (row.glued && last && !row.beginsPage) last.push(row)
    else groups.push([row])
  }
  return groups
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { before, height }) => sum + before + height, 0)
}
