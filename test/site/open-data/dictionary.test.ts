import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale'
import { dataMessages } from '../../../src/site/messages/data'
import { columns } from '../../../src/site/open-data/columns'
import { dataPaths, tables } from '../../../src/site/open-data/data-paths'

const written = readFileSync('docs/data.md', 'utf8')

test.each(tables)('docs/data.md explains every column of the %s, in order', (table) => {
  const meanings: Record<string, string> = dataMessages.en.columns[table]
  const rows = columns[table].map(
    ({ name, mayBeEmpty }) => `| \`${name}\` | ${meanings[name]} | ${mayBeEmpty ? 'yes' : 'no'} |`,
  )
  expect(written).toContain(`|---|---|---|\n${rows.join('\n')}\n\n`)
})

test('docs/data.md names every file', () => {
  const files = [dataPaths.schema, dataPaths.updates, dataPaths.releases, dataPaths.release('{id}')]
  for (const table of tables)
    files.push(dataPaths.table(table, 'csv'), dataPaths.table(table, 'csv', 2031))
  for (const file of files) expect(written).toContain(`\`${file}\``)
})

test.each(locales)('the dictionary names in %s the same values in the same columns', (locale) => {
  for (const table of tables) {
    const [here, english]: Record<string, string>[] = [
      dataMessages[locale].columns[table],
      dataMessages.en.columns[table],
    ]
    const codes = (text = '') => (text.match(/`[^`]*`/g) ?? []).sort()
    for (const { name } of columns[table])
      expect([name, codes(here?.[name])]).toEqual([name, codes(english?.[name])])
  }
})
