import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import {
  type BodyNode,
  type BodyState,
  footnoteNode,
  headingNode,
  itemNode,
  linkNode,
  listNode,
  paragraphNode,
  quoteNode,
  stateOf,
  type Words,
  wordsNode,
} from '../../src/domain/body-nodes'
import { evenTable } from '../../src/domain/body-table'
import { toldBody } from '../../src/domain/told-body'
import { Footnotes } from '../../src/site/rich-text/footnotes'
import { RichText } from '../../src/site/rich-text/rich-text'

const signs = ['a', '*', '**', '#', '## ', '– ', '1. ', '> ', '|', ' | ', '[1]', '[1] a', ']', ' ']
const raising = ['^(', '_(', '(', ')', '^', '\\', '<https://a.example/>', '⏎', '<', '>', '2', '…']
const text = fc.oneof(fc.constantFrom('a', 'b'), fc.constantFrom('a', ...signs, ...raising))

const look = fc.constantFrom<Omit<Words, 'text'>>(
  ...[{}, {}, {}, {}, {}, {}, { bold: true }, { italic: true }, { bold: true, italic: true }],
  ...[{ sup: true }, { sub: true }, { bold: true, sup: true }, { sub: true, sup: true }],
)
const words = fc.tuple(text, look).map(([text, look]) => wordsNode({ text, ...look }))
const broken = fc.constant(wordsNode({ text: '\n' }))
const note = text.filter((said) => said.trim() !== '').map((said) => footnoteNode(1, said))
const link = fc
  .tuple(fc.constantFrom('https://a.example/', 'https://a.example/>'), fc.array(words, few(1, 2)))
  .map(([url, inside]) => linkNode(url, inside))
const line = fc.array(fc.oneof(words, words, words, broken, note, link), few(0, 3))

const picture = fc.tuple(fc.constantFrom('p1', 'p2'), fc.oneof(fc.constant(''), text)).map(
  ([id, caption]): BodyNode => ({
    ...{ type: 'upload', version: 3, relationTo: 'media', fields: { caption } },
    value: { id, url: `/media/${id}.png`, width: 2, height: 1, alt: '' },
  }),
)
const list = (items: fc.Arbitrary<BodyNode[]>) =>
  fc
    .tuple(fc.boolean(), fc.array(items, few(1, 2)), fc.constantFrom(1, 2))
    .map(([isNumbered, all, start]) =>
      listNode(
        isNumbered,
        all.map((words, place) => itemNode(place + 1, words)),
        start,
      ),
    )
const item = fc.oneof(
  line,
  list(line).map((inner) => [inner]),
)
const cells = fc.array(fc.array(fc.tuple(line, fc.boolean()), few(1, 2)), few(1, 2))
const table = cells.map((rows) =>
  evenTable(rows.map((row) => row.map(([words, isHead]) => ({ words, isHead })))),
)
const block = fc.oneof(
  ...[line.map(paragraphNode), line.map(paragraphNode), line.map(quoteNode)],
  ...[line.map((words) => headingNode(2, words)), line.map((words) => headingNode(3, words))],
  ...[list(item), table, picture],
)
const body = fc.array(block, few(0, 2)).map(stateOf)

/** The page that readers get; what the editor keeps in several parts of one look is one to them. */
function seen(body: BodyState): string {
  const page = renderToStaticMarkup(
    <>
      <RichText body={body} locale="en" />
      <Footnotes body={body} locale="en" />
    </>,
  )
  let whole = page.replaceAll('<p></p>', '')
  for (let before = ''; before !== whole; ) {
    before = whole
    whole = whole.replace(/<\/(strong|em|sup|sub)><\1>/g, '')
  }
  return whole
}

/** The same body as it would be if somebody had typed our signs: as one text, and block by block. */
function typedOut(body: BodyState): BodyState[] {
  const typed = (told: string) =>
    told
      .split('\n')
      .flatMap((text, place) => [
        ...(place === 0 ? [] : [wordsNode({ text: '\n' })]),
        ...(text === '' ? [] : [wordsNode({ text })]),
      ])
  const told = toldBody(body)
  const apart = told.split('\n\n').map((part) => paragraphNode(typed(part)))
  const each = told.split('\n').map((text) => paragraphNode([wordsNode({ text })]))
  const listed = listNode(
    false,
    each.map(({ children = [] }, place) => itemNode(place, children)),
  )
  return [[paragraphNode(typed(told))], apart, each, [listed], [quoteNode(typed(told))]].map(
    stateOf,
  )
}

/** Fails where two of them are told the same and seen in two ways. */
function compare(bodies: readonly BodyState[]): void {
  const pages = new Map<string, string>()
  for (const body of bodies) {
    const [told, page] = [toldBody(body), seen(body)]
    if (pages.has(told)) expect(page, told).toBe(pages.get(told))
    pages.set(told, page)
  }
}

describe('Two bodies that readers could tell apart', () => {
  test('are never told the same', () => {
    fc.assert(
      fc.property(fc.array(body, few(20, 30)), (bodies) => {
        compare([...bodies, ...bodies.flatMap(typedOut)])
      }),
      { numRuns: 30 },
    )
  })

  test('by no two words and signs in any two looks', () => {
    const texts = [
      'a',
      '*',
      '**',
      ')',
      '(',
      '^',
      '^(a)',
      '_(a)',
      '\\',
      '[1]',
      '[a <#b>]',
      '– ',
      '#',
    ]
    const looks: Omit<Words, 'text'>[] = [
      ...[{}, { bold: true }, { italic: true }, { bold: true, italic: true }, { sup: true }],
    ]
    const words = texts.flatMap((text) => looks.map((look) => wordsNode({ text, ...look })))
    const others = [
      wordsNode({ text: '\n' }),
      footnoteNode(1, 'a'),
      linkNode('#b', words.slice(0, 1)),
    ]
    const all = [...words, ...others]
    compare(all.flatMap((one) => all.map((two) => stateOf([paragraphNode([one, two])]))))
  })

  test('and whatever is no body is told without a complaint', () => {
    const odd = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(fc.constantFrom('list', 'table', 'link', 'upload', 'text'), fc.anything()),
          ...{ text: fc.anything(), format: fc.anything(), fields: fc.anything() },
          ...{ value: fc.anything(), start: fc.anything(), headerState: fc.anything() },
          children: fc.oneof({ depthSize: 'small' }, fc.anything(), fc.array(tie('node'))),
        },
        { requiredKeys: [] },
      ),
    }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), odd.node), (root) => {
        expect(typeof toldBody(root)).toBe('string')
        expect(typeof toldBody({ root })).toBe('string')
      }),
    )
    let deep: unknown = { type: 'text', text: 'a' }
    for (let level = 0; level < 20_000; level++)
      deep = { type: level % 2 ? 'quote' : 'list', children: [deep] }
    expect(toldBody({ root: { children: [deep] } })).toContain('…')
  })
})

function few(minLength: number, maxLength: number) {
  return { minLength, maxLength }
}
