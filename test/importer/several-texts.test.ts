import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Page } from '../../src/importer/page'
import { readPageFile } from '../../src/importer/read-file'
import { readPages, readPageText } from '../../src/importer/read-page'
import { around, first, lead, second, verdict, week } from './arvenian-page'

const folder = mkdtempSync(join(tmpdir(), 'review-several-'))

afterAll(() => rmSync(folder, { recursive: true }))

const pagesIn = (text: string) =>
  readPages(text).map((page): Page => {
    if ('refused' in page) throw new Error(page.refused.message)
    return page
  })

const quoted = (text: string) =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60})(?=.)/g, '$1=\r\n')

async function readFile(name: string, content: string) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const read = await readPageFile(path)
  if (!read.ok) throw new Error(read.reason.message)
  return readPageText(read.value.text)
}

describe('A web archive file (MHTML)', () => {
  const page = around('<p>The quays – all of them – wait.</p>')
  const file = (encoding: string, body: string) =>
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: http://old.example/economy/port/',
      'Subject: Ports',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Boundary--1----"',
      '',
      '------Boundary--1----',
      'Content-Type: text/html; charset=utf-8',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: http://old.example/economy/port/',
      '',
      body,
      '------Boundary--1----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Boundary--1------',
      '',
    ].join('\r\n')

  test('is read as the page that was saved, with its address, however it is written', async () => {
    const { address: _none, ...same } = readPageText(page) as Page
    for (const [encoding, body] of [
      ['quoted-printable', quoted(page)],
      ['base64', Buffer.from(page).toString('base64')],
      ['8bit', page],
    ] as const) {
      const found = await readFile('port.mhtml', file(encoding, body))
      expect(found).toEqual({ ...same, address: 'http://old.example/economy/port/' })
    }
  })

  test('is no page where it holds none', async () => {
    const path = join(folder, 'x.mht')
    writeFileSync(path, file('8bit', page).replaceAll('text/html', 'text/css'))
    expect(await readPageFile(path)).toMatchObject({ ok: false, reason: { code: 'empty' } })
  })
})

describe('A WordPress export', () => {
  const item = (title: string, content: string, more = '') =>
    `<item><title>${title}</title><link>http://old.example/${title.length}/</link>` +
    `<dc:creator><![CDATA[marta]]></dc:creator><content:encoded><![CDATA[${content}]]></content:encoded>` +
    `<wp:post_date>2020-09-16 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>` +
    `<category domain="category" nicename="economy"><![CDATA[Economy]]></category>` +
    `<category domain="post_tag" nicename="port"><![CDATA[port]]></category>${more}</item>`
  const whole = (...items: string[]) =>
    `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0"><channel><title>Old site</title>\n` +
    `<wp:author><wp:author_login><![CDATA[marta]]></wp:author_login><wp:author_display_name><![CDATA[Marta Hellin]]></wp:author_display_name></wp:author>\n` +
    `${items.join('\n')}\n</channel></rss>`

  test('is a text for each post, with date, section, author and address', () => {
    const [one, two] = pagesIn(
      whole(
        item('Ports &amp;amp; quays', `${lead}\r\n\r\n${first}\r\n\r\n<ul><li>One.</li></ul>`),
        item(
          'Ports&#8217; end',
          `<p>${lead}</p><p>${second}</p>`,
          '<wp:status>publish</wp:status>',
        ),
      ),
    )
    expect(one).toMatchObject({
      ...{ title: 'Ports & quays', lead, section: 'Economy', byline: ['Marta Hellin'] },
      ...{ language: 'en', week: { start: '2020-09-14', end: '2020-09-20' } },
      address: 'http://old.example/21/',
    })
    expect(one?.body.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      `line: ${first}`,
      'item: One.',
    ])
    expect(two).toMatchObject({ title: 'Ports’ end', lead })
    expect(one?.problems.map(({ code }) => code)).toEqual(['week-from-date', 'verdict-missing'])
  })

  test('keeps the paragraphs of a post, also where some are elements and some are empty lines', () => {
    const blocks = `<!-- wp:list -->\n<ul>\n\n<li>One.</li>\n\n</ul>\n<!-- /wp:list -->`
    const [page] = pagesIn(
      whole(
        item('Ports', `${lead}\n\n${first}\n\n<p class="x">${second}</p>\n\n${blocks}\n\nEnd.`),
      ),
    )
    expect(page?.lead).toBe(lead)
    expect(page?.body.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      ...[`line: ${first}`, `line: ${second}`, 'item: One.', 'line: End.'],
    ])
  })

  test('is not what readers needed a password for', () => {
    const password = '<wp:post_password><![CDATA[quay]]></wp:post_password>'
    const none = '<wp:post_password><![CDATA[]]></wp:post_password>'
    const post = (title: string, more: string) => item(title, `<p>${lead}</p><p>${first}</p>`, more)
    const pages = pagesIn(whole(post('Ports', none), post('Secret plan', password)))
    expect(pages.map(({ title }) => title)).toEqual(['Ports'])
    expect(pages[0]?.problems[0]?.message).toContain(
      '1 of the kind password-protected ("Secret plan")',
    )
  })

  test('is not what was never public: pages, files and drafts are named', () => {
    const draft = item(
      'Secret plan',
      `<p>${lead}</p><p>${first}</p>`,
      '<wp:status>draft</wp:status>',
    )
    const file = item('crane.jpg', '').replace('>post<', '>attachment<')
    const pages = pagesIn(whole(item('Ports', `<p>${lead}</p><p>${first}</p>`), draft, file))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.problems[0]?.message).toBe(
      'The export also holds 1 of the kind draft ("Secret plan"), 1 of the kind attachment ("crane.jpg"), which were not imported. Add by hand what belongs to the archive.',
    )
    expect(readPages(whole(draft))).toMatchObject([{ refused: { code: 'body-missing' } }])
    expect(readPages('<?xml version="1.0"?><rss></rss>')).toMatchObject([
      { refused: { message: expect.stringContaining('holds no posts') } },
    ])
  })

  test('tells of a post that is no page which one it is, and reads the others', () => {
    const pages = readPages(
      whole(item('Empty', ''), item('Ports', `<p>${lead}</p><p>${first}</p>`)),
    )
    expect(pages[0]).toMatchObject({ refused: { message: expect.stringContaining('"Empty"') } })
    expect(pages[1]).toMatchObject({ title: 'Ports' })
  })
})

