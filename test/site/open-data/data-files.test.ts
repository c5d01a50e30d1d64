import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns } from '../../../src/site/open-data/columns'
import {
  joinYears,
  partOf,
  type YearOfRows,
  yearPart,
} from '../../../src/site/open-data/data-files'
import { type DataFormat, dataFormats, tables } from '../../../src/site/open-data/data-paths'
import { dataSchema } from '../../../src/site/open-data/schema'
import { readCsv } from './csv-reader'
import { anyPublicationRow, origin, publicationRow, verdictRow } from './data-samples'

const schema = addFormats
  .default(new Ajv2020({ allErrors: true, allowUnionTypes: true }))
  .compile(JSON.parse(dataSchema(origin)))

function fileOf(year: YearOfRows, format: DataFormat): string {
  return joinYears([yearPart(year, format, origin)], { table: year.table, format, origin })
}

/** The cells of a CSV file as the JSON file has them, by what the data dictionary promises. */
function recordsIn(csv: string, table: YearOfRows['table']) {
  const [names = [], ...rows] = readCsv(csv.replace(/^\uFEFF/, ''))
  expect(names).toEqual(columns[table].map(({ name }) => name))
  return rows.map((cells) => {
    expect(cells).toHaveLength(names.length)
    return Object.fromEntries(
      columns[table].map(({ name, type }, at) => [name, inJson(cells[at] ?? '', type)]),
    )
  })
}

function inJson(cell: string, type: (typeof columns)['verdicts'][number]['type']) {
  const text = cell.replace(/^'/, '')
  if (typeof type === 'object' && 'list' in type) return text === '' ? [] : itemsIn(text)
  if (text === '') return null
  if (type === 'number' || type === 'year') return Number(text)
  return type === 'yes-or-no' ? text === 'true' : text
}

function itemsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\|)((?:[^\\|]|\\[\s\S])*)/g)].map(([, item = '']) =>
    item.replace(/\\([\s\S])/g, '$1'),
  )
}

describe('The open data', () => {
  test('says the same as CSV and as JSON, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.array(anyPublicationRow, { maxLength: 3 }), (rows) => {
        const year = { table: 'publications', rows } as const
        const json = JSON.parse(fileOf(year, 'json')).publications
        expect(recordsIn(fileOf(year, 'csv'), 'publications')).toEqual(json)
      }),
    )
    const verdict = {
      table: 'verdicts',
      rows: [verdictRow(), verdictRow({ history: [] })],
    } as const
    expect(recordsIn(fileOf(verdict, 'csv'), 'verdicts')).toEqual(
      JSON.parse(fileOf(verdict, 'json')).verdicts,
    )
  })

  test('is computed by no spreadsheet, and gives the text back', () => {
    for (const title of ['=1+1', '+7', '-2', '@SUM(A1)', '\t=1', '＝1', "'quoted'"]) {
      const csv = fileOf({ table: 'publications', rows: [publicationRow({ title })] }, 'csv')
      expect(csv).toMatch(new RegExp(`,"?'${title.replace(/[+()]/g, '\\$&')}`))
      expect(recordsIn(csv, 'publications')[0]?.title).toBe(title)
    }
  })

  test('begins so that spreadsheets read Cyrillic, and ends every line as RFC 4180 asks', () => {
    const csv = fileOf({ table: 'publications', rows: [publicationRow()] }, 'csv')
    expect(csv.startsWith('\uFEFFid,commentary,')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  test('is as its schema says, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.array(anyPublicationRow, { maxLength: 3 }), (rows) => {
        const file = JSON.parse(fileOf({ table: 'publications', rows }, 'json'))
        expect(schema(file), JSON.stringify(schema.errors)).toBe(true)
      }),
    )
    const verdicts = JSON.parse(fileOf({ table: 'verdicts', rows: [verdictRow()] }, 'json'))
    expect(schema(verdicts), JSON.stringify(schema.errors)).toBe(true)
  })

  test.each([
    { verdict: 'good' },
    { year: '2031' },
    { address: '/en/issues' },
    { last_changed: null },
    { analysts: null },
    { author: 'Ann' },
  ])('is refused by its schema with %j', (wrong) => {
    const file = JSON.parse(fileOf({ table: 'publications', rows: [publicationRow()] }, 'json'))
    Object.assign(file.publications[0], wrong)
    expect(schema(file)).toBe(false)
  })
})

describe.each(tables)('The file of all %s', (table) => {
  const years = [2030, 2031, 2032].map((year): YearOfRows => {
    if (table === 'verdicts') return { table, rows: year === 2031 ? [] : [verdictRow({ year })] }
    return { table, rows: year === 2031 ? [] : [publicationRow({ year }), publicationRow()] }
  })
  const everything = { table, rows: years.flatMap(({ rows }) => [...rows]) } as YearOfRows

  test.each(dataFormats)('is joined from its years as %s without writing them anew', (format) => {
    const of = { table, format, origin }
    const parts = years.map((year) => yearPart(year, format, origin))
    expect(joinYears(parts, of)).toBe(fileOf(everything, format))
    const files = parts.map((part) => joinYears([part], of))
    expect(files.map((file) => partOf(file, of))).toEqual(parts)
    expect(() => partOf('something else', of)).toThrow(/write it anew/)
  })
})
