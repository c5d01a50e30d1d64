import { readFileSync } from 'node:fs'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { isPlainLine, pasted } from '../../src/cms/admin/paste/pasted'
import type { BodyNode } from '../../src/domain/body-nodes'
import { footnotesIn, plainText } from '../../src/domain/plain-text'
import { checkBody } from '../../src/domain/rich-text'

const file = (name: string) => readFileSync(new URL(`clipboards/${name}`, import.meta.url), 'utf8')

function paste(html: string, text = '', footnotes = true) {
  const found = pasted({ html, text, parse }, { footnotes })
  if (!found) throw new Error('Nothing was pasted.')
  const state = { root: { type: 'root', children: found.nodes } }
  expect(checkBody(state)).toEqual({ ok: true, value: null })
  return {
    ...found,
    state,
    said: plainText(state),
    notes: footnotesIn(state),
    kinds: found.nodes.map(kindOf),
    lost: found.losses.map(({ kind, what }) => `${kind}: ${what}`),
  }
}

function kindOf(node: BodyNode): string {
  const inside = node.children?.some(({ children }) => children?.[0]?.type === 'list')
  return `${node.tag ?? node.type}${inside ? ' with a list' : ''}`
}

const linksIn = (node: BodyNode): string[] => [
  ...(node.type === 'link' ? [String((node.fields as { url: unknown }).url)] : []),
  ...(node.children ?? []).flatMap(linksIn),
]

describe('What is pasted can be saved, and what is not kept is named:', () => {
  test('from Word', () => {
    const { kinds, said, notes, lost, nodes, losses } = paste(file('word.html'))
    expect(kinds).toEqual(['h2', 'paragraph', 'ul with a list', 'paragraph', 'table'])
    expect(said.split('\n')).toEqual([
      'Хто пойдзе на выбары',
      'Рада Дунмара сабралася ў аўторак і вырашыла мала: плошча порта – 5\u00a0км², а доўг вырас.',
      ...['першы прычал', 'яго краны', 'другі прычал'],
      'Глядзіце паведамленне, план і старое новае.',
      ...['Год | Крон', '2031 | 14'],
    ])
    expect(notes).toEqual(['Паводле банка, с. 14.'])
    expect(nodes.flatMap(linksIn)).toEqual(['https://dunmar.example/port?a=1&b=2'])
    expect(lost).toEqual([
      'link: план → file:///C:/Users/desk/plan.docx',
      'look: старое',
      'picture: Прычал узімку',
    ])
    expect(losses.map(({ block }) => block)).toEqual([3, 3, 5])
  })

  test('from Google Docs', () => {
    const { kinds, said, lost, nodes } = paste(file('google-docs.html'))
    expect(kinds).toEqual(['h2', 'paragraph', 'paragraph', 'ul with a list'])
    expect(said.split('\n')).toEqual([
      'The quays again',
      'The council of Dunmar met on Tuesday: CO₂ rose.',
      'See the vote.',
      ...['one quay', 'its cranes', '☑ two quays'],
    ])
    expect(nodes.flatMap(linksIn)).toEqual(['https://dunmar.example/vote?day=2'])
    expect(formats(nodes[0])).toEqual([0])
    expect(formats(nodes[1])).toEqual([0, 1, 2, 0, 32, 0])
    expect(lost).toEqual(['check-list: two quays'])
  })

  test('from LibreOffice, with the space before what is bold', () => {
    const { kinds, said, notes, lost, nodes } = paste(file('libreoffice.html'))
    expect(kinds).toEqual(['paragraph', 'ol'])
    expect(said.split('\n')).toEqual([
      'Совет Дунмара собрался во вторник и решил, что долг вырос, см. план.',
      ...['третий причал', 'четвёртый причал'],
    ])
    expect(nodes[1]?.start).toBe(3)
    expect(notes).toEqual(['По данным банка (https://bank.example).'])
    expect(lost).toEqual(['link: план → ../plan.odt'])
  })

  test('from a file of Markdown, whether it was copied as text or as coloured text', () => {
    const text = file('markdown.md')
    const coloured = `<meta charset="utf-8"><div style="color:#000">${text.replaceAll('\n', '<br>')}</div>`
    for (const html of ['', coloured]) {
      const { kinds, said, notes, lost, nodes } = paste(html, text)
      expect(kinds).toEqual(['h2', 'paragraph', 'ul with a list'])
      expect(said.split('\n')).toEqual([
        'The quays again',
        'The council met on Tuesday, and the debt grew. See the vote and the plan.',
        ...['one quay', 'its cranes', '☐ two quays'],
      ])
      expect(notes).toEqual(['By the bank (https://bank.example).'])
      expect(nodes.flatMap(linksIn)).toEqual(['https://dunmar.example/vote'])
      expect(lost).toEqual([
        'link: the plan → plan.md',
        'check-list: two quays',
        'picture: The quay in winter',
      ])
    }
  })

  test('from a window that shows each line as one', () => {
    const { said } = paste('<pre>One line,\n<span>another</span>.\n\nA new paragraph.</pre>')
    expect(said).toBe('One line,\nanother.\nA new paragraph.')
  })

  test('from plain words, a paragraph a line, whatever signs stand in them', () => {
    const { said, kinds } = paste('', 'One * two * three.\r\n\r\n5 - 3 is #2 [1].\n')
    expect(said).toBe('One * two * three.\n5 - 3 is #2 [1].')
    expect(kinds).toEqual(['paragraph', 'paragraph'])
  })
})

