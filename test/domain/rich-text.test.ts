import { describe, expect, test } from 'vitest'
import { footnotesIn, plainText, plainTextWithNotes } from '../../src/domain/plain-text'
import { checkBody, isSafeLink, picturesIn, problemInBody } from '../../src/domain/rich-text'

type Node = Record<string, unknown>

const body = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const words = (text: unknown, format: unknown = 0) => ({ type: 'text', text, format })
const link = (url: unknown, type = 'link') => ({
  type,
  fields: { url, linkType: 'custom' },
  children: [words('here')],
})
const picture = (value: unknown, relationTo = 'media') => ({ type: 'upload', relationTo, value })
const footnote = { type: 'inlineBlock', fields: { blockType: 'footnote', text: 'The gazette.' } }

const refused = (reason: string) => ({ ok: false, reason })

describe('A body', () => {
  test('may hold headings, paragraphs, lists, quotes, links, footnotes and pictures', () => {
    const everything = body(
      { type: 'heading', tag: 'h2', children: [words('The rate')] },
      { type: 'heading', tag: 'h3', children: [words('Who pays')] },
      paragraph(words('Plain, '), words('bold, ', 1), words('italic', 2), words(' and both.', 3)),
      { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [] }] },
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [] }] },
      { type: 'quote', children: [link('https://vellany.example'), { type: 'linebreak' }] },
      paragraph({ type: 'tab' }, footnote, link('mailto:desk@vellany.example', 'autolink')),
      picture('picture-1'),
    )
    expect(checkBody(everything)).toEqual({ ok: true, value: null })
  })

  test('may be missing', () => {
    expect([null, undefined].map(checkBody)).toEqual(Array(2).fill({ ok: true, value: null }))
  })

  test.each([
    '',
    'words',
    7,
    true,
    [],
    {},
    { root: null },
    { root: [] },
    body('words'),
    body(null),
    body(paragraph([words('in a list')])),
    body({ type: 'paragraph', children: 'words' }),
    body({ type: 'paragraph', children: { 0: words('x') } }),
  ])('is not %j', (value) => {
    expect(checkBody(value)).toEqual(refused('not-a-body'))
  })

  test.each<[string, Node]>([
    ['code', { type: 'code', children: [] }],
    ['raw HTML', { type: 'html', html: '<script>' }],
    ['a block', { type: 'block', fields: { blockType: 'embed' } }],
    ['a relationship', { type: 'relationship', relationTo: 'users', value: '1' }],
    ['a rule', { type: 'horizontalrule' }],
    ['a check list', { type: 'list', listType: 'check', children: [] }],
    ['another inline block', { type: 'inlineBlock', fields: { blockType: 'script' } }],
    ['an upload of no picture', picture('1', 'users')],
    ['a node without a type', { children: [] }],
  ])('holds no %s', (_, node) => {
    expect(checkBody(body(paragraph(node)))).toEqual(refused('unknown-part'))
    expect(checkBody(body(node))).toEqual(refused('unknown-part'))
  })

  test('holds simple tables, and no others', () => {
    const cell = (more: Node = {}, ...children: Node[]) => ({
      ...{ type: 'tablecell', headerState: 0, colSpan: 1, rowSpan: 1, ...more },
      children: children.length > 0 ? children : [paragraph(words('12'))],
    })
    const row = (...children: Node[]) => ({ type: 'tablerow', children })
    const table = (...children: Node[]) => ({ type: 'table', children })
    const simple = table(row(cell({ headerState: 1 }), cell()), row(cell()))
    expect(checkBody(body(simple))).toEqual({ ok: true, value: null })
    for (const other of [
      table(),
      table(row()),
      table(cell()),
      table(row(cell({ colSpan: 2 }))),
      table(row(cell({ rowSpan: 3 }))),
      table(row(cell({}, simple))),
      table(row(cell({}, picture('1')))),
      paragraph(simple),
      row(cell()),
      cell(),
    ])
      expect(checkBody(body(other))).toEqual(refused('unknown-table'))
  })

  test('has no headings but those of the second and third level', () => {
    for (const tag of ['h1', 'h4', 'h6', 'script', undefined])
      expect(checkBody(body({ type: 'heading', tag }))).toEqual(refused('unknown-heading'))
  })

  test('may have words above and below the line', () => {
    const area = paragraph(words('5 km'), words('2', 64), words(', H'), words('2', 32 | 2))
    expect(checkBody(body(area))).toEqual({ ok: true, value: null })
  })

  test('has no words struck out, underlined or set as code', () => {
    for (const format of [4, 8, 16, 128, 17, 1 | 2 | 4, 64 | 8])
      expect(checkBody(body(paragraph(words('x', format))))).toEqual(refused('unknown-format'))
    for (const text of [undefined, null, 7, { toString: 'x' }])
      expect(checkBody(body(paragraph(words(text))))).toEqual(refused('unknown-format'))
  })

  test('has no link that could run something, however deep it stands', () => {
    const deep = { type: 'list', listType: 'bullet', children: [{ type: 'listitem' as const }] }
    const item = { ...deep, children: [{ type: 'listitem', children: [link('javascript:x()')] }] }
    expect(checkBody(body({ type: 'quote', children: [item] }))).toEqual(refused('unsafe-link'))
    expect(checkBody(body(link('data:text/html,x', 'autolink')))).toEqual(refused('unsafe-link'))
    expect(checkBody(body({ type: 'link', children: [] }))).toEqual(refused('unsafe-link'))
    expect(checkBody(body(link(undefined)))).toEqual(refused('unsafe-link'))
  })
})

