import { describe, expect, test } from 'vitest'
import {
  type BodyNode,
  cellNode,
  footnoteNode,
  headingNode,
  itemNode,
  linkNode,
  listNode,
  paragraphNode,
  pictureNode,
  quoteNode,
  rowNode,
  stateOf,
  tableNode,
  type Words,
  wordsNode,
} from '../../src/domain/body-nodes'
import { toldBody } from '../../src/domain/told-body'

const words = (text: string, look: Omit<Words, 'text'> = {}) => wordsNode({ text, ...look })
const line = words('\n')
const told = (...blocks: BodyNode[]) => toldBody(stateOf(blocks))
const lines = (...said: string[]) => said.join('\n')

describe('A body is told', () => {
  test('with its headings, items, quotes, pictures and footnotes', () => {
    const items = [
      itemNode(1, [words('Cranes')]),
      itemNode(2, [listNode(true, [itemNode(1, [words('Old'), line, words('ones')])], 4)]),
      itemNode(2, []),
    ]
    const whole = told(
      headingNode(2, [words('The port')]),
      headingNode(3, [words('Who pays')]),
      paragraphNode([words('Two quays'), footnoteNode(1, 'The gazette.\nPage 2.'), words('.')]),
      listNode(false, items),
      quoteNode([words('We built'), line, words('it.'), footnoteNode(2, 'He did.')]),
      pictureNode(1, 'p1', 'A crane'),
      pictureNode(2, 'p2', ''),
    )
    expect(whole).toBe(
      lines(
        ...['## The port', '', '### Who pays', '', 'Two quays[1].', ''],
        ...['– Cranes', '  4. Old', '    ones', '–', '', '> We built', '> it.[2]', ''],
        ...['[picture p1: A crane]', '', '[picture p2]', ''],
        ...['[1] The gazette.', '  Page 2.', '[2] He did.'],
      ),
    )
  })

  test('with its tables and their heads', () => {
    const table = tableNode([
      rowNode([cellNode([words('Quay')], 1), cellNode([], 1)]),
      rowNode([
        cellNode([words('km'), words('2', { sup: true })]),
        cellNode([words('a'), line, words('b')]),
      ]),
    ])
    expect(told(table)).toBe(lines('| # Quay | # |', '| km^(2) | a ⏎ b |'))
  })

  test('with its looks and links', () => {
    const link = linkNode('https://a.example/b_c', [words('two '), words('quays', { bold: true })])
    const looks = [
      ...[words('bold', { bold: true }), words('both', { bold: true, italic: true })],
      ...[words('slanted', { italic: true }), words(' CO'), words('2', { sub: true })],
    ]
    expect(told(paragraphNode([words('On '), link, words('.')]), paragraphNode(looks))).toBe(
      lines('On [two **quays** <https://a.example/b_c>].', '', '**bold*both****slanted* CO_(2)'),
    )
  })

  test('with a backslash before what only looks like our signs', () => {
    const signs = ['## a', '– a', '1. a', '> a', ' a', '| a', '[1]', '2 * 3', 'x^(2)', 'a\\b']
    expect(signs.map((sign) => told(paragraphNode([words(sign)])))).toEqual(
      ['\\## a', '\\– a', '1\\. a', '\\> a', '\\ a', '\\| a'].concat([
        '\\[1\\]',
        '2 \\* 3',
        'x\\^(2)',
        'a\\\\b',
      ]),
    )
    expect(told(paragraphNode([words('a'), line, line, words('b')]))).toBe(lines('a', '\\', 'b'))
  })
})
