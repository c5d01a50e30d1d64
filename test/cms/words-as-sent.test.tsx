import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCommentary } from '../../src/cms/read/commentary'
import { readSearchDocuments } from '../../src/cms/read/search-documents'
import {
  cellNode,
  footnoteNode,
  linkNode,
  paragraphNode,
  rowNode,
  stateOf,
  tableNode,
  wordsNode,
} from '../../src/domain/body-nodes'
import type { Issue, Text } from '../../src/payload-types'
import { RichText } from '../../src/site/rich-text/rich-text'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-03-03')
})

afterAll(() => room.close())

const words = (text: string) => wordsNode({ text })
const cell = (text: string, head: 0 | 1 = 0) => cellNode([words(text)], head)

const body = stateOf([
  paragraphNode([
    ...[words('The debt grew to 14'), wordsNode({ text: '1', sup: true }), words(' on 5 km')],
    ...[wordsNode({ text: '2', sup: true }), words(' of CO'), wordsNode({ text: '2', sub: true })],
    ...[words('.'), footnoteNode(1, 'By the bank of the north.')],
  ]),
  tableNode([rowNode([cell('Year', 1), cell('Crowns', 1)]), rowNode([cell('2031'), cell('14')])]),
])

describe('What stands off the line, tables and footnotes reach readers as they were approved:', () => {
  test('on the page and in the search', async () => {
    const text = await room.text(await room.commentary({ issue }))
    expect((await room.change(text, room.analyst, { body })).status).toBe(200)
    await room.bring(text, 'approved')
    expect((await room.release(issue)).status).toBe(200)
    const slug = (await room.look(text)).slug ?? ''
    const page = await readCommentary(room.payload, 'en', '2031-W10', slug)
    const html = renderToStaticMarkup(<RichText body={page?.body} locale="en" />)
    expect(html).toContain('14<sup>1</sup> on 5\u00a0km<sup>2</sup> of CO<sub>2</sub>.')
    expect(html).toContain('<tr><td>2031</td><td>14</td></tr>')
    const [document] = await readSearchDocuments(room.payload, 'en', 2031)
    expect(document?.body).toBe(
      'The debt grew to 14¹ on 5 km² of CO₂.\nYear | Crowns\n2031 | 14\nBy the bank of the north.',
    )
  })
})

describe('Whatever way words come, they are cleaned by one rule:', () => {
  const unseen = 'Ports\u00ad of\u200b  Dunmar&#8217;s \u0007bay'

  test('a text sent over the API, and the address made of its title', async () => {
    const text = await room.text(await room.commentary({ issue }))
    const sent = {
      title: unseen,
      slug: '',
      lead: unseen,
      body: stateOf([paragraphNode([words(unseen)])]),
    }
    const answer = await room.change(text, room.editor, sent)
    expect(answer.status).toBe(200)
    const kept: Text = await room.look(text)
    expect(kept).toMatchObject({ title: 'Ports of Dunmar’s bay', lead: 'Ports of Dunmar’s bay' })
    expect(JSON.stringify(kept.body)).toContain('"Ports of Dunmar’s bay"')
  })
})

test('A refused body says in which place it holds what may not stand there', async () => {
  const text = await room.text(await room.commentary({ issue }))
  const link = linkNode('file:///c/plan.docx', [words('the plan')])
  const before = paragraphNode([words('The council met.')])
  const sent = stateOf([before, paragraphNode([words('It wrote '), link])])
  const answer = await room.change(text, room.editor, { body: sent })
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toContain('Paragraph 2 “the plan” – ')
})
