import { expect, test } from 'vitest'
import { plainText } from '../../src/domain/plain-text'
import { err, ok } from '../../src/domain/result'
import { checkBody, picturesIn } from '../../src/domain/rich-text'
import { type MarkdownPlaces, markdownBody } from '../../src/importer/markdown-body'

const places: MarkdownPlaces = {
  link: (address) =>
    address.startsWith('commentary:')
      ? address.endsWith('missing')
        ? err('There is no such commentary: mend the address.')
        : ok(address.endsWith('untranslated') ? null : '/en/issues/2031-w10/the-tax')
      : ok(address),
  picture: (name) => (name === 'harbour' ? ok('picture-1') : err(`There is no picture ${name}.`)),
}

const whole = `A paragraph with **bold**, *italic* and ***both***
over two lines.

## A heading

### A smaller one

- one
- two

3. three
4. four

> The first line of a quote.
>
> The second.

See [the tax](commentary:2031-W10/1-tax) and [the law](https://example.org/law).[^1]

![Cranes over a quay](harbour "The harbour in March.")

[^1]: A note in plain words.
`

test('A body becomes what the desk’s editor keeps, and nothing that its rules refuse', () => {
  const body = bodyOf(whole)
  expect(checkBody(body)).toEqual(ok(null))
  expect(body.root.children.map(({ type }) => type)).toEqual(
    'paragraph heading heading list list quote paragraph upload'.split(' '),
  )
  expect(plainText(body)).toMatch(/^A paragraph with bold, italic and both over two lines\.\n/)
  expect(picturesIn(body)).toEqual(['picture-1'])
})

test('Bold and italic are what they were', () => {
  const [paragraph] = bodyOf('plain **bold** *italic* ***both***').root.children
  expect(formats(paragraph?.children)).toEqual([
    ['plain ', 0],
    ['bold', 1],
    [' ', 0],
    ['italic', 2],
    [' ', 0],
    ['both', 3],
  ])
})

test('Headings keep their level, lists their kind and their first number', () => {
  const [heading, list] = bodyOf('### Small\n\n3. three\n4. four').root.children
  expect(heading?.tag).toBe('h3')
  expect(list).toMatchObject({
    listType: 'number',
    start: 3,
    children: [{ value: 3 }, { value: 4 }],
  })
})

test('A footnote stands at its place in the words, a picture with its caption', () => {
  const body = bodyOf('Words.[^a]\n\n![Cranes](harbour "The harbour.")\n\n[^a]: A note.')
  expect(body.root.children[0]?.children).toMatchObject([
    { type: 'text', text: 'Words.' },
    { type: 'inlineBlock', fields: { blockType: 'footnote', text: 'A note.' } },
  ])
  expect(body.root.children[1]).toMatchObject({
    ...{ type: 'upload', relationTo: 'media', value: 'picture-1' },
    fields: { caption: 'The harbour.' },
  })
})

test('Footnotes and pictures of one body have ids of their own', () => {
  const body = bodyOf('Words.[^a]\n\n![Cranes](harbour "The harbour.")\n\n[^a]: A note.')
  const ids = [...JSON.stringify(body).matchAll(/"id":"([0-9a-f]{24})"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(2)
})

test('A link to a commentary that the language lacks leaves its words', () => {
  const [paragraph] = bodyOf('See [the tax](commentary:untranslated).').root.children
  expect(paragraph?.children).toMatchObject([
    { type: 'text', text: 'See ' },
    { type: 'text', text: 'the tax' },
    { type: 'text', text: '.' },
  ])
})

test.each([
  ['# A title', /level 2 or 3/],
  ['#### A small heading', /level 2 or 3/],
  ['<b>bold</b>', /HTML/],
  ['<div>\nbold\n</div>', /HTML/],
  ['words\n\n---\n\nwords', /across the page/],
  ['    code', /code/],
  ['```\ncode\n```', /code/],
  ['some `code`', /backquotes/],
  ['- one\n  - two', /without another list/],
  ['> # Title', /paragraphs and nothing else/],
  ['See [this][there].\n\n[there]: https://example.org', /behind its words/],
  ['[run](javascript:alert)', /nowhere safe/],
  ['[tax](commentary:missing)', /no such commentary/],
  ['words ![Cranes](harbour "Caption.")', /of its own/],
  ['![Cranes](tower)', /no picture tower/],
  ['![](harbour "Caption.")', /what the picture shows/],
  ['words[^1]', /no text/],
  ['words\n\n[^1]: A note.', /marked nowhere/],
  ['words[^1] and[^1]\n\n[^1]: A note.', /marked twice/],
  ['words[^1]\n\n[^1]: A *slanted* note.', /plain words/],
  ['', /empty/],
])('%j is refused in a sentence', (source, sentence) => {
  const body = markdownBody(source, places)
  expect(body.ok).toBe(false)
  if (!body.ok) expect(body.reason[0]?.sentence).toMatch(sentence)
})

test('Everything that is wrong is told at once, each by its line of the file', () => {
  const body = markdownBody('# One\n\nwords\n\n---\n\n<b>', places, 6)
  expect(body.ok ? [] : body.reason.map(({ line }) => line)).toEqual([6, 10, 12])
})

test('Where words alone may stand, pictures and footnotes are refused', () => {
  const body = markdownBody('Words.[^1]\n\n![Cranes](harbour)\n\n[^1]: A note.', {
    ...places,
    picture: null,
  })
  expect(body.ok ? [] : body.reason.map(({ sentence }) => sentence)).toEqual([
    'Words alone may stand here: take the picture out.',
    'Words alone may stand here: take the footnote out.',
  ])
})

function bodyOf(source: string) {
  const body = markdownBody(source, places)
  if (!body.ok) throw new Error(JSON.stringify(body.reason))
  return body.value
}

function formats(children: unknown) {
  return Array.isArray(children) ? children.map(({ text, format }) => [text, format]) : []
}
