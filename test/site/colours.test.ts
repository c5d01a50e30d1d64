import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verdicts } from '../../src/domain/verdict'
import { inks } from '../../src/site/books/pdf-paper'
import { previewColours } from '../../src/site/preview/preview-colours'
import { everyPage } from './every-page'
import { elementsCalled, rendered } from './rendered'

const sheet = 'src/site/styles/colours.css'
const colours = [...readFileSync(sheet, 'utf8').matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)]

/** By day, by night, and where it differs on paper. */
const named = (name: string) => colours.filter(([, its]) => its === name).map(([, , it]) => it)

test('A colour is set in one style sheet, for pages and books alike', () => {
  const names = [...new Set(colours.map(([, name]) => name))].join('|')
  const sets = new RegExp(`--(${names}):|\\scolor-scheme:`)
  const sheets = readdirSync('src/site', { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join('src/site', name))
  expect(sheets.filter((file) => sets.test(readFileSync(file, 'utf8')))).toEqual([sheet])
})

test('Browsers, pictures and books are painted in the colours of the pages', async () => {
  const metas = elementsCalled(await rendered(everyPage('en').archive ?? null), 'meta', 'content')
  const themes = metas.filter(({ name }) => name === 'theme-color').map(({ content }) => content)
  expect(themes).toEqual(named('paper').slice(0, 2))
  const { soft, ...others } = previewColours
  for (const [name, colour] of Object.entries({ ...others, 'ink-soft': soft }))
    expect(named(name)[0], name).toBe(colour)
  const { rule: _onWhite, soft: onPaper, ...printed } = inks
  for (const [name, colour] of Object.entries({ ...printed, 'ink-soft': onPaper }))
    expect(named(name), name).toContain(colour)
})

test('Readers of books, which know no names of colours, have those of the verdicts', () => {
  const written = readFileSync('src/site/books/epub.css', 'utf8')
  for (const verdict of verdicts) {
    const rules = written.matchAll(new RegExp(`\\.verdict-${verdict} \\{\\s+color: (#\\w+)`, 'g'))
    expect([...rules].map(([, colour]) => colour)).toEqual(named(verdict).slice(0, 2))
  }
})
