import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { readDemonstration } from '../../src/demo/read-folder'
import { smallDemonstration } from './small-demonstration'

let folder = ''

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const tax = 'issues/2031-w10/1-tax'
const words = (more = '', title = 'The tax returns') =>
  `---\ntitle: ${title}\nlead: Lead.\nreason: Reason.\n---\n\nThe tax is 6 per cent. ${more}\n`

test.each<[string, Record<string, string | null>, RegExp]>([
  ['a file is missing', { 'site.yaml': null }, /site\.yaml: The file is missing/],
  ['a value is missing', { 'sections.yaml': '- slug: power\n' }, /line 1: 0\.name is missing/],
  ['a key is unknown', { [`${tax}/facts.yaml`]: 'colour: red\n' }, /facts\.yaml, line 1: /],
  ['it is no YAML', { 'site.yaml': 'name: {\n' }, /site\.yaml, line \d: This is no YAML/],
  ['Markdown is not known', { [`${tax}/en.md`]: words('`code`') }, /en\.md, line 7: .*backquotes/],
  [
    'a link leads nowhere',
    { [`${tax}/en.md`]: words('[x](commentary:2031-W10/9-none)') },
    /en\.md, line 7: There is no commentary:2031-W10\/9-none/,
  ],
  [
    'a link leads ahead',
    { [`${tax}/en.md`]: words('[x](commentary:2031-W11/1-rate)') },
    /en\.md, line 7: .* is of a later week/,
  ],
  [
    'a picture is missing',
    { [`${tax}/en.md`]: words('\n\n![A tower](tower)') },
    /line 9: There is no picture .*pictures\/tower\.webp/,
  ],
  [
    'two texts have one address',
    { 'issues/2031-w10/2-list/en.md': words('', 'The tax returns') },
    /2-list\/en\.md: Another text of the issue has this title/,
  ],
  [
    'the corrected words are not there',
    { [`${tax}/en.md`]: words().replace('6 per', '7 per') },
    /en\.md: The corrected words “6 per cent” are not here/,
  ],
  ['the original is missing', { [`${tax}/be.md`]: null }, /The original, be\.md, is missing/],
  [
    'a section is unknown',
    { 'sections.yaml': '- slug: x\n  name: { en: X, be: X, ru: X }\n' },
    /1-tax: There is no section power/,
  ],
  [
    'there is one editor',
    { 'people.yaml': '- { role: editor, name: E, email: e@x.example, languages: [en] }\n' },
    /Four eyes need two editors/,
  ],
  [
    'somebody could get its mail',
    { 'people.yaml': '- { role: editor, name: E, email: e@gmail.com, languages: [en] }\n' },
    /line 1: 0\.email may belong to somebody/,
  ],
])('A demonstration is refused where %s', async (_, files, sentence) => {
  folder = await smallDemonstration(files)
  const read = readDemonstration(folder)
  expect(read.ok ? '' : read.reason.join('\n')).toMatch(sentence)
})

test('Everything that is wrong is told at once', async () => {
  const more = { [`${tax}/be.md`]: words('<b>'), 'issues/2031-w11/1-rate/facts.yaml': 'x: 1\n' }
  folder = await smallDemonstration({ [`${tax}/en.md`]: words('`code`'), ...more })
  const read = readDemonstration(folder)
  const told = read.ok ? '' : read.reason.join('\n')
  for (const file of ['1-tax/en.md', '1-tax/be.md', '1-rate/facts.yaml'])
    expect(told).toContain(file)
})

test('The first version has the words that the correction changed', async () => {
  folder = await smallDemonstration()
  const read = readDemonstration(folder)
  const [tax] = read.ok ? (read.value.issues[0]?.pieces ?? []) : []
  const english = tax?.texts.find(({ language }) => language === 'en')
  expect(english?.first.body).toContain('8.6 per cent')
  expect(english?.now.body).not.toContain('8.6')
})