describe('Words out of the midst of a line', () => {
  const line = (html: string, text: string) =>
    paste(html, text)
      .nodes[0]?.children?.map(({ text }) => text)
      .join('')

  test('keep one space on either side, where they had any', () => {
    expect(line('<meta charset="utf-8"><b>слово </b>', 'слово ')).toBe('слово ')
    expect(line('<p>\u00a0слово, другое</p>', ' слово, другое')).toBe('\u00a0слово, другое')
    expect(line('', '  слово  другое ')).toBe(' слово другое ')
    expect(line('\n<p>Слово.</p>\n', 'Слово.\r\n')).toBe('Слово.')
    expect(paste('<p>a</p><p>b</p>', ' a\nb ').said).toBe('a\nb')
  })

  test('are put in by the editor itself where they have neither markup nor anything to mend', () => {
    const plain = (text: string, html = '') => isPlainLine({ html, text })
    expect([plain('слово '), plain('«R&D» – 5\u00a0км')]).toEqual([true, true])
    expect([plain('слово', '<b>слово</b>'), plain('a\nb'), plain('a\n')]).toEqual([
      ...[false, false, false],
    ])
    expect([plain('**слово**'), plain('a&amp;laquo;'), plain('a\u200bb')]).toEqual([
      ...[false, false, false],
    ])
  })
})

describe('A pasted table', () => {
  test('has its heads, and a cell for every place where cells were joined', () => {
    const html =
      '<table><caption>Offers</caption><thead><tr><th>Year<th>Bank<th>Crowns</thead>' +
      '<tr><td rowspan=2>2031<td>North<td>12<tr><td>South<td>14<br>or more' +
      '<tr><td colspan=2>Together<td>26</table>'
    const { said, lost, nodes } = paste(html)
    expect(said.split('\n')).toEqual([
      'Offers',
      'Year | Bank | Crowns',
      '2031 | North | 12',
      ' | South | 14 or more',
      'Together |  | 26',
    ])
    const heads = nodes[1]?.children?.[0]?.children?.map(({ headerState }) => headerState)
    expect(heads).toEqual([1, 1, 1])
    expect(lost[0]).toMatch(/^cells-joined: /)
  })

  test('has no columns in which no cell begins', () => {
    const { said } = paste('<table><tr><th colspan=99>Offers<tr><td>North<td>12</table>')
    expect(said).toBe('Offers | \nNorth | 12')
  })

  test('that only lays out words is not one', () => {
    const inner = '<table><tr><td>a<td>b</table>'
    const { kinds } = paste(`<table><tr><td><p>First.</p><p>Second.</p></td></tr><tr><td>${inner}`)
    expect(kinds).toEqual(['paragraph', 'paragraph', 'table'])
  })

  test('inside a list or a quote is lines whose cells are told apart', () => {
    const { said, lost } = paste('<ul><li>Sums:<table><tr><td>a<td>1<tr><td>b<td>2</table></ul>')
    expect(said).toBe('Sums:\na | 1\nb | 2')
    expect(lost).toEqual(['table-as-lines: a1b2'])
  })
})

test('Drawings and formulas are named as pictures, but for signs that a page hides itself', () => {
  const { said, lost } = paste(
    '<p>It grew <svg aria-hidden="true"><path/></svg>by <math><mi>x</mi><mo>+</mo><mn>1</mn></math>.</p>' +
      '<svg><title>The debt by years</title><text>2031</text></svg>',
  )
  expect(said).toBe('It grew by .')
  expect(lost).toEqual(['picture: x+1', 'picture: The debt by years'])
})

test('Words below a list in an item stay below it, as an item of their own', () => {
  const below = '<ul><li><b>A<ul><li>B</li></ul></b>C<div>D<ol><li>E</ol>F</div></li><li>G</ul>'
  const { said, nodes } = paste(below)
  expect(said.split('\n')).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G'])
  expect(nodes[0]?.children?.map(({ value }) => value)).toEqual([1, 2, 2, 3, 3, 4])
})