describe('An issue saved as one page', () => {
  const titles = ['Ports for sale', 'Cranes for rent', 'Quays for nobody']
  const pieces = titles.map((title, place) => [
    'Economy',
    title,
    verdict,
    title,
    `By Marta Hellin`,
    lead,
    `${first} (${place})`,
    second,
  ])

  test.each([
    [
      'in HTML',
      `<html><body><p>${week}</p>${pieces.map((lines) => `<article>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`).join('')}</body></html>`,
    ],
    ['as plain text', [week, ...pieces.flat()].join('\n\n')],
  ])('is a text for each commentary (%s)', (_, text) => {
    const pages = pagesIn(text)
    expect(pages.map(({ title }) => title)).toEqual(titles)
    for (const [place, page] of pages.entries()) {
      expect(page).toMatchObject({
        ...{ section: 'Economy', verdict: 'same', lead, byline: ['Marta Hellin'] },
        ...{ week: { start: '2020-09-14' }, address: null },
      })
      expect(page.body.map(({ text }) => text)).toEqual([`${first} (${place})`, second])
    }
    expect(pages[0]?.problems.map(({ code }) => code)).toContain('several-texts')
  })

  test('is not seen in a page that holds its body twice', () => {
    const lines = [week, 'Economy', 'Ports', verdict, 'Ports', lead, first, second]
    expect(readPages([...lines, ...lines].join('\n'))).toHaveLength(1)
  })
})

describe('Plain text loses what programs set around its words:', () => {
  const lines = [
    week,
    'Economy',
    '',
    'Ports for sale',
    '',
    verdict,
    'Ports for sale',
    '',
    'By Marta Hellin',
    '',
    lead,
    '',
    first,
    '',
    second,
  ]

  test('the signs of a quoted letter', () => {
    const [page] = pagesIn(lines.map((line) => `> ${line}`).join('\n'))
    expect(page).toMatchObject({ title: 'Ports for sale', lead, week: { start: '2020-09-14' } })
    expect(page?.body.map(({ text }) => text)).toEqual([first, second])
  })

  test('the marks of links, whose addresses are named', () => {
    const marked = lines.join('\n').replace('Economy', '[1]Economy').replace('Marta', '[2]Marta')
    const [page] = pagesIn(
      `${marked} [14]\n\nReferences\n\n   1. http://old.example/economy/\n   2. http://old.example/marta/`,
    )
    expect(page).toMatchObject({ section: 'Economy', byline: ['Marta Hellin'] })
    expect(page?.body.map(({ text }) => text)).toEqual([first, `${second} [14]`])
    expect(page?.problems.find(({ code }) => code === 'marks-taken-out')?.message).toContain(
      '[2] http://old.example/marta/',
    )
  })

  test('the numbers of printed pages, where they count', () => {
    const printed = [...lines, '', 'Belarus in Focus\t1', second.replace('three', 'four'), '', '2']
    const [page] = pagesIn(printed.join('\n'))
    expect(page?.body.map(({ text }) => text)).toEqual([
      first,
      second,
      second.replace('three', 'four'),
    ])
    expect(page?.problems.map(({ code }) => code)).toContain('marks-taken-out')
    const [other] = pagesIn([...lines, '', '14', second.replace('three', 'four'), '2'].join('\n'))
    expect(other?.body.map(({ text }) => text)).toContain('14')
  })

  test('hyphens at the ends of lines, unless they are the word’s own', () => {
    const parted =
      'The well-known minister spoke of the dele-\ngation of the north, of well-\nknown bankers, of the gov-\nernment and of all that it has promised to the ports.'
    const [page] = pagesIn([...lines, '', parted].join('\n'))
    expect(page?.body.at(-1)?.text).toBe(
      'The well-known minister spoke of the delegation of the north, of well-known bankers, of the government and of all that it has promised to the ports.',
    )
    expect(page?.problems.find(({ code }) => code === 'hyphens-joined')?.message).toContain(
      'delegation, government',
    )
  })
})
