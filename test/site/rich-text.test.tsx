import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Footnotes } from '../../src/site/rich-text/footnotes'
import { RichText } from '../../src/site/rich-text/rich-text'
import {
  body,
  footnote,
  heading,
  link,
  list,
  paragraph,
  quote,
  table,
  text,
  upload,
} from './lexical-samples'

const html = (state: unknown) => renderToStaticMarkup(<RichText body={state} locale="be" />)
const inside = (state: unknown) => html(state).replace(/^<div class="prose">|<\/div>$/g, '')
const notes = (state: unknown) => renderToStaticMarkup(<Footnotes body={state} locale="be" />)

describe('the words of a text', () => {
  test('every part that the editor offers has its own element', () => {
    const state = body(
      heading('h2', 'Што далей'),
      heading('h3', 'Вясной'),
      paragraph('Рада ', text('выйграла', 1), ' і ', text('прайграла', 2), text('!', 3)),
      quote('Пачакайце.'),
      list('bullet', 'адно'),
      list('number', 'другое'),
      paragraph('радок', { type: 'linebreak' }, 'радок'),
    )
    expect(inside(state)).toBe(
      '<h2>Што далей</h2><h3>Вясной</h3>' +
        '<p>Рада <strong>выйграла</strong> і <em>прайграла</em><strong><em>!</em></strong></p>' +
        '<blockquote><p>Пачакайце.</p></blockquote>' +
        '<ul><li>адно</li></ul><ol><li>другое</li></ol><p>радок<br/>радок</p>',
    )
  })

  test('what stands above or below the line stands there', () => {
    const state = body(paragraph('5 km', text('2', 64), ', CO', text('2', 32), ', ', text('b', 67)))
    expect(inside(state)).toBe(
      '<p>5 km<sup>2</sup>, CO<sub>2</sub>, <strong><em><sup>b</sup></em></strong></p>',
    )
  })

  test('a table has its heads, and the lines of a cell are lines', () => {
    const state = body(table(['Год', '2019'], ['Порт', text('12', 64)]), table(['адно']))
    expect(inside(state)).toBe(
      '<table><thead><tr><th scope="col">Год</th><th scope="col">2019</th></tr></thead>' +
        '<tbody><tr><th scope="row">Порт</th><td><sup>12</sup></td></tr></tbody></table>' +
        '<table><tbody><tr><th scope="row">адно</th></tr></tbody></table>',
    )
    const cell = { type: 'tablecell', children: [paragraph('а'), paragraph(), paragraph('б')] }
    const lines = { type: 'table', children: [{ type: 'tablerow', children: [cell] }] }
    expect(inside(body(lines))).toContain('<td>а<br/>б</td>')
  })

  test('a list within a list belongs to the item before it', () => {
    const nested = list('bullet', 'адно', 'другое')
    const inner = { type: 'listitem', children: [list('number', 'унутры')] }
    const children = nested.children as unknown[]
    const state = body({ ...nested, children: [children[0], inner, children[1]] })
    expect(inside(state)).toBe('<ul><li>адно<ol><li>унутры</li></ol></li><li>другое</li></ul>')
  })

  test('a title of the page is never repeated as a heading of the text', () => {
    expect(inside(body(heading('h1', 'Порт')))).toBe('<h2>Порт</h2>')
  })

  test('links lead to the web, to mail and to this site', () => {
    for (const url of [
      'https://example.org/a',
      'http://example.org',
      'mailto:a@example.org',
      '/en',
    ])
      expect(inside(body(paragraph(link(url, 'ліст'))))).toBe(`<p><a href="${url}">ліст</a></p>`)
  })

  test('a link that could run something, or has no address, keeps its words only', () => {
    const unsafe = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//example.org',
      '/\\example.org',
      '',
      null,
      7,
      { toString: () => 'https://example.org' },
    ]
    for (const url of unsafe) expect(inside(body(paragraph(link(url, 'ліст'))))).toBe('<p>ліст</p>')
  })

  test('of an unknown part the words remain', () => {
    const table = { type: 'table', html: '<b>x</b>', children: [paragraph('слова')] }
    expect(inside(body(table))).toBe('<p>слова</p>')
    expect(inside(body({ type: 'block', fields: { blockType: 'html', html: '<b>' } }))).toBe('')
  })

  test('markup in words stays words', () => {
    expect(inside(body(paragraph('<script>alert(1)</script>')))).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    )
  })

  test('whatever is kept as a body, a page comes out of it', () => {
    const node = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom(
            'paragraph',
            'text',
            'link',
            'list',
            'upload',
            'inlineBlock',
            'x',
            1,
          ),
          text: fc.anything(),
          fields: fc.oneof(
            fc.anything(),
            fc.record({
              url: fc.anything(),
              blockType: fc.constant('footnote'),
              text: fc.string(),
            }),
          ),
          value: fc.anything(),
          format: fc.anything(),
          children: fc.oneof({ depthSize: 'small' }, fc.anything(), fc.array(tie('node'))),
        },
        { requiredKeys: ['type'] },
      ),
    })).node
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ root: node })), (state) => {
        const page = html(state) + notes(state)
        expect(page).not.toMatch(/<script|href="(?!https?:|mailto:|\/(?!\/)|#)|src="(?!\/)/i)
      }),
      { seed: 20_310_303, numRuns: 500 },
    )
  })
})