describe('A link', () => {
  test.each([
    'https://vellany.example/gazette?no=3#p2',
    'http://vellany.example',
    'HTTPS://VELLANY.EXAMPLE',
    ' https://vellany.example ',
    'mailto:desk@vellany.example',
    '/en/archive',
    '/',
    '#note-1',
    '#',
  ])('may lead to %s', (url) => {
    expect(isSafeLink(url)).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://vellany.example',
    'tel:123',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    'https:evil.example',
    'https://',
    'https://two words',
    'vellany.example',
    'en/archive',
    '',
    ' ',
    null,
    undefined,
    7,
    ['/en'],
  ])('may not lead to %j', (url) => {
    expect(isSafeLink(url)).toBe(false)
  })
})

test('The words of a body are read block by block', () => {
  const text = plainText(
    body(
      { type: 'heading', tag: 'h2', children: [words('The rate')] },
      paragraph(words('It '), words('stays', 1), { type: 'linebreak' }, words('for a year.')),
      {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [words('one')] }],
      },
    ),
  )
  expect(text).toBe('The rate\nIt stays\nfor a year.\none')
  expect([null, 'x', {}, body(), body(picture('1'))].map(plainText)).toEqual(Array(5).fill(''))
})

test('Plain text tells what stands above and below the line from what stands on it', () => {
  const raised = (text: string, format = 64) =>
    plainText(body(paragraph(words('x'), words(text, format))))
  expect([raised('2'), raised('2', 32), raised('n')]).toEqual(['x²', 'x₂', 'xⁿ'])
  const between = (text: string) =>
    plainText(body(paragraph(words('km'), words(text, 64), words('wide'))))
  expect(['2 ', ' 2\u00a0', ' n+k ', ' '].map(between)).toEqual([
    ...['km² wide', 'km ²\u00a0wide', 'km ^(n+k) wide', 'km wide'],
  ])
  expect([raised('n+1'), raised('n+k'), raised('б', 32), raised(' ')]).toEqual([
    ...['xⁿ⁺¹', 'x^(n+k)', 'x_б', 'x'],
  ])
})

test('Plain text has a line for each row of a table, its cells told apart', () => {
  const cell = (...said: string[]) => ({
    type: 'tablecell',
    children: said.map((one) => paragraph(words(one))),
  })
  const row = (...children: Node[]) => ({ type: 'tablerow', children })
  const table = {
    type: 'table',
    children: [row(cell('Year'), cell('Bank')), row(cell('2019'), cell('15', 'of 20'))],
  }
  expect(plainText(body(paragraph(words('Offers')), table, paragraph(words('End'))))).toBe(
    'Offers\nYear | Bank\n2019 | 15 of 20\nEnd',
  )
})

test('Plain text has the footnotes below it, each marked at its place', () => {
  const note = (text: string) => ({ ...footnote, fields: { ...footnote.fields, text } })
  const state = body(paragraph(words('Debt grew to 14'), note('By the bank.'), words('.')))
  expect(plainTextWithNotes(state)).toBe('Debt grew to 14[1].\n[1] By the bank.')
  expect(plainText(state)).toBe('Debt grew to 14.')
  expect(footnotesIn(state)).toEqual(['By the bank.'])
})

test('The pictures of a body are named once each, populated or not', () => {
  const shown = body(picture('1'), paragraph(picture({ id: '2' }), picture('1')), picture(3))
  expect(picturesIn(shown)).toEqual(['1', '2'])
  expect([null, 'x', {}].flatMap(picturesIn)).toEqual([])
})

describe('What must not stand in a body', () => {
  test('is found at its paragraph, with its words, first in the order of reading', () => {
    const found = problemInBody(
      body(
        paragraph(words('Good.')),
        paragraph(words('Read '), link('file:///home/ann')),
        paragraph(words('Bad.', 64)),
      ),
    )
    expect(found).toEqual({ problem: 'unsafe-link', block: 2, words: 'here' })
    const two = paragraph(link('file:///a'), words('Bad.', 64))
    expect(problemInBody(body(two))).toMatchObject({ problem: 'unsafe-link', words: 'here' })
    const table = { type: 'table', children: [paragraph(words('A cell'))] }
    expect(problemInBody(body(paragraph(words('Good.')), table))).toMatchObject({
      ...{ problem: 'unknown-table', block: 2 },
    })
    expect(problemInBody(body(paragraph(words('Good.'))))).toBeNull()
  })
})
