import { describe, expect, test } from 'vitest'
import { footnotesIn, plainText } from '../../src/domain/plain-text'
import { checkBody } from '../../src/domain/rich-text'
import { bodyState } from '../../src/importer/body-state'
import { digestsOf } from '../../src/importer/digests'
import { readPageText } from '../../src/importer/read-page'
import { around, first, lead, second } from './arvenian-page'

function read(body: string, head = '') {
  const page = readPageText(around(body, head))
  if ('refused' in page) throw new Error(page.refused.message)
  const state = bodyState(page.body)
  expect(checkBody(state)).toEqual({ ok: true, value: null })
  return {
    ...page,
    state,
    said: plainText(state).split('\n'),
    notes: footnotesIn(state),
    codes: page.problems.map(({ code }) => code),
  }
}

describe('An imported page keeps as itself', () => {
  test('what stands above and below the line, so that no figure changes', () => {
    const { said } = read(
      `<p>Over 5 km<sup>2</sup> the CO<sub>2</sub> rose 10<sup>6</sup>-fold.</p>`,
    )
    expect(said).toEqual([first, 'Over 5 km² the CO₂ rose 10⁶-fold.', second])
  })

  test('lines in which elements stand that HTML does not know', () => {
    const { said } = read(
      '<p>Over <st1:metricconverter productid="5 km">5 km</st1:metricconverter> from ' +
        '<st1:City>Dunmar</st1:City> <x-tip>the <slot>debt</slot></x-tip> rose.</p>',
    )
    expect(said).toEqual([first, 'Over 5 km from Dunmar the debt rose.', second])
  })

  test('footnotes, linked or numbered', () => {
    const { said, notes, codes } = read(
      `<p>The debt grew to 14<sup>1</sup> in 2031<sup><a href="#n2">2</a></sup> on 3 km<sup>2</sup>.</p>`,
      `<ol class="footnotes"><li id="n1">Million crowns.</li><li id="n2">By the bank.</li></ol>`,
    )
    expect(said).toEqual([first, 'The debt grew to 14 in 2031 on 3 km².', second])
    expect(notes).toEqual(['Million crowns.', 'By the bank.'])
    expect(codes).not.toContain('closing-line')
  })

  test('a footnote whose mark stands on a line of its own, on the line before', () => {
    const { said, notes, state } = read(
      '<p>The debt grew.<br><sup><a href="#n1">1</a></sup></p><p><a href="#n2">2</a></p><p>So be it.</p>',
      `<ol class="footnotes"><li id="n1">Million crowns.</li><li id="n2">By the bank.</li></ol>`,
    )
    expect(said).toEqual([first, 'The debt grew.', 'So be it.', second])
    expect(notes).toEqual(['Million crowns.', 'By the bank.'])
    expect(footnotesIn({ root: state?.root.children[1] })).toEqual(notes)
  })

  test('tables with heads, and names the cells that were joined', () => {
    const table =
      '<table border=1><tr><th>Year<th>Crowns<th>Bank<tr><td>2030<td colspan=2>none' +
      '<tr><td><p>2031</p><td>14<td><a href="https://bank.example">North</a></table>'
    const { said, codes } = read(table)
    expect(said).toEqual([
      first,
      'Year | Crowns | Bank',
      '2030 | none | ',
      '2031 | 14 | North',
      second,
    ])
    expect(codes).toContain('table-changed')
  })

  test('lists within lists, and the lists of Word', () => {
    const nested = read('<ol><li>One:<ul><li>inner</li></ul></li><li>Two.</li></ol>')
    expect(shape(nested.state)).toEqual(['p', ['One:', ['inner'], 'Two.'], 'p'])
    const { state } = read('<ol start=4><li>Four.<ol start=2><li>b</ol></li><li>Five.</ol>')
    const [, list] = state?.root.children ?? []
    expect([list?.start, list?.children?.map(({ value }) => value)]).toEqual([4, [4, 5, 5]])
    expect(list?.children?.[1]?.children?.[0]?.start).toBe(2)
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span>${words}</p>`
    const word = read(item(1, '·', 'one') + item(2, '1.', 'inner') + item(1, '·', 'two'))
    expect(shape(word.state)).toEqual(['p', ['one', ['inner'], 'two'], 'p'])
  })
})

test('A page that uses none of this has the fingerprint that it always had', () => {
  const page = readPageText(around('<ul><li>A <b>quay</b>.</li><li>Another.</li></ul>'))
  if ('refused' in page) throw new Error(page.refused.message)
  const { language, ...kept } = page
  expect(digestsOf({ ...kept, language }).fingerprint).toBe(
    // As it was before raised figures, tables and footnotes could be kept.
    '8aa4cf3ee4354d01acc9c72cf2691c78425192c08a3b75fb05b1a4eff81099d0',
  )
})

test('What is struck through is kept and asked about, what was escaped twice is read and named', () => {
  const { said, codes } = read('<p>Dunmar&amp;#8217;s <s>old</s> quays.</p>')
  expect(said[1]).toBe('Dunmar’s old quays.')
  expect(codes).toEqual(expect.arrayContaining(['look-dropped', 'escaped-twice']))
})

test('Lines that sites and printers set are not the words, and unknown ones are asked about', () => {
  const site = [
    ...['Views: 1 204', 'Просмотров: 35', '12 praises', 'Tags: port, bank', 'Тэгі: порт'],
    ...['0 Shares', 'Facebook Twitter Telegram', 'Published: 21.09.2020, 10:15', 'Page 1 of 2'],
    ...['Printed from https://old.example/port', 'https://old.example/port 1/2'],
  ]
  const lines = site.map((words) => `<p>${words}</p>`).join('')
  const { said, codes } = read(`${lines}<p>Tags were on every crane, said the minister.</p>`)
  expect(said).toEqual([
    first,
    '12 praises',
    'Tags were on every crane, said the minister.',
    second,
  ])
  expect(codes).not.toContain('closing-line')
  const asked = read('', '<p>Photo: harbour office</p>')
  expect(asked.said).toEqual([first, second, 'Photo: harbour office'])
  expect(asked.problems.find(({ code }) => code === 'closing-line')?.message).toContain(
    '"Photo: harbour office"',
  )
})

test('Classical Belarusian spelling gives the same facts as the official one', () => {
  const page = readPageText(
    [
      ...['14 – 20 верасня 2020', 'Бясьпека', 'Порт прададуць зноў', 'Сытуацыя ня зьмянілася'],
      ...['Порт прададуць зноў', 'Аўтарка: Марта Гелін'],
      'Урад Арвэніі вярнуўся да старога пляну для партоў і спадзяецца, што заплоціць за яго нехта іншы.',
      'У панядзелак міністар сказаў сходу ў Лорне, што прычалы ня могуць чакаць, і папрасіў сорак мільёнаў крон.',
    ].join('\n'),
  )
  expect(page).toMatchObject({
    ...{ language: 'be', section: 'Бясьпека', verdict: 'same', byline: ['Марта Гелін'] },
    problems: [],
  })
})

test('The copy of a web archive gives back the address and the links of the page itself', () => {
  const archive = 'https://web.archive.org/web/20200926103344/'
  const bar = `<div id="wm-ipp-base"><div id="wm-ipp"><a href="/web/">12 captures</a></div></div><div id="wm-ipp-print">The Wayback Machine - ${archive}http://old.example/port/</div>`
  const page = readPageText(
    around(`<p>As <a href="/web/20200926103344/http://old.example/before/">we wrote</a>.</p>`)
      .replace('<head>', `<head><link rel="canonical" href="${archive}http://old.example/port/">`)
      .replace('<body>', `<body>${bar}`),
  )
  if ('refused' in page) throw new Error(page.refused.message)
  expect(page.address).toBe('http://old.example/port/')
  expect(page.body.flatMap(({ spans }) => spans.flatMap(({ href }) => href ?? []))).toEqual([
    'http://old.example/before/',
  ])
  expect(page.lead).toBe(lead)
  expect(page.problems.map(({ code }) => code)).toEqual([])
})

/** Paragraphs as `p`, lists by the words of their items. */
function shape(state: unknown): unknown[] {
  type Node = { type: string; text?: string; children?: Node[] }
  const words = (node: Node): string => node.text ?? (node.children ?? []).map(words).join('')
  const list = (node: Node): unknown[] =>
    (node.children ?? []).map((item) => {
      const [inner] = item.children ?? []
      return inner?.type === 'list' ? list(inner) : words(item)
    })
  const { root } = state as { root: { children: Node[] } }
  return root.children.map((node) => (node.type === 'list' ? list(node) : 'p'))
}