describe('Of Markdown no word is lost:', () => {
  test('tags within a line leave it whole, and of them those above and below the line are read', () => {
    const { said } = paste(
      '',
      '# Air\n\nCO<sub>2</sub> on 5 km<SUP>2</SUP> <b>rose</b><br/>again.\n\n<i>x',
    )
    expect(said).toBe('Air\nCO₂ on 5 km² <b>rose</b>\nagain.\n<i>x')
  })

  test('notes and addresses are found in quotes and lists, and a note without a mark stays', () => {
    const { said, notes, nodes } = paste(
      '',
      'The **debt**[^a] of [the port][p] grew.\n\n> Quoted[^b].\n>\n> [^b]: By the bank.\n\n' +
        '- one\n\n  [p]: https://port.example\n\n[^a]: In **crowns**,  \n    not in\n    thalers.\n\n' +
        '    See [it][p][^c].\n\n[^c]: Nobody leads here.\n',
    )
    expect(said.split('\n')).toEqual([
      ...['The debt of the port grew.', 'Quoted.', 'one', '[^c]: Nobody leads here.'],
    ])
    expect(notes).toEqual([
      'In crowns, not in thalers. See it (https://port.example)[^c].',
      'By the bank.',
    ])
    expect(nodes.flatMap(linksIn)).toEqual(['https://port.example'])
  })

  test('a picture is named wherever its address stands', () => {
    const { lost } = paste('', '# Quays\n\n![In winter][q]\n\n[q]: https://port.example/q.png\n')
    expect(lost).toEqual(['picture: In winter'])
  })
})

test('Elements that HTML does not know, and rare ones, leave a line whole', () => {
  const { said } = paste(
    '<p>At <st1:metricconverter productid="5 km">5 km</st1:metricconverter> from <st1:City>' +
      '<st1:place>Dunmar</st1:place></st1:City>, <w:Sdt>as</w:Sdt> <x-tip>the <output>14</output>' +
      '</x-tip> <ruby>quays<rp>(</rp><rt>piers</rt><rp>)</rp></ruby>.</p>' +
      '<my-part><p>First.</p><p>Second.</p></my-part>',
  )
  expect(said).toBe('At 5 km from Dunmar, as the 14 quays(piers).\nFirst.\nSecond.')
})

describe('A mark of a note', () => {
  test('without a link is one where the note has its number, and no unit is', () => {
    const { said, notes } = paste(
      '<p>It grew to 14<sup>1</sup> on 5 km<sup>2</sup> in 2019<sup><a href="#fn2">2</a></sup>.</p>' +
        '<ol class="footnotes"><li id="fn1">Billion.</li><li id="fn2">By the bank.</li></ol>',
    )
    expect(said).toBe('It grew to 14 on 5 km² in 2019.')
    expect(notes).toEqual(['Billion.', 'By the bank.'])
  })

  test('that could be of several, or of none, stays a raised figure with its notes below', () => {
    const { said, notes } = paste(
      '<p>First<sup>1</sup> and again<sup>1</sup>.</p><ol class="endnotes"><li>By the bank.</li></ol>',
    )
    expect(said).toBe('First¹ and again¹.\nBy the bank.')
    expect(notes).toEqual([])
  })

  test('stands with its words where footnotes may not', () => {
    const { said, lost } = paste(file('libreoffice.html'), '', false)
    expect(said).toContain('долг [По данным банка (https://bank.example).] вырос')
    expect(lost).toContain('note-with-mark: По данным банка (https://bank.example).')
  })
})

test('Links lead where they mean to, never by way of an archive or a search engine', () => {
  const to = (href: string) => paste(`<p><a href="${href}">x</a></p>`).nodes.flatMap(linksIn).join()
  expect(to('https://web.archive.org/web/20200926103344/http://dunmar.example/a')).toBe(
    'http://dunmar.example/a',
  )
  expect(to('https://www.google.com/url?sa=D&amp;q=https%3A%2F%2Fdunmar.example%2Fb')).toBe(
    'https://dunmar.example/b',
  )
  expect(to('https://archive.ph/20200926103344/https://dunmar.example/c')).toBe(
    'https://dunmar.example/c',
  )
  expect(to('javascript:alert(1)')).toBe('')
})

test('Letters escaped twice are read, and named', () => {
  const { said, lost } = paste('<p>Dunmar&amp;#8217;s quays &amp;amp; cranes</p>')
  expect(said).toBe('Dunmar’s quays & cranes')
  expect(lost).toEqual(['escaped-twice: Dunmar&#8217;s quays &amp; cranes'])
})

function formats(node: BodyNode | undefined): unknown[] {
  return (node?.children ?? []).map(({ format }) => format)
}