describe('pictures in a text', () => {
  const picture = {
    url: '/media/harbour.webp',
    width: 1200,
    height: 800,
    alt: { text: 'Harbour', lang: 'en' },
    credit: { text: 'Фота: Я. Талмач', lang: 'be' },
    caption: 'Порт у Толме.',
  }

  test('stand with what they show, their caption and whose they are', () => {
    const figure = inside(body(upload(picture)))
    expect(figure).toContain('<img src="/media/harbour.webp" width="1200" height="800"')
    expect(figure).toContain('alt="Harbour" lang="en"')
    expect(figure).toContain(
      '<figcaption>Порт у\u00a0Толме. <small>Фота: Я. Талмач</small></figcaption>',
    )
  })

  test('are left out when they are gone, or lie on somebody else’s server', () => {
    const elsewhere = { ...picture, url: 'https://counter.example/harbour.webp' }
    for (const value of [null, 'an-id', { ...picture, width: null }, elsewhere])
      expect(inside(body(upload(value)))).toBe('')
  })
})

describe('footnotes', () => {
  const state = body(
    paragraph('Рада сабралася', footnote('Пратакол, старонка 4.'), '.'),
    list('bullet', 'адно'),
    quote('Пачакайце.'),
    paragraph('Гарады не забудуць', footnote('Ліст гарадоў.')),
  )

  test('are numbered as they come, and each number leads to its note', () => {
    const marks = [...html(state).matchAll(/<sup[^>]*><a href="#(\S+)" id="(\S+)"[^>]*>(\d)<\/a>/g)]
    expect(marks.map(([, note, id, number]) => [note, id, number])).toEqual([
      ['note-1', 'note-1-mark', '1'],
      ['note-2', 'note-2-mark', '2'],
    ])
  })

  test('each note leads back to its place in the text', () => {
    const under = notes(state)
    expect(under).toContain('<h2 id="notes">Зноскі</h2>')
    expect(under).toMatch(/<li id="note-1">Пратакол, старонка 4\. <a[^>]*href="#note-1-mark"/)
    expect(under).toMatch(/<li id="note-2">Ліст гарадоў\. <a[^>]*href="#note-2-mark"/)
    expect(under.match(/aria-label="Вярнуцца да тэксту"/g)).toHaveLength(2)
  })

  test('a text without any has no list of them', () => {
    expect(notes(body(paragraph('Слова.'), paragraph('Другое', footnote('  '))))).toBe('')
  })
})
