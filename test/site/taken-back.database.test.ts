import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Issue, Text } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'
import { wordsOf } from './rendered'
import { visit } from './visit'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

async function approved(issue: Issue, titles: Partial<Record<Text['language'], string>>) {
  const commentary = await room.commentary({ issue })
  const texts: Text[] = []
  for (const [language, title] of Object.entries(titles))
    texts.push(
      await room.bring(
        await room.text(commentary, { language: language as Text['language'], title }),
        'approved',
      ),
    )
  return texts
}

async function takeBack(issue: Issue, release?: unknown) {
  const body = { why: 'A secret reason.', release }
  const answer = await room.ask('POST', `/issues/${issue.id}/take-back`, { as: room.editor, body })
  expect(answer.status).toBe(200)
}

async function told(address: string) {
  const answer = await visit(address)
  const html = await answer.text()
  return { status: answer.status, words: wordsOf(html), html, headers: answer.headers }
}

describe('An address that was taken back', () => {
  test('is gone, and says so in the language of the address, with the date and no reason', async () => {
    const issue = await room.issueOf('2031-03-03')
    await approved(issue, { en: 'A rumour', be: 'Чуткі', ru: 'Слух' })
    await room.release(issue)
    await takeBack(issue)
    const year = String(new Date().getUTCFullYear())
    for (const [address, words] of [
      ['/en/issues/2031-w10/a-rumour', 'This commentary is no longer published'],
      ['/be/issues/2031-w10/chutki', 'Гэты каментар зняты з публікацыі'],
      ['/ru/issues/2031-w10/sluh', 'Этот комментарий снят с публикации'],
      ['/en/issues/2031-w10', 'This issue is no longer published'],
      ['/be/issues/2031-w10', 'Гэты выпуск зняты з публікацыі'],
      ['/ru/issues/2031-w10', 'Этот выпуск снят с публикации'],
    ] as const) {
      const page = await told(address)
      expect(page.status, address).toBe(410)
      expect(page.words).toContain(words)
      expect(page.words).toContain(year)
      expect(page.html).not.toMatch(/secret reason|A rumour|Чуткі|Слух|Lower Vellany/)
      expect(page.html).toContain('<meta name="robots" content="noindex"/>')
      expect(page.headers.get('content-language')).toBe(address.slice(1, 3))
    }
    expect((await told('/en/issues/2031-w10/never-written')).status).toBe(404)
    expect((await told('/en')).words).not.toContain('A rumour')
  })

  test('names the languages in which the commentary is still out', async () => {
    const issue = await room.issueOf('2031-03-10')
    const [text] = await approved(issue, { en: 'Stays in English' })
    await room.release(issue)
    const commentary = { id: text?.commentary } as never
    const late = await room.text(commentary, { language: 'be', title: 'Позна' })
    await room.bring(late, 'approved')
    const { body } = await room.release(issue)
    expect((await told('/be/issues/2031-w11/pozna')).status).toBe(200)
    await takeBack(issue, body.release)
    const page = await told('/be/issues/2031-w11/pozna')
    expect(page.status).toBe(410)
    expect(page.words).toMatch(/Можна прачытаць: па-англійску ?Stays in English/)
    expect((await told('/en/issues/2031-w11/stays-in-english')).status).toBe(200)
    expect((await told('/be/issues/2031-w11')).status).toBe(200)
  })

  test('is there again when it is released again, and leads on when the text has moved', async () => {
    const issue = await room.issueOf('2031-03-17')
    const [first, second] = [
      ...(await approved(issue, { en: 'Back again' })),
      ...(await approved(issue, { en: 'Moved on' })),
    ]
    await room.release(issue)
    await takeBack(issue)
    if (!first || !second) throw new Error('No texts.')
    await room.change(second, room.analyst, { slug: 'moved-here' })
    await room.bring(second, 'approved')
    await room.release(issue)
    expect((await told('/en/issues/2031-w12/back-again')).status).toBe(200)
    const moved = await told('/en/issues/2031-w12/moved-on')
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      '/en/issues/2031-w12/moved-here',
    ])
    expect(moved.headers.get('cache-control')).toBe('no-cache')
  })
})

describe('The feed of corrections', () => {
  test('tells a correction while it stands, in its language alone', async () => {
    const issue = await room.issueOf('2031-03-24')
    const [text] = await approved(issue, { en: 'To be corrected' })
    await room.release(issue)
    if (!text) throw new Error('No text.')
    await room.step(text, 'revise', room.analyst)
    await room.change(text, room.analyst, { lead: 'Put right.' })
    await room.bring(text, 'approved')
    await room.step(text, 'correct', room.second, 'It was six & not seven.')
    const feed = await told('/en/corrections.atom')
    expect(feed.status).toBe(200)
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(feed.html).toContain('It was six &amp; not seven.')
    expect(feed.html).toContain('/en/issues/2031-w13/to-be-corrected"')
    expect((await told('/be/corrections.atom')).html).not.toContain('<entry')
    expect((await told('/en/corrections')).words).toContain('It was six & not seven.')
    const { docs } = await room.payload.find({
      collection: 'releases',
      where: { issue: { equals: issue.id } },
      sort: '-committedAt',
      overrideAccess: true,
    })
    await takeBack(issue, docs[0]?.id)
    expect((await told('/en/corrections.atom')).html).not.toContain('<entry')
    expect((await told('/en/corrections')).words).not.toContain('six')
  })
})
